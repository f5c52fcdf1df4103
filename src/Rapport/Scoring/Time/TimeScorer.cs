using Rapport.Timexes;

namespace Rapport.Scoring.Time;

/// <summary>
/// Holds the times that are read against those that people marked, by the rules of TempEval-3: spans strictly and
/// relaxed; type and value on the relaxed matches, so that F1 of an attribute is F1 of the spans times the share right.
/// </summary>
/// <remarks>The stages run as in reading a report, with the creation time given, up to the times.</remarks>
public sealed class TimeScorer
{
    private readonly Pipeline _pipeline;
    private readonly Document _document = new();

    /// <summary>Takes the stages that times need from a pipeline; the text is scored as it is, so nothing is imported.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="isParsed">Whether texts are tagged and parsed before.</param>
    public TimeScorer(Pipeline pipeline, bool isParsed = true)
    {
        Pipeline times = isParsed ? pipeline.UpTo(Layers.Timexes) : pipeline.Only(Layers.Timexes);
        _pipeline = new Pipeline([.. times.Stages.Where(s => s.Assigns != Layers.Text)]);
    }

    /// <summary>Reads a text and scores its times.</summary>
    /// <param name="gold">The text.</param>
    /// <param name="errors">Takes a line for whatever is missed, false or wrong; may be null.</param>
    public TimeScore Score(GoldTimes gold, ICollection<string>? errors = null)
    {
        _document.Reset(gold.Text, new ReadOptions { Published = gold.Published });
        _pipeline.Annotate(_document);
        bool withRanges = gold.Times.Any(t => t.Value.Contains('/', StringComparison.Ordinal));
        Timex[] found = [.. _document.Timexes.SelectMany(t => Spell(t, withRanges)).OrderBy(t => t.Span)];
        return Score(gold, found, errors);
    }

    // TimeML has no ranges: "1950-53" is two times.
    private IEnumerable<Timex> Spell(TimexNode timex, bool withRanges) =>
        timex.Ends.Count == 0 || withRanges
            ? [new Timex(_document.SpanOf(timex.Tokens), timex.Type, timex.Value, timex.Interval)]
            : timex.Ends.Select(e => new Timex(_document.SpanOf(e.Tokens), timex.Type, e.Value, null));

    /// <summary>Scores times that have been read; both lists are in text order.</summary>
    public static TimeScore Score(GoldTimes gold, IReadOnlyList<Timex> found, ICollection<string>? errors = null)
    {
        int strict = 0, relaxed = 0, types = 0, values = 0;
        var taken = new bool[found.Count];
        int from = 0;
        foreach (GoldTime marked in gold.Times)
        {
            while (from < found.Count && found[from].Span.End <= marked.Span.Start) from++;
            int partner = -1;
            for (int i = from; i < found.Count && found[i].Span.Start < marked.Span.End; i++)
            {
                if (taken[i] || !found[i].Span.Overlaps(marked.Span)) continue;
                if (partner < 0 || found[i].Span == marked.Span) partner = i;
            }

            if (partner < 0)
            {
                errors?.Add($"{gold.Id}: missed '{Words(gold, marked.Span)}' {marked.Value}{Around(gold, marked.Span)}");
                continue;
            }

            taken[partner] = true;
            Timex timex = found[partner];
            relaxed++;
            if (timex.Span == marked.Span) strict++;
            else errors?.Add($"{gold.Id}: span '{Words(gold, marked.Span)}' read as '{Words(gold, timex.Span)}'{Around(gold, marked.Span)}");
            if (marked.Type is null || marked.Type == timex.Type) types++;
            else errors?.Add($"{gold.Id}: type of '{Words(gold, marked.Span)}' {marked.Type} read as {timex.Type}");
            if (TimeValues.Same(marked.Value, timex.Value)) values++;
            else errors?.Add($"{gold.Id}: value of '{Words(gold, marked.Span)}' {marked.Value} read as {timex.Value}{Around(gold, marked.Span)}");
        }

        for (int i = 0; i < found.Count; i++)
            if (!taken[i]) errors?.Add($"{gold.Id}: false '{Words(gold, found[i].Span)}' {found[i].Value}{Around(gold, found[i].Span)}");
        return new TimeScore(Of(strict), Of(relaxed), Of(types), Of(values));

        Tally Of(int right) => new(right, found.Count, gold.Times.Count);
    }

    private static string Words(GoldTimes gold, Span span) => span.Of(gold.Text).ReplaceLineEndings(" ");

    private static string Around(GoldTimes gold, Span span) =>
        " … " + gold.Text[Math.Max(0, span.Start - 50)..Math.Min(gold.Text.Length, span.End + 40)].ReplaceLineEndings(" ");
}
