using Rapport.Timexes.Calendar;

namespace Rapport.Timexes.Meaning;

/// <summary>What an expression of time means before it is reckoned from anything.</summary>
internal abstract record TimeMeaning
{
    /// <summary>What it stands for; null where that is no time at all.</summary>
    public abstract Reading? Resolve(Reckoning reckoning);
}

/// <summary>A number, which is no time by itself. NaN for "some" and "several".</summary>
internal sealed record NumberMeaning(double Number) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning) => null;
}

/// <summary>Words that look like a time and are none.</summary>
internal sealed record NoMeaning : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning) => null;
}

/// <summary>"Now", "recently", "the future": TIMEX3's references.</summary>
internal sealed record ReferenceMeaning(string Value) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning) => new Reading(TimexType.Date, Value, null, null);
}

/// <summary>A time that recurs.</summary>
internal sealed record SetMeaning(string Value) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning) => new Reading(TimexType.Set, Value, null, null);
}

/// <summary>A time narrowed or widened by a word: "early May", "about three days".</summary>
internal sealed record ModifiedMeaning(TimeMeaning Of, string Mod) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning) =>
        Of.Resolve(reckoning) is { } reading ? reading with { Mod = Mod } : null;
}

/// <summary>"That time": the date that the text has come to.</summary>
/// <param name="IsDay">Whether it is a day: "the third day".</param>
internal sealed record AnaphorMeaning(bool IsDay) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning) =>
        reckoning.Last is { } last ? Reading.Of(last)
        : IsDay ? Reading.Of(new CalendarPeriod(Grain.Day, 0))
        : new Reading(TimexType.Date, "PAST_REF", null, null);
}

/// <summary>"Last month", "today", "the following year": a stretch so many stretches away from a date.</summary>
/// <param name="Grain">What it is.</param>
/// <param name="Offset">How many after; negative before.</param>
/// <param name="FromNarrative">Whether it is reckoned from the date that the text has come to.</param>
internal sealed record DeicticMeaning(Grain Grain, int Offset, bool FromNarrative) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning)
    {
        // In a history "today" is the day of whoever reads it.
        if (reckoning.IsHistory && !FromNarrative && Grain == Grain.Day && Offset == 0) return new Reading(TimexType.Date, "PRESENT_REF", null, null);
        CalendarPeriod? from = FromNarrative ? reckoning.Narrative(Grain)
            : reckoning.Published is { } day && !reckoning.IsHistory ? CalendarPeriod.Of(day, Grain)
            : reckoning.Narrative(Grain);
        // "At the weekend" with a verb in the past, from Monday to Friday, is the one that is over; the nearer one with a verb that does not tell.
        int latest = reckoning.Direction switch { Direction.Past => 5, Direction.Unknown => 3, _ => 0 };
        bool isOver = Grain == Grain.Weekend && Offset == 0 && !FromNarrative
            && reckoning.Published is { } today && Holidays.Weekday(today) <= latest;
        CalendarPeriod? around = from?.Around(Grain);
        return Reading.Of(around?.Shift(isOver ? -1 : Offset) ?? ShiftMeaning.Unreckoned(around, Grain));
    }
}
