namespace Rapport.Scoring.Reports;

/// <summary>
/// Holds the record of a report against an annotated one. What is optional in the gold is neither rewarded nor
/// punished. docs/gold.md says how things match.
/// </summary>
public static class ReportScorer
{
    private const double HalfOfBoth = 0.5;

    /// <summary>Reads the report of a gold file and scores the record.</summary>
    /// <exception cref="FormatException">It is no gold file.</exception>
    /// <exception cref="IOException">It or its text cannot be read.</exception>
    public static ReportScore Score(string goldPath, Reader reader)
    {
        GoldReport gold = GoldReader.Read(goldPath);
        return Score(gold, reader.Read(gold.Text, new ReadOptions { Published = gold.Published }));
    }

    internal static ReportScore Score(GoldReport gold, Record record)
    {
        var view = new RecordView(record);
        var errors = new List<string>();
        ReportScore events = EventScorer.Score(gold, view, errors);
        return events with
        {
            Attributions = Attributions(gold, view, errors),
            Expectations = Expectations(gold, view, errors),
            Times = Times(gold, view, errors),
            Entities = EntityScorer.Score(gold, view, errors),
            Errors = [.. errors.Select(e => $"{gold.Id}: {e.ReplaceLineEndings(" ")}")],
        };
    }

    private static Tally Attributions(GoldReport gold, RecordView view, List<string> errors)
    {
        IReadOnlyList<Attribution> found = view.Record.Attributions;
        var (partners, tally) = Pairing.Pair(gold.Attributions.Length, found.Count, Weight, g => gold.Attributions[g].Optional);
        Report(errors, "attribution", partners, gold.Attributions.Length, g => gold.Attributions[g].Optional, g => gold.Attributions[g].Contents[0][0].Of(gold.Text), f => view.Words(found[f].Content[0]));
        return tally;

        double Weight(int g, int f)
        {
            GoldAttribution marked = gold.Attributions[g];
            double share = marked.Contents.Max(c => Share(c, found[f].Content));
            return share >= HalfOfBoth && IsSource(marked, found[f], view) && IsCue(marked, found[f], view) ? share : 0;
        }
    }

    private static bool IsSource(GoldAttribution gold, Attribution found, RecordView view) =>
        gold.Sources is null ? found.Source is null
        : view.IsSource(found, gold.Sources) || (gold.SourceSpan is { } span && found.Source is { } source && source.Span.Overlaps(span));

    private static bool IsCue(GoldAttribution gold, Attribution found, RecordView view) =>
        gold.Cues.Length == 0 || gold.CueOptional || (found.Cue is { } cue && gold.Cues.Any(c => NameMatch.Alike(c, view.Words(cue))));

    private static Tally Expectations(GoldReport gold, RecordView view, List<string> errors)
    {
        IReadOnlyList<Expectation> found = view.Record.Expectations;
        var (partners, tally) = Pairing.Pair(gold.Expectations.Length, found.Count, Weight, g => gold.Expectations[g].Optional);
        Report(errors, "expectation", partners, gold.Expectations.Length, g => gold.Expectations[g].Optional, g => gold.Expectations[g].Span.Of(gold.Text), f => view.Words(found[f].Span));
        return tally;

        double Weight(int g, int f)
        {
            GoldExpectation marked = gold.Expectations[g];
            Expectation x = found[f];
            bool near = marked.Span.Overlaps(x.Span) || marked.Span.Overlaps(x.Cue);
            return near && Array.IndexOf(marked.Certainties, x.Certainty) >= 0 && Array.IndexOf(marked.Polarities, x.Polarity) >= 0
                ? 1 + Share([marked.Span], [x.Span])
                : 0;
        }
    }

    private static Tally Times(GoldReport gold, RecordView view, List<string> errors)
    {
        IReadOnlyList<Timex> found = view.Record.Times;
        var (partners, tally) = Pairing.Pair(
            gold.Times.Length,
            found.Count,
            (g, f) => gold.Times[g].Span.Overlaps(found[f].Span) && gold.Times[g].Values.Any(v => SameTime(v, found[f].Value)) ? 1 + Share([gold.Times[g].Span], [found[f].Span]) : 0,
            g => gold.Times[g].Optional);
        Report(errors, "time", partners, gold.Times.Length, g => gold.Times[g].Optional, g => $"{gold.Times[g].Span.Of(gold.Text)} = {gold.Times[g].Values[0]}", f => $"{view.Words(found[f].Span)} = {found[f].Value}");
        return tally;
    }

    private static bool SameTime(string gold, string found) =>
        gold == found || (IsoRange.Read(gold) is { } range && !gold.Contains('T', StringComparison.Ordinal) && range == IsoRange.Read(found));

    // Common characters over the longer of the two.
    private static double Share(IReadOnlyList<Span> one, IReadOnlyList<Span> other)
    {
        int common = one.Sum(a => other.Sum(b => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start))));
        return (double)common / Math.Max(1, Math.Max(one.Sum(s => s.Length), other.Sum(s => s.Length)));
    }

    private static void Report(List<string> errors, string kind, int[] partners, int gold, Func<int, bool> isOptional, Func<int, string> marked, Func<int, string> found)
    {
        for (int g = 0; g < gold; g++)
            if (!isOptional(g) && !partners.Contains(g)) errors.Add($"missed {kind}: “{marked(g)}”");
        for (int f = 0; f < partners.Length; f++)
            if (partners[f] < 0) errors.Add($"{kind} without match: “{found(f)}”");
    }
}
