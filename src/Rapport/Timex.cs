namespace Rapport;

/// <summary>The types of TIMEX3 (TimeML 1.2.1).</summary>
public enum TimexType
{
    /// <summary>A calendar date of any precision.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A time that recurs.</summary>
    Set,
}

/// <summary>An expression of time and what it stands for.</summary>
/// <param name="Span">The words.</param>
/// <param name="Type">TIMEX3's type.</param>
/// <param name="Value">TIMEX3's value: <c>2021-06-16</c>, <c>2021-W23</c>, <c>P2W</c>, <c>PAST_REF</c> …</param>
/// <param name="Interval">The days it covers, where it names any.</param>
public readonly record struct Timex(Span Span, TimexType Type, string Value, DateInterval? Interval);
