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
/// <param name="IsUnit">Whether a whole unit is meant, also beside a day: "the week before Christmas".</param>
internal sealed record ShiftMeaning(DurationMeaning Length, int Sign, Origin Origin, TimeMeaning? Of, bool IsUnit = false) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning)
    {
        if (Length.And is not null) return Compound(reckoning);
        (Grain grain, double count) = Length.Simple;
        if (double.IsNaN(count) && grain.IsClock() && Origin != Origin.Given) return Clock(From(reckoning, Grain.Day)?.Around(Grain.Day));
        if (double.IsNaN(count))
            return new Reading(TimexType.Date, Sign < 0 ? "PAST_REF" : "FUTURE_REF", null, null);
        if (grain >= Grain.Decade) (grain, count) = (Grain.Year, count * (grain == Grain.Decade ? 10 : grain == Grain.Century ? 100 : 1000));
        if (count != Math.Floor(count)) (grain, count) = grain == Grain.Year ? (Grain.Month, Math.Round(count * 12)) : (grain, Math.Round(count));
        if (grain == Grain.Hour && count % 24 == 0) (grain, count) = (Grain.Day, count / 24);
        Grain at = grain.IsClock() ? Grain.Day : grain;
        CalendarPeriod? from = From(reckoning, at);
        if (from is null && Origin == Origin.Given) return null;
        if (Origin == Origin.Given && !IsUnit && from is { Grain: Grain.Day, FirstDay: { } given } && !grain.IsClock())
            return Day(given, grain, Sign * count);
        CalendarPeriod? start = from?.Around(at);
        if (start is null && Origin == Origin.Given) return null;
        if (grain.IsClock()) return Clock(start);
        if (Math.Abs(count) > 9999) return null;
        return Reading.Of(start?.Shift(Sign * (int)count) ?? Unreckoned(start, at));
    }

    /// <summary>What is left where a distance cannot be gone: of a day in a known month the month, of a week its year.</summary>
    public static CalendarPeriod Unreckoned(CalendarPeriod? from, Grain grain) =>
        from is { Year: not 0, IsKnown: false } some && some.Grain == grain ? some : new CalendarPeriod(grain, 0);

    private CalendarPeriod? From(Reckoning reckoning, Grain grain) => Origin switch
    {
        Origin.Given => Of!.Resolve(reckoning)?.Period,
        Origin.Report when reckoning.Published is { } day && !reckoning.IsHistory => CalendarPeriod.Of(day),
        _ => reckoning.Narrative(grain),
    };

    // "Two years and three months ago": one part after the other, as exact as the last.
    private Reading? Compound(Reckoning reckoning)
    {
        CalendarPeriod? there = From(reckoning, Grain.Day);
        if (there is null && Origin == Origin.Given) return null;
        Grain finest = Length.Grain;
        for (DurationMeaning? part = Length; part is not null; part = part.And)
        {
            if (part.Grain.IsClock() || part.Grain > Grain.Year || part.Count != Math.Floor(part.Count)) return Clock(there?.Around(Grain.Day));
            finest = part.Grain;
            there = there is { FirstDay: { } day } ? Day(day, part.Grain, Sign * part.Count)?.Period : null;
        }

        return Reading.Of(there is { FirstDay: { } last } ? CalendarPeriod.Of(last, finest) : new CalendarPeriod(finest, 0));
    }

    // "Two weeks after May 3" is a day as well.
    private static Reading? Day(DateOnly from, Grain grain, double count)
    {
        if (Math.Abs(count) > 9999 || from.Year is < 3 or > 9990) return null;
        int months = (int)count * grain switch { Grain.Month => 1, Grain.Quarter or Grain.Season => 3, Grain.Half => 6, Grain.Year => 12, _ => 0 };
        int days = months != 0 ? 0 : (int)count * (grain is Grain.Week or Grain.Weekend ? 7 : 1);
        int year = from.Year + (months / 12) + (days / 365);
        return year is < 3 or > 9990 ? null : Reading.Of(CalendarPeriod.Of(from.AddMonths(months).AddDays(days)));
    }

    // How many hours a day still has is not known: hours and minutes stay on the day.
    private static Reading Clock(CalendarPeriod? day) =>
        Reading.Of((day ?? new CalendarPeriod(Grain.Day, 0)) with { Time = "TXX:XX" });
}
