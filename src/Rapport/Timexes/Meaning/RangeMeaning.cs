using Rapport.Segmentation;
using Rapport.Timexes.Calendar;

namespace Rapport.Timexes.Meaning;

/// <summary>"September 15-18", "from May to July 2018": two ends that complete each other.</summary>
/// <param name="From">The first end.</param>
/// <param name="To">The last end.</param>
/// <param name="FromTokens">Where the first end stands.</param>
/// <param name="ToTokens">Where the last end stands.</param>
/// <param name="IsOne">Whether both are one expression, as with a hyphen; else they are two that know of each other.</param>
internal sealed record RangeMeaning(TimeMeaning From, TimeMeaning To, TokenRange FromTokens, TokenRange ToTokens, bool IsOne) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning)
    {
        if (Ends(reckoning) is not var (from, to) || Join(from, to) is not { } interval) return null;
        return new Reading(TimexType.Date, $"{from.Value}/{to.Value}", null, interval);
    }

    /// <summary>Both ends, completed from each other; null where one of them is no date.</summary>
    public (Reading From, Reading To)? Ends(Reckoning reckoning)
    {
        TimeMeaning first = From;
        TimeMeaning to = To;
        if (From is DateMeaning { Period: { Grain: Grain.Day, Month: not 0 } begin } && To is DateMeaning { IsPartial: false, Period: { Grain: Grain.Day, Month: 0 } } open)
            to = open with { Period = open.Period with { Month = begin.Month } };
        if (first is DateMeaning { IsPartial: true } start && start.Period.Grain <= Grain.Half && to is DateMeaning { IsPartial: false } end)
        {
            CalendarPeriod there = start.Period;
            if (there is { Grain: Grain.Day, Month: 0 } && start.Weekday == 0) there = there with { Month = end.Period.Month };
            bool yearBefore = there.Month > end.Period.Month && end.Period.Month != 0;
            first = start with { Period = there with { Year = end.Period.Year - (yearBefore ? 1 : 0) } };
        }
        else if (first is DateMeaning { IsPartial: true, Period: { Grain: Grain.Day, Month: 0 }, Weekday: 0 } day
            && to is DateMeaning { Period.Month: not 0 } month)
        {
            // "From the 27th to the 3rd of April" starts in March.
            bool monthBefore = !IsOne && month.Period.Day != 0 && day.Period.Day > month.Period.Day;
            first = day with { Period = day.Period with { Month = monthBefore ? ((month.Period.Month + 10) % 12) + 1 : month.Period.Month } };
        }

        if (IsNoDay(first) || IsNoDay(to) || End(first, reckoning) is not { } from) return null;
        if (to is not DateMeaning { IsPartial: true } last || from.Period is not { Year: not 0 } known)
            return End(to, reckoning) is { } other ? (from, other) : null;
        if (Running(first, last, known, reckoning) is var (begun, ending)) return (Reading.Of(begun), Reading.Of(ending));
        return Last(last, known) is { } then ? (from, Reading.Of(then)) : null;
    }

    // One end may lend the other a month that has no such day: "31-28.02.2024".
    private static bool IsNoDay(TimeMeaning end) =>
        end is DateMeaning { IsPartial: false, Period: { Grain: Grain.Day, Month: not 0 } day } && day.Day > DateMeaning.DaysIn(day.Year, day.Month);

    // "Between 2014 and now".
    private static Reading? End(TimeMeaning end, Reckoning reckoning) =>
        end is ReferenceMeaning && reckoning.Published is { } today
            ? end.Resolve(reckoning) is { } now ? now with { Interval = DateInterval.Day(today) } : null
            : end.Resolve(reckoning);

    // "From May to September it will stay": the one that runs at the time of the report.
    private (CalendarPeriod From, CalendarPeriod To)? Running(TimeMeaning first, DateMeaning last, CalendarPeriod known, Reckoning reckoning)
    {
        if (first is not DateMeaning { IsPartial: true, Period: { } period } start || (period.Grain == Grain.Day && period.Month == 0)
            || reckoning.Published is not { } today || reckoning.IsHistory || reckoning.Direction == Direction.Past) return null;
        for (int year = known.Year - 1; year <= known.Year + 1; year++)
        {
            if (start.InYear(year) is { FirstDay: { } begin } from && begin <= today
                && Last(last, from) is { Interval.End: { } end } to && end >= today) return (from, to);
        }

        return null;
    }

    /// <summary>All days from the first to the last; null where the range runs backwards or has no days.</summary>
    public static DateInterval? Join(Reading from, Reading to)
    {
        if (from.Interval is not { Start: { } start } || to.Interval is not { End: { } end } || start > end) return null;
        return new DateInterval(start, end, (DatePrecision)Math.Max((int)from.Interval.Value.Precision, (int)to.Interval.Value.Precision));
    }

    // The first date that fits at or behind the start.
    private CalendarPeriod? Last(DateMeaning last, CalendarPeriod from)
    {
        CalendarPeriod period = last.Period;
        if (period is { Grain: Grain.Day, Month: 0 } && last.Feast is null)
        {
            if (period.Day == 0)
            {
                return from is { Grain: Grain.Day, FirstDay: { } day }
                    ? CalendarPeriod.Of(day.AddDays((last.Weekday - Holidays.Weekday(day) + 7) % 7))
                    : null;
            }

            if (from.Month == 0) return null;
            CalendarPeriod there = period with { Year = from.Year, Month = from.Month };
            if (IsOne || from.Day <= period.Day) return period.Day <= DateMeaning.DaysIn(from.Year, from.Month) ? there : null;

            // "From April 27 to the 3rd".
            CalendarPeriod next = from.Month == 12 ? there with { Year = from.Year + 1, Month = 1 } : there with { Month = from.Month + 1 };
            return period.Day <= DateMeaning.DaysIn(next.Year, next.Month) ? next : null;
        }

        if (last.InYear(from.Year) is { FirstDay: { } same } here && same >= from.FirstDay) return here;
        return last.InYear(from.Year + 1);
    }
}
