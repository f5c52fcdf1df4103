using Rapport.Timexes.Calendar;

namespace Rapport.Timexes.Meaning;

/// <summary>"The 17th of last month", "March this year", "Monday of next week": a date inside a longer stretch.</summary>
internal sealed record WithinMeaning(DateMeaning Date, TimeMeaning Of) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning)
    {
        if (Of.Resolve(reckoning) is not { Period: { } outer }) return null;
        if (outer.Year == 0) return Date.Resolve(reckoning);
        CalendarPeriod period = Date.Period;
        if (period.Grain == Grain.Day && period.Month == 0 && Date.Feast is null)
        {
            if (period.Day != 0)
            {
                return outer.Month != 0 && period.Day <= DateMeaning.DaysIn(outer.Year, outer.Month)
                    ? Reading.Of(period with { Year = outer.Year, Month = outer.Month })
                    : null;
            }

            if (outer is { Grain: Grain.Week, FirstDay: { } monday } && Date.Weekday != 0)
                return Reading.Of(CalendarPeriod.Of(monday.AddDays(Date.Weekday - 1)) with { Time = period.Time });
            return null;
        }

        return Date.InYear(outer.Year) is { } there ? Reading.Of(there) : null;
    }
}

/// <summary>"The second week of June", "the first day of 2019", "the last month of the year".</summary>
/// <param name="Grain">Of what.</param>
/// <param name="Nth">Which, from 1; from the end −1.</param>
/// <param name="Of">In what.</param>
/// <param name="Weekday">A weekday instead of a unit: "the first Monday of May"; 0 for none.</param>
internal sealed record OrdinalMeaning(Grain Grain, int Nth, TimeMeaning Of, int Weekday = 0) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning)
    {
        if (Of.Resolve(reckoning) is not { Period: { } outer } || Grain >= outer.Grain) return null;
        if (outer.Interval is not { Start: { } start, End: { } end }) return Reading.Of(new CalendarPeriod(Grain, 0));
        if (Weekday != 0)
        {
            DateOnly? day = outer.Grain != Grain.Month ? null
                : Nth < 0 ? Holidays.Last(outer.Year, outer.Month, Weekday)
                : Holidays.Nth(outer.Year, outer.Month, Weekday, Nth);
            return day is { } found ? Reading.Of(CalendarPeriod.Of(found)) : null;
        }

        // A week belongs to the month, as ISO has it of the year, in which it has its Thursday.
        int most = Grain == Grain.Week && outer.Grain != Grain.Week ? 3 : 0;
        CalendarPeriod first = CalendarPeriod.Of(start.AddDays(most), Grain);
        CalendarPeriod last = CalendarPeriod.Of(end.AddDays(-most), Grain);
        CalendarPeriod? there = Nth < 0 ? last.Shift(Nth + 1) : first.Shift(Nth - 1);
        return there is { FirstDay: { } inside } && inside <= end ? Reading.Of(there.Value) : null;
    }
}
