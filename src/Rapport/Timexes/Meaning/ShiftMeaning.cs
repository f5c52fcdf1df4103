using Rapport.Timexes.Calendar;

namespace Rapport.Timexes.Meaning;

/// <summary>From what a distance in time is measured.</summary>
internal enum Origin : byte
{
    /// <summary>The publication date: "ago".</summary>
    Report,

    /// <summary>The date that the text has come to: "later".</summary>
    Narrative,

    /// <summary>A date in the expression itself: "two days after May 3".</summary>
    Given,
}

/// <summary>"Two weeks ago", "a day later", "three months after June 2018".</summary>
/// <param name="Length">The distance.</param>
/// <param name="Sign">−1 for before, 1 for after.</param>
/// <param name="Origin">From what.</param>
/// <param name="Of">The date given, or null.</param>
internal sealed record ShiftMeaning(DurationMeaning Length, int Sign, Origin Origin, TimeMeaning? Of) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning)
    {
        (Grain grain, double count) = Length.Simple;
        if (double.IsNaN(count))
            return new Reading(TimexType.Date, Sign < 0 ? "PAST_REF" : "FUTURE_REF", null, null);
        if (grain >= Grain.Decade) (grain, count) = (Grain.Year, count * (grain == Grain.Decade ? 10 : grain == Grain.Century ? 100 : 1000));
        if (count != Math.Floor(count)) (grain, count) = grain == Grain.Year ? (Grain.Month, Math.Round(count * 12)) : (grain, Math.Round(count));
        Grain at = grain.IsClock() ? Grain.Day : grain;
        CalendarPeriod? from = Origin switch
        {
            Origin.Given => Of!.Resolve(reckoning)?.Period,
            Origin.Report when reckoning.Published is { } day && !reckoning.IsHistory => CalendarPeriod.Of(day),
            _ => reckoning.Narrative(at),
        };
        if (from is null && Origin == Origin.Given) return null;
        CalendarPeriod? start = from?.Around(at);
        if (start is null && Origin == Origin.Given) return null;
        if (grain.IsClock()) return Clock(start);
        if (Math.Abs(count) > 9999) return null;
        CalendarPeriod there = start?.Shift(Sign * (int)count) ?? new CalendarPeriod(at, 0);
        return Reading.Of(there);
    }

    // How many hours a day still has is not known: hours and minutes stay on the day.
    private static Reading Clock(CalendarPeriod? day) =>
        Reading.Of((day ?? new CalendarPeriod(Grain.Day, 0)) with { Time = "TXX:XX" });
}
