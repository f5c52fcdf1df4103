using Rapport.Timexes.Calendar;

namespace Rapport.Timexes.Meaning;

/// <summary>"The week of June 18", "Labor Day weekend": the stretch that holds a day, or lies at it.</summary>
/// <param name="Grain">The stretch.</param>
/// <param name="Of">The day.</param>
internal sealed record AroundMeaning(Grain Grain, TimeMeaning Of) : TimeMeaning
{
    public override Reading? Resolve(Reckoning reckoning)
    {
        if (Of.Resolve(reckoning) is not { Period: { Grain: Grain.Day } day }) return null;
        if (day.FirstDay is not { } date) return Reading.Of(new CalendarPeriod(Grain, 0));

        // A feast on Monday or Tuesday makes the weekend before it long, one on Thursday or Friday the one behind.
        bool isBehind = Grain == Grain.Weekend && Holidays.Weekday(date) <= 2 && date.DayNumber > 7;
        return Reading.Of(CalendarPeriod.Of(isBehind ? date.AddDays(-7) : date, Grain));
    }
}
