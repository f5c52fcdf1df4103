namespace Rapport;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>To the day (several days where the report gives a range of days).</summary>
    Day,

    /// <summary>To the week.</summary>
    Week,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the quarter or season.</summary>
    Season,

    /// <summary>To the year.</summary>
    Year,

    /// <summary>To the decade, or more coarsely.</summary>
    Decade,
}

/// <summary>A stretch of days, both ends inside; an end that is not known is open.</summary>
public readonly record struct DateInterval
{
    /// <summary>Makes an interval.</summary>
    /// <exception cref="ArgumentException">It ends before it starts, or both ends are open.</exception>
    public DateInterval(DateOnly? start, DateOnly? end, DatePrecision precision)
    {
        if (start is null && end is null) throw new ArgumentException("An interval needs at least one end.");
        if (start > end) throw new ArgumentException($"The interval ends ({end:O}) before it starts ({start:O}).");
        Start = start;
        End = end;
        Precision = precision;
    }

    /// <summary>The first day, or null where the interval is open.</summary>
    public DateOnly? Start { get; }

    /// <summary>The last day, or null where the interval is open.</summary>
    public DateOnly? End { get; }

    /// <summary>How exactly it is known.</summary>
    public DatePrecision Precision { get; }

    /// <summary>One day.</summary>
    public static DateInterval Day(DateOnly day) => new(day, day, DatePrecision.Day);

    /// <summary>A month.</summary>
    public static DateInterval Month(int year, int month) => new(
        new DateOnly(year, month, 1),
        new DateOnly(year, month, DateTime.DaysInMonth(year, month)),
        DatePrecision.Month);

    /// <summary>A year.</summary>
    public static DateInterval Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year);

    /// <summary>Whether all days of <paramref name="other"/> lie inside.</summary>
    public bool Contains(DateInterval other) =>
        (Start is null || other.Start >= Start) && (End is null || other.End <= End);

    /// <summary>Whether the two share a day.</summary>
    public bool Overlaps(DateInterval other) =>
        !(End < other.Start) && !(other.End < Start);
}
