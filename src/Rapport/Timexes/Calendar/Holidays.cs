using System.Globalization;

namespace Rapport.Timexes.Calendar;

/// <summary>
/// The days that packs give feasts: <c>12-25</c>, <c>easter+1</c>, <c>11-thu-4</c> (the fourth Thursday of November),
/// <c>05-mon-last</c>, <c>11-thu-4+1</c> (the day after it).
/// </summary>
internal static class Holidays
{
    /// <summary>The day of a feast in a year; null where the pack's text is none.</summary>
    public static DateOnly? Of(string feast, int year)
    {
        if (year is < 1 or > 9998) return null;
        if (feast.StartsWith("easter", StringComparison.Ordinal))
            return Easter(year).AddDays(feast.Length == 6 ? 0 : int.Parse(feast[6..], CultureInfo.InvariantCulture));
        string[] parts = feast.Split('-');
        if (!int.TryParse(parts[0], CultureInfo.InvariantCulture, out int month) || month is < 1 or > 12) return null;
        if (parts.Length == 2)
        {
            return int.TryParse(parts[1], CultureInfo.InvariantCulture, out int day) && day >= 1 && day <= DateTime.DaysInMonth(year, month)
                ? new DateOnly(year, month, day)
                : null;
        }

        if (parts.Length != 3 || Array.IndexOf(Weekdays, parts[1]) is var weekday && weekday < 0) return null;
        string[] nth = parts[2].Split('+');
        DateOnly? there = nth[0] == "last" ? Last(year, month, weekday + 1) : Nth(year, month, weekday + 1, int.Parse(nth[0], CultureInfo.InvariantCulture));
        return nth.Length == 1 ? there : there?.AddDays(int.Parse(nth[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The nth weekday (1 for Monday) of a month; null where the month has none.</summary>
    public static DateOnly? Nth(int year, int month, int weekday, int nth)
    {
        var first = new DateOnly(year, month, 1);
        int day = 1 + ((weekday - Weekday(first) + 7) % 7) + (7 * (nth - 1));
        return nth >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>The last weekday (1 for Monday) of a month.</summary>
    public static DateOnly Last(int year, int month, int weekday)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-((Weekday(last) - weekday + 7) % 7));
    }

    /// <summary>ISO's number of the weekday, 1 for Monday.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    // The Gregorian reckoning of Easter (Meeus, Jones and Butcher).
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        int l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int month = (h + l - (7 * m) + 114) / 31;
        return new DateOnly(year, month, ((h + l - (7 * m) + 114) % 31) + 1);
    }
}
