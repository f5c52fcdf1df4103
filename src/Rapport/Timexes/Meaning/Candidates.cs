using Rapport.Timexes.Calendar;

namespace Rapport.Timexes.Meaning;

/// <summary>Chooses among the dates that words without a year, month or week may mean.</summary>
internal static class Candidates
{
    // Reports name the year of whatever lies almost a year away in the direction of the verb; so a date that lies
    // close by in the other direction is meant.
    private const int Near = 31;
    private const int AlmostYear = 330;

    /// <summary>The date meant, seen from <paramref name="today"/>; null where there is none.</summary>
    public static CalendarPeriod? Choose(DateMeaning date, DateOnly today, Direction direction)
    {
        CalendarPeriod? before = null;
        CalendarPeriod? after = null;
        foreach (CalendarPeriod candidate in Around(date, today))
        {
            if (candidate.Interval is not { } interval) continue;
            if (interval.Start <= today && interval.End >= today) return candidate;
            if (interval.End < today) before = candidate;
            else after ??= candidate;
        }

        if (before is null || after is null) return before ?? after;
        int past = today.DayNumber - before.Value.Interval!.Value.End!.Value.DayNumber;
        int future = after.Value.FirstDay!.Value.DayNumber - today.DayNumber;
        return direction switch
        {
            Direction.Past => past >= AlmostYear && future <= Near ? after : before,
            Direction.Future => future >= AlmostYear && past <= Near ? before : after,
            _ when date.Period is { Grain: Grain.Day, Month: 0 } && (date.Weekday == 0 || date.Period.Day == 0) => before,
            _ => past <= future * 2 ? before : after,
        };
    }

    /// <summary>The one before, now, or after <paramref name="today"/>: "last Friday", "this summer", "next May".</summary>
    public static CalendarPeriod? Choose(DateMeaning date, DateOnly today, int offset, Direction direction, bool isNearest)
    {
        if (date.Weekday != 0 && date.Period is { Month: 0, Day: 0 })
        {
            int weekday = Holidays.Weekday(today);
            int days = offset switch
            {
                < 0 => -(((weekday - date.Weekday + 6) % 7) + 1),
                0 => date.Weekday - weekday,
                _ when isNearest => ((date.Weekday - weekday + 6) % 7) + 1,
                _ => date.Weekday - weekday + 7,
            };
            return today.DayNumber + days is > 400 and < 3_600_000 ? CalendarPeriod.Of(today.AddDays(days)) : null;
        }

        if (offset == 0) return This(date, today, direction);

        CalendarPeriod? before = null;
        foreach (CalendarPeriod candidate in Around(date, today))
        {
            if (candidate.Interval is not { } interval) continue;
            if (interval.Start > today && offset > 0) return candidate;
            if (interval.End < today && offset < 0) before = candidate;
        }

        return before;
    }

    // "This summer": the year's own, unless the verb speaks for one that is nearer. Winter and feasts lie at the turn of years.
    private static CalendarPeriod? This(DateMeaning date, DateOnly today, Direction direction)
    {
        bool atTurn = date.Feast is not null || date.Period is { Grain: Grain.Season, Part: 4 };
        CalendarPeriod? own = date.InYear(today.Year);
        if (date.Period.Grain != Grain.Season && date.Feast is null) return own;
        if (own?.Interval is not { } days || Choose(date, today, atTurn ? direction : direction == Direction.Unknown ? Direction.Future : direction) is not { } meant) return own;
        return atTurn || Distance(meant.Interval!.Value) <= Distance(days) ? meant : own;

        int Distance(DateInterval there) => there.Start!.Value > today ? there.Start.Value.DayNumber - today.DayNumber : Math.Max(0, today.DayNumber - there.End!.Value.DayNumber);
    }

    private static IEnumerable<CalendarPeriod> Around(DateMeaning date, DateOnly today)
    {
        CalendarPeriod period = date.Period;
        if (today.Year is < 10 or > 9980) yield break;
        if (date.Feast is not null || period.Grain != Grain.Day || period.Month != 0)
        {
            bool leapDay = period is { Grain: Grain.Day, Month: 2, Day: 29 };
            int years = leapDay ? 8 : 1;
            for (int year = today.Year - years; year <= today.Year + years; year++)
            {
                if (date.InYear(year) is not { } candidate) continue;
                if (date.Weekday != 0 && candidate.FirstDay is { } day && Holidays.Weekday(day) != date.Weekday && HasFit(date, today)) continue;
                yield return candidate;
            }
        }
        else if (period.Day != 0)
        {
            // A weekday beside it may be months away.
            int reach = date.Weekday == 0 ? 3 : 12;
            var month = new DateOnly(today.Year, today.Month, 1);
            for (int i = -reach; i <= reach; i++)
            {
                DateOnly first = month.AddMonths(i);
                if (period.Day > DateTime.DaysInMonth(first.Year, first.Month)) continue;
                CalendarPeriod candidate = period with { Year = first.Year, Month = first.Month };
                if (date.Weekday == 0 || Holidays.Weekday(candidate.FirstDay!.Value) == date.Weekday) yield return candidate;
            }
        }
        else if (date.Weekday != 0)
        {
            DateOnly monday = today.AddDays(1 - Holidays.Weekday(today));
            for (int i = -1; i <= 1; i++)
                yield return CalendarPeriod.Of(monday.AddDays((7 * i) + date.Weekday - 1)) with { Time = period.Time };
        }
    }

    private static bool HasFit(DateMeaning date, DateOnly today)
    {
        for (int year = today.Year - 1; year <= today.Year + 1; year++)
            if (date.InYear(year)?.FirstDay is { } day && Holidays.Weekday(day) == date.Weekday) return true;
        return false;
    }
}
