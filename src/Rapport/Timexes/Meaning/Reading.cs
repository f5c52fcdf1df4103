using Rapport.Timexes.Calendar;

namespace Rapport.Timexes.Meaning;

/// <summary>What an expression of time stands for at its place in a report.</summary>
/// <param name="Type">TIMEX3's type.</param>
/// <param name="Value">TIMEX3's value.</param>
/// <param name="Period">The stretch of the calendar, where it is a single one.</param>
/// <param name="Interval">The days that it covers.</param>
/// <param name="Mod">TIMEX3's modifier (<c>START</c>, <c>APPROX</c> …), or null.</param>
internal readonly record struct Reading(TimexType Type, string Value, CalendarPeriod? Period, DateInterval? Interval, string? Mod = null)
{
    /// <summary>A date.</summary>
    public static Reading Of(CalendarPeriod period) =>
        new(period.Time is null ? TimexType.Date : TimexType.Time, period.Value, period, period.Interval);

    /// <summary>A length of time.</summary>
    public static Reading Duration(string value) => new(TimexType.Duration, value, null, null);
}
