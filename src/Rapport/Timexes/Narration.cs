using Rapport.Timexes.Calendar;
using Rapport.Timexes.Grammar;
using Rapport.Timexes.Meaning;

namespace Rapport.Timexes;

/// <summary>
/// Tells history from reports: a text full of years long past, and without "today" and weekdays, reckons its dates
/// from each other and not from its publication.
/// </summary>
internal static class Narration
{
    private const int FewestYears = 6;

    /// <summary>Whether the times found speak of a history.</summary>
    public static bool IsHistory(IReadOnlyList<(int Start, Match Match)> matches, DateOnly? published)
    {
        int past = 0;
        int present = 0;
        foreach ((_, Match match) in matches)
        {
            switch (match.Meaning)
            {
                case DateMeaning { IsPartial: false } date when published is null || date.Period.Year < published.Value.Year:
                    past++;
                    break;
                case DateMeaning { IsPartial: false } date when date.Period.Year == published?.Year:
                case DateMeaning { Weekday: not 0, Period.Month: 0 } or DirectedMeaning or SpanMeaning:
                case TimeOfDayMeaning { Day: DateMeaning { Weekday: not 0, Period.Month: 0 } or DeicticMeaning }:
                case DeicticMeaning { FromNarrative: false }:
                    present++;
                    break;
            }
        }

        return past >= FewestYears && past > 4 * present;
    }
}
