using Rapport.Segmentation;
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
        // "Sundays at noon", "every day at noon".
        if (Day is SetMeaning { Value: var set }) return new Reading(TimexType.Time, (set.StartsWith('X') ? set.Split('T')[0] : "XXXX-XX-XX") + Time, null, null);
        CalendarPeriod? day = Day is null ? reckoning.ClockDay : Day.Resolve(reckoning)?.Period;
        // What took effect "at midnight" did so as the day of the report began.
        bool isOver = Day is null && Time == "T24:00" && reckoning.Direction == Direction.Past && day?.FirstDay is { } date && date == reckoning.Published;
        if (isOver) day = day?.Shift(-1);
        if (day is { Grain: not Grain.Day }) return Day is null ? Unknown : Day.Resolve(reckoning);
        if (day is { } known && Offset != 0) day = known.Shift(Offset);
        return day is { } there ? Reading.Of(there with { Time = Time }) : Unknown;
    }

    private Reading Unknown => new(TimexType.Time, $"XXXX-XX-XX{Time}", null, null);
}

/// <summary>"9 a.m. on Friday": a time of day and its day, which are two expressions.</summary>
/// <param name="Time">The time of day, with its day.</param>
/// <param name="Day">The day.</param>
/// <param name="TimeTokens">Where the time of day stands.</param>
/// <param name="DayTokens">Where the day stands.</param>
internal sealed record TimeAndDayMeaning(TimeOfDayMeaning Time, TimeMeaning Day, TokenRange TimeTokens, TokenRange DayTokens) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning) => Time.Resolve(reckoning);
}
