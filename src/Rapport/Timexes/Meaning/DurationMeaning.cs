using System.Globalization;
using Rapport.Timexes.Calendar;

namespace Rapport.Timexes.Meaning;

/// <summary>A length of time: "three months", "two years and a half", "several days" (the number is NaN).</summary>
/// <param name="Count">How many.</param>
/// <param name="Grain">Of what.</param>
/// <param name="And">A finer length that is added: "two years and three months".</param>
internal sealed record DurationMeaning(double Count, Grain Grain, DurationMeaning? And = null) : TimeMeaning
{
    /// <summary>The length as a number of one unit; what is finer is left out.</summary>
    public (Grain Grain, double Count) Simple => (Grain, Count);

    /// <summary>TIMEX3's value.</summary>
    public string Value
    {
        get
        {
            string date = "";
            string clock = "";
            for (DurationMeaning? part = this; part is not null; part = part.And)
            {
                string number = double.IsNaN(part.Count) ? "X" : part.Count.ToString("0.##", CultureInfo.InvariantCulture);
                if (part.Grain.IsClock()) clock += number + part.Grain.Code();
                else date += part.Grain switch
                {
                    Grain.Season => double.IsNaN(part.Count) ? "XM" : (part.Count * 3).ToString("0.##", CultureInfo.InvariantCulture) + "M",
                    Grain.Half => double.IsNaN(part.Count) ? "XM" : (part.Count * 6).ToString("0.##", CultureInfo.InvariantCulture) + "M",
                    _ => number + part.Grain.Code(),
                };
            }

            return "P" + date + (clock.Length > 0 ? "T" + clock : "");
        }
    }

    public override Reading? Resolve(Reckoning reckoning) => Reading.Duration(Value);
}

/// <summary>"In two weeks": a length, and with a verb that looks ahead the day on which it is over.</summary>
internal sealed record AheadMeaning(DurationMeaning Length) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning)
    {
        Reading reading = Reading.Duration(Length.Value);
        if (reckoning.Direction != Direction.Future || reckoning.IsHistory || Length.Grain.IsClock()) return reading;
        return reading with { Interval = new ShiftMeaning(Length, 1, Origin.Given, new DeicticMeaning(Grain.Day, 0, false)).Resolve(reckoning)?.Interval };
    }
}

/// <summary>"The first ten days of May": a length at the start or the end of a stretch.</summary>
internal sealed record PartOfMeaning(DurationMeaning Length, int Sign, TimeMeaning Of) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning)
    {
        if (Of.Resolve(reckoning) is not { Interval: { Start: { } start, End: { } end } }) return Reading.Duration(Length.Value);
        Reading? edge = double.IsNaN(Length.Count) || Length.Grain.IsClock() ? null
            : new ShiftMeaning(Length, Sign, Origin.Given, new DateMeaning(CalendarPeriod.Of(Sign > 0 ? start.AddDays(-1) : end.AddDays(1)))).Resolve(reckoning);
        DateInterval? interval = edge?.Interval is not { Start: { } day } ? null
            : Sign > 0 && day >= start && day <= end ? new DateInterval(start, day, Length.Grain.Precision())
            : Sign < 0 && day <= end && day >= start ? new DateInterval(day, end, Length.Grain.Precision())
            : null;
        return Reading.Duration(Length.Value) with { Interval = interval };
    }
}

/// <summary>"The past three months", "the next few days": a length that ends or starts at the publication date.</summary>
internal sealed record SpanMeaning(DurationMeaning Length, int Sign) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning)
    {
        if (reckoning.IsHistory || reckoning.Published is not { } today || double.IsNaN(Length.Count) || Length.Grain.IsClock()
            || Length.Count is < 1 or > 9999 || today.Year is < 3 or > 9990)
            return Reading.Duration(Length.Value);
        if (Length is { Grain: Grain.Quarter, And: null }) return Quarters(today);
        double days = Length.Count * Length.Grain switch { Grain.Day => 1, Grain.Week or Grain.Weekend => 7, _ => 0 };
        double months = Length.Count * Length.Grain switch
        {
            Grain.Month => 1,
            Grain.Quarter or Grain.Season => 3,
            Grain.Half => 6,
            Grain.Year => 12,
            Grain.Decade => 120,
            Grain.Century => 1200,
            Grain.Millennium => 12_000,
            _ => 0,
        };
        if ((months / 12) + (days / 365) > (Sign < 0 ? today.Year - 2 : 9990 - today.Year)) return Reading.Duration(Length.Value);
        DateOnly other = days > 0 ? today.AddDays(Sign * (int)days) : today.AddMonths(Sign * (int)months);
        DateInterval interval = Sign < 0
            ? new DateInterval(other, today, Length.Grain.Precision())
            : new DateInterval(today.AddDays(1), other, Length.Grain.Precision());
        return Reading.Duration(Length.Value) with { Interval = interval };
    }

    // Quarters are those of the calendar.
    private Reading Quarters(DateOnly today)
    {
        CalendarPeriod now = CalendarPeriod.Of(today, Grain.Quarter);
        CalendarPeriod? near = now.Shift(Sign);
        CalendarPeriod? far = now.Shift(Sign * (int)Length.Count);
        (CalendarPeriod? first, CalendarPeriod? last) = Sign < 0 ? (far, near) : (near, far);
        Reading reading = Reading.Duration(Length.Value);
        return first?.Interval is not { Start: { } start } || last?.Interval is not { End: { } end } ? reading
            : reading with { Interval = new DateInterval(start, end, DatePrecision.Season) };
    }
}
