using Rapport.Timexes.Calendar;

namespace Rapport.Timexes.Meaning;

/// <summary>"2.30 p.m.", "Friday night", "that evening": a time of a day.</summary>
/// <param name="Time">As TIMEX3 writes it behind the day: <c>T14:30</c>, <c>TEV</c>.</param>
/// <param name="Day">The day, or null where the words tell none.</param>
/// <param name="Offset">How many days after the day.</param>
internal sealed record TimeOfDayMeaning(string Time, TimeMeaning? Day, int Offset = 0) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning)
    {
        CalendarPeriod? day = Day is null ? reckoning.Narrative(Grain.Day) : Day.Resolve(reckoning)?.Period;
        if (day is { Grain: not Grain.Day }) return Day is null ? Unknown : Day.Resolve(reckoning);
        if (day is { } known && Offset != 0) day = known.Shift(Offset);
        return day is { } there ? Reading.Of(there with { Time = Time }) : Unknown;
    }

    private Reading Unknown => new(TimexType.Time, $"XXXX-XX-XX{Time}", null, null);
}
