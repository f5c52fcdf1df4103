using Rapport.Packs;

namespace Rapport.Timexes.Grammar;

/// <summary>The names under which the words of a rule reach the operator that says what they mean.</summary>
internal enum Slot : byte
{
    None,
    Year, Month, Day, Weekday, Season, Quarter, Half, Decade, Century, Era, Feast,
    Daypart, Hour, Minute, Second, Meridiem, Zone, Clock, Written,
    Unit, Count, Nth, Plus, Tens, Ones, Hundreds, Thousands, Divisor,
    Offset, Sign, Origin, Mod, Value, One,
    Of, Date, From, To, Length, And,
}

/// <summary>Reads the names of slots.</summary>
internal static class Slots
{
    public static Slot Read(string name, PackNode node) =>
        TryRead(name, out Slot slot) ? slot : throw node.Error($"'{name}' is no slot of a time");

    public static bool TryRead(string name, out Slot slot) => Enum.TryParse(name, ignoreCase: true, out slot) && slot != Slot.None;
}
