using Rapport.Timexes.Calendar;

namespace Rapport.Timexes.Meaning;

/// <summary>A date as far as the words tell it: "June 16, 2021", "the 25th", "Friday", "the summer", "Christmas".</summary>
/// <param name="Period">What is told, with 0 for what is not.</param>
/// <param name="Weekday">The weekday, 1 for Monday; 0 for none.</param>
/// <param name="Feast">The feast as packs write it, or null.</param>
internal sealed record DateMeaning(CalendarPeriod Period, int Weekday = 0, string? Feast = null) : TimeMeaning
{
    /// <summary>Whether it lacks its year.</summary>
    public bool IsPartial => Period.Year == 0;

    public override Reading? Resolve(Reckoning reckoning) => Reading.Of(PeriodFor(reckoning));

    /// <summary>The period that is meant; with X where there is nothing to reckon from.</summary>
    public CalendarPeriod PeriodFor(Reckoning reckoning)
    {
        if (!IsPartial) return Feast is null ? Period : OfFeast(Period.Year) ?? Period;
        if (Period.Grain > Grain.Year) return Period;
        if (reckoning.IsHistory && (Period.Grain != Grain.Day || Period.Month != 0)
            && reckoning.StoryYear(Period.Grain == Grain.Season ? Period.Part * 3 : Period.Month) is not 0 and var year) return InYear(year) ?? Period;
        if (reckoning.SentenceYear != 0 && (reckoning.Direction == Direction.Future) == (reckoning.SentenceYear > reckoning.Published?.Year) && Weekday == 0 && (Period.Month != 0 || Period.Grain != Grain.Day)
            && InYear(reckoning.SentenceYear) is { } same) return same;
        if (reckoning.IsHistory && Weekday != 0 && reckoning.LastDay is null) return Unreckoned;
        if (reckoning.Today is not { } today) return Unreckoned;
        return Candidates.Choose(this, today, reckoning.Direction) ?? Unreckoned;
    }

    /// <summary>The period in a year; null where that year has none ("February 29").</summary>
    public CalendarPeriod? InYear(int year)
    {
        if (year > 9999) return null;
        if (Feast is not null) return OfFeast(year);
        if (Period.Grain == Grain.Day && Period.Month != 0 && Period.Day > DaysIn(year, Period.Month)) return null;
        return Period with { Year = year };
    }

    /// <summary>The days of a month; of years outside of the calendar as well.</summary>
    public static int DaysIn(int year, int month) => DateTime.DaysInMonth(year is >= 1 and <= 9999 ? year : 2000, month);

    private CalendarPeriod Unreckoned => Weekday != 0 && Period.Month == 0 && Period.Day == 0 ? Period with { Part = Weekday } : Period;

    private CalendarPeriod? OfFeast(int year) =>
        Holidays.Of(Feast!, year) is { } day ? CalendarPeriod.Of(day) with { Time = Period.Time } : null;
}
