using System.Globalization;
using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Structure;

/// <summary>
/// Concludes the year of a dateline that gives only month and day. The people named with their offices tell in which
/// years it can be; the years that the report names, and days of the week, decide between what is left. Where nobody is
/// known, a date close by that is told with its year does it. Where a choice is left, the date stays unknown.
/// </summary>
internal sealed class DateInference(Pack pack, TokenLexicon lexicon, Calendar calendar)
{
    // So much of a report is looked at.
    private const int MostTokens = 4000;

    private const int None = -1_000_000;

    // By how much the days of the week must speak for one year more than for another.
    private const int Margin = 2;

    private readonly bool[] _speech = WordTable.Read(pack, "speech-words");
    private readonly Lazy<OfficeYears> _offices = new(() => new OfficeYears(pack));

    /// <summary>Sets the publication date of a report whose dateline has a day without a year, if one year fits best.</summary>
    public void Infer(Document document)
    {
        if (document.Published is not null || document.DatelineDay is not { } day) return;
        var tokens = new HeadToken[MostTokens];
        int count = HeadToken.Cut(document.Text, new Span(0, document.Text.Length), lexicon, pack.Vocabulary, tokens);
        List<OfficeClue> offices = _offices.Value.Find(tokens.AsSpan(0, count), day);
        DateClues clues = DateClues.Collect(document.Text, tokens.AsSpan(0, count), day, calendar, _speech);
        DateOnly? date = Choose(offices, clues, day);
        document.PublishedEvidence = Describe(document.Text, offices, clues, date);
        if (date is null) return;
        document.Published = date;
        document.PublishedBasis = PublishedBasis.Inferred;
    }

    private static DateOnly? Choose(List<OfficeClue> offices, DateClues clues, MonthDay day)
    {
        System.Span<int> votes = stackalloc int[OfficeYears.Count];
        votes.Clear();
        int most = 0;
        for (int y = 0; y < votes.Length; y++)
        {
            foreach (OfficeClue office in offices)
                if (office.Fits(OfficeYears.First + y)) votes[y]++;
            most = Math.Max(most, votes[y]);
        }

        if (offices.Count == 0) return OfDates(clues, day);
        if (most == 0 || most * 5 < offices.Count * 4) return null;
        DateOnly? best = null;
        int bestScore = None;
        int second = None;
        int rival = None;
        for (int y = 0; y < votes.Length; y++)
        {
            int year = OfficeYears.First + y;
            if (votes[y] == 0 || votes[y] < most - 1 || year < clues.LatestYear || day.In(year) is not { } date) continue;
            int score = clues.ScoreOf(date);
            if (votes[y] < most)
            {
                rival = Math.Max(rival, score);
            }
            else
            {
                second = Math.Max(second, Math.Min(score, bestScore));
                if (score > bestScore) (best, bestScore) = (date, score);
            }
        }

        // A year that fits one office less but the days of the week better makes the best one doubtful.
        bool certain = bestScore >= 0 && bestScore - Margin >= second && rival - Margin <= bestScore && (second == None || most > 1);
        return certain ? best : null;
    }

    // Without anybody known, a date with its year close by tells the year, where days of the week agree and no later year is named.
    private static DateOnly? OfDates(DateClues clues, MonthDay day) =>
        clues.YearOfDates() is > 0 and var year && year >= clues.LatestYear && day.In(year) is { } date && clues.ScoreOf(date) >= 2 * Margin ? date : null;

    // What speaks for the date, and what against it; or what left it unknown.
    private static string Describe(string text, List<OfficeClue> offices, DateClues clues, DateOnly? date)
    {
        var parts = new List<string>();
        foreach (OfficeClue office in offices)
            parts.Add((date is { } there && !office.Fits(there.Year) ? "but not " : "") + office.Describe(text));
        if (clues.LatestYear > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"no year later than {clues.LatestYear}"));
        if (date is { } day) parts.Add($"a {day.DayOfWeek}: days of the week {clues.ScoreOf(day):+0;-0;0}");
        return string.Join("; ", parts);
    }
}
