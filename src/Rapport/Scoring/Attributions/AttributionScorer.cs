namespace Rapport.Scoring.Attributions;

/// <summary>
/// Holds attributions against those that people marked. Each one found is paired with at most one marked, those whose
/// contents and cues have most in common first; parts are then compared pair by pair, and parts of those without a
/// partner count against precision or recall. Commas, stops and space at the ends of a part do not count.
/// </summary>
public sealed class AttributionScorer
{
    private readonly Sums _cue = new(m => m.Cue);
    private readonly Sums _source = new(m => m.Source);
    private readonly Sums _content = new(m => m.Content);
    private Tally _sentences;
    private Tally _pairs;
    private Tally _all;
    private Tally _speakers;
    private int _reports;

    /// <summary>The score of all reports so far.</summary>
    public AttributionScore Score => new()
    {
        Reports = _reports,
        Sentences = _sentences,
        Attributions = _pairs,
        Cue = _cue.Score,
        Source = _source.Score,
        Content = _content.Score,
        All = _all,
        DirectSpeakers = _speakers,
    };

    /// <summary>Adds a report.</summary>
    /// <param name="gold">What people marked.</param>
    /// <param name="found">What the reader found in the same text.</param>
    /// <param name="sentences">The sentences of the text.</param>
    public void Add(AnnotatedReport gold, IReadOnlyList<MarkedAttribution> found, IReadOnlyList<Sentence> sentences)
    {
        gold = gold with { Attributions = [.. gold.Attributions.Select(a => Trim(a, gold.Text))] };
        found = [.. found.Select(a => Trim(a, gold.Text))];
        _reports++;
        _sentences += CompareSentences(gold.Attributions, found, sentences);
        int[] partner = Pair(gold.Attributions, found);
        int paired = 0;
        var taken = new bool[found.Count];
        for (int i = 0; i < gold.Attributions.Count; i++)
        {
            MarkedAttribution marked = gold.Attributions[i];
            MarkedAttribution? read = partner[i] < 0 ? null : found[partner[i]];
            if (read is not null)
            {
                paired++;
                taken[partner[i]] = true;
                if (Same(marked.Cue, read.Cue) && Same(marked.Source, read.Source) && Same(marked.Content, read.Content)) _all += new Tally(1, 0, 0);
            }

            AddParts(marked, read);
            if (marked.Source.Count > 0 && gold.Text[marked.Content[0].Start] is '"' or '\u201C' or '\u00AB' or '\u201E')
                _speakers += new Tally(read is not null && Common(marked.Source, read.Source) > 0 ? 1 : 0, 1, 1);
        }

        for (int j = 0; j < found.Count; j++)
            if (!taken[j]) AddParts(null, found[j]);
        _pairs += new Tally(paired, found.Count, gold.Attributions.Count);
        _all += new Tally(0, found.Count, gold.Attributions.Count);
    }

    private static MarkedAttribution Trim(MarkedAttribution marked, string text)
    {
        IReadOnlyList<Span> Each(IReadOnlyList<Span> spans) => [.. spans.Select(s => Trim(s, text))];
        return new MarkedAttribution(Each(marked.Source), Each(marked.Cue), Each(marked.Content));
    }

    // Annotators differ on the comma behind an apposition and the stop behind a sentence.
    private static Span Trim(Span span, string text)
    {
        int start = span.Start, end = span.End;
        while (end - start > 1 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or '.' or ';' or ':')) end--;
        while (end - start > 1 && (char.IsWhiteSpace(text[start]) || text[start] is ',' or ';' or ':')) start++;
        return new Span(start, end);
    }

    private void AddParts(MarkedAttribution? marked, MarkedAttribution? read)
    {
        _cue.Add(marked, read);
        _source.Add(marked, read);
        _content.Add(marked, read);
    }

    private static int[] Pair(IReadOnlyList<MarkedAttribution> gold, IReadOnlyList<MarkedAttribution> found)
    {
        var pairs = new List<(double Weight, int Gold, int Found)>();
        for (int i = 0; i < gold.Count; i++)
        {
            for (int j = 0; j < found.Count; j++)
            {
                double weight = Likeness(gold[i].Content, found[j].Content) + Likeness(gold[i].Cue, found[j].Cue);
                if (weight > 0.1) pairs.Add((weight, i, j));
            }
        }

        var partner = new int[gold.Count];
        Array.Fill(partner, -1);
        var taken = new bool[found.Count];
        foreach (var (_, i, j) in pairs.OrderByDescending(p => p.Weight).ThenBy(p => p.Gold).ThenBy(p => p.Found))
        {
            if (partner[i] >= 0 || taken[j]) continue;
            partner[i] = j;
            taken[j] = true;
        }

        return partner;
    }

    private static Tally CompareSentences(
        IReadOnlyList<MarkedAttribution> gold, IReadOnlyList<MarkedAttribution> found, IReadOnlyList<Sentence> sentences)
    {
        bool[] wanted = Touched(gold, sentences), got = Touched(found, sentences);
        int right = wanted.Where((w, i) => w && got[i]).Count();
        return new Tally(right, got.Count(g => g), wanted.Count(w => w));
    }

    private static bool[] Touched(IReadOnlyList<MarkedAttribution> attributions, IReadOnlyList<Sentence> sentences)
    {
        var touched = new bool[sentences.Count];
        foreach (Span span in attributions.SelectMany(a => a.Content.Concat(a.Cue)))
            for (int i = 0; i < touched.Length; i++)
                if (sentences[i].Span.Overlaps(span)) touched[i] = true;
        return touched;
    }

    private static double Likeness(IReadOnlyList<Span> a, IReadOnlyList<Span> b) =>
        a.Count == 0 || b.Count == 0 ? 0 : 2.0 * Common(a, b) / (Length(a) + Length(b));

    private static int Length(IReadOnlyList<Span> spans) => spans.Sum(s => s.Length);

    private static int Common(IReadOnlyList<Span> a, IReadOnlyList<Span> b) =>
        a.Sum(x => b.Sum(y => Math.Max(0, Math.Min(x.End, y.End) - Math.Max(x.Start, y.Start))));

    private static bool Same(IReadOnlyList<Span> a, IReadOnlyList<Span> b) =>
        a.Count == 0 ? b.Count == 0 : b.Count > 0 && a[0].Start == b[0].Start && a[^1].End == b[^1].End && Length(a) == Length(b);

    private sealed class Sums(Func<MarkedAttribution, IReadOnlyList<Span>> part)
    {
        private Tally _exact;
        private double _precision;
        private double _recall;

        public PartScore Score
        {
            get
            {
                double precision = _exact.Found > 0 ? _precision / _exact.Found : 0;
                double recall = _exact.Wanted > 0 ? _recall / _exact.Wanted : 0;
                double sum = precision + recall;
                return new PartScore(_exact, (precision, recall, sum > 0 ? 2 * precision * recall / sum : 0));
            }
        }

        public void Add(MarkedAttribution? marked, MarkedAttribution? read)
        {
            IReadOnlyList<Span> wanted = marked is null ? [] : part(marked), found = read is null ? [] : part(read);
            int common = Common(wanted, found);
            if (found.Count > 0) _precision += (double)common / Length(found);
            if (wanted.Count > 0) _recall += (double)common / Length(wanted);
            bool same = wanted.Count > 0 && Same(wanted, found);
            _exact += new Tally(same ? 1 : 0, found.Count > 0 ? 1 : 0, wanted.Count > 0 ? 1 : 0);
        }
    }
}
