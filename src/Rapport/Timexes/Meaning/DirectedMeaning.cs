using Rapport.Timexes.Calendar;

namespace Rapport.Timexes.Meaning;

/// <summary>"Last September", "this summer", "next Wednesday".</summary>
/// <param name="Date">The date without a year.</param>
/// <param name="Offset">−1, 0 or 1.</param>
/// <param name="FromNarrative">Whether it is reckoned from the date that the text has come to: "the following spring".</param>
/// <param name="IsNearest">Whether the nearest weekday is meant ("the coming Friday"), and not that of the week after ("next Friday").</param>
internal sealed record DirectedMeaning(DateMeaning Date, int Offset, bool FromNarrative = false, bool IsNearest = false) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning)
    {
        DateOnly? from = FromNarrative ? reckoning.Last?.FirstDay ?? reckoning.Today : reckoning.Today;
        if (!Date.IsPartial || from is not { } today) return Date.Resolve(reckoning);
        return Reading.Of(Candidates.Choose(Date, today, Offset, reckoning.Direction, IsNearest) ?? Date.Period);
    }
}

/// <summary>"That summer", "the same April": in the year that the text has come to.</summary>
internal sealed record NarrativeDateMeaning(DateMeaning Date) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning)
    {
        if (Date is { Weekday: not 0, Period: { Month: 0, Day: 0 } } && reckoning.LastDay?.FirstDay is { Year: > 1 and < 9998 } day)
        {
            // The nearest to the day of the story: "on October 3 … that Sunday".
            int days = (Date.Weekday - Holidays.Weekday(day) + 10) % 7;
            return Reading.Of(CalendarPeriod.Of(day.AddDays(days - 3)) with { Time = Date.Period.Time });
        }

        if (Date.Weekday == 0 && reckoning.Last is { Year: not 0 } last && Date.InYear(last.Year) is { } period) return Reading.Of(period);
        return Date.Resolve(reckoning);
    }
}
