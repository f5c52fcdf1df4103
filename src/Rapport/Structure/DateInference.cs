using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Structure;

/// <summary>
/// Concludes the year of a dateline that gives only month and day. The people named with their offices tell in which
/// years it can be; the years that the report names, and days of the week, decide between what is left. Where these
/// leave a choice, the date stays unknown.
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
        if (Choose(document.Text, tokens.AsSpan(0, count), day) is not { } date) return;
        document.Published = date;
        document.PublishedBasis = PublishedBasis.Inferred;
    }

    private DateOnly? Choose(string text, ReadOnlySpan<HeadToken> tokens, MonthDay day)
    {
        System.Span<int> votes = stackalloc int[OfficeYears.Count];
        int evidence = _offices.Value.Vote(text, tokens, day, votes);
        int most = 0;
        foreach (int vote in votes) most = Math.Max(most, vote);
        if (most == 0 || most * 5 < evidence * 4) return null;
        DateClues clues = DateClues.Collect(text, tokens, day, calendar, _speech);
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
}
