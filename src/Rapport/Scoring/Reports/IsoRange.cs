using System.Globalization;

namespace Rapport.Scoring.Reports;

/// <summary>The first and the last day that a value of ISO 8601 or TIMEX3 covers; either may be open.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
internal readonly record struct IsoRange(DateOnly? First, DateOnly? Last)
{
    /// <summary>Reads a day, month, year, week, quarter, half, season or "from/to"; null for what is no stretch of days.</summary>
    public static IsoRange? Read(string value)
    {
        int slash = value.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            DateOnly? first = Read(value[..slash])?.First, last = Read(value[(slash + 1)..])?.Last;
            return first is null && last is null ? null : new IsoRange(first, last);
        }

        if (Parse(value.Split('T')[0], "yyyy-MM-dd") is { } day) return new IsoRange(day, day);
        if (Parse(value, "yyyy-MM") is { } month) return Months(month, 1);
        if (Parse(value, "yyyy") is { } year) return Months(year, 12);
        if (value.Length < 7 || value[4] != '-' || Parse(value[..4], "yyyy") is not { } start) return null;
        string part = value[5..];
        return part switch
        {
            "SP" => Months(start.AddMonths(2), 3),
            "SU" => Months(start.AddMonths(5), 3),
            "FA" => Months(start.AddMonths(8), 3),
            "WI" => Months(start.AddMonths(11), 3),
            ['Q', >= '1' and <= '4' and var q] => Months(start.AddMonths(3 * (q - '1')), 3),
            ['H', '1' or '2'] => Months(start.AddMonths(part[1] == '1' ? 0 : 6), 6),
            ['W', ..] when int.TryParse(part.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int week) && week is >= 1 and <= 53 => Week(start.Year, week),
            _ => null,
        };
    }

    private static DateOnly? Parse(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    private static IsoRange Months(DateOnly first, int count) => new(first, first.AddMonths(count).AddDays(-1));

    private static IsoRange Week(int year, int week)
    {
        DateOnly monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return new IsoRange(monday, monday.AddDays(6));
    }
}
