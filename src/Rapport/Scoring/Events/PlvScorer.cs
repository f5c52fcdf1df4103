using Rapport.Linking;
using Rapport.Mentions;
using Rapport.Segmentation;

namespace Rapport.Scoring.Events;

/// <summary>
/// Codes the marked pair of every sentence of the PLV benchmark and counts agreement with people by root, by quad, and in
/// cooperation against conflict. As the benchmark has it, the pair is given: whoever is marked counts as an actor.
/// </summary>
public sealed class PlvScorer
{
    private const string EventStage = "Events";
    private readonly IReadOnlyList<IAnnotator> _stages;
    private readonly Document _document = new();
    private readonly SortedDictionary<string, Tally> _roots = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, Tally> _quads = [];
    private readonly SortedDictionary<bool, Tally> _sides = [];
    private int _right;
    private int _rows;
    private int _coded;

    /// <summary>Makes a scorer that reads with a pipeline.</summary>
    public PlvScorer(Pipeline pipeline) => _stages = pipeline.Stages;

    /// <summary>Mean F1 of the roots that people used.</summary>
    public double RootF1 => _roots.Values.Where(t => t.Wanted > 0).Average(t => t.F1);

    /// <summary>Mean F1 of the four quads.</summary>
    public double QuadF1 => _quads.Values.Where(t => t.Wanted > 0).Average(t => t.F1);

    /// <summary>Mean F1 of cooperation (quads 1 and 2) and conflict (3 and 4).</summary>
    public double BinaryF1 => _sides.Values.Where(t => t.Wanted > 0).Average(t => t.F1);

    /// <summary>The share of sentences with the right root.</summary>
    public double Accuracy => _rows == 0 ? 1 : (double)_right / _rows;

    /// <summary>The share of sentences with any root.</summary>
    public double Coverage => _rows == 0 ? 1 : (double)_coded / _rows;

    /// <summary>Precision, recall and F1 of every root that people used.</summary>
    public IEnumerable<(string Root, Tally Tally)> Roots => _roots.Where(r => r.Value.Wanted > 0).Select(r => (r.Key, r.Value));

    /// <summary>Reads a sentence, counts it, and returns the root that the reader gives it; null for none.</summary>
    public string? Add(PlvRow row)
    {
        string? label = Code(row);
        _rows++;
        if (label is not null) _coded++;
        if (label == row.Root) _right++;
        Count(_roots, row.Root, label, label == row.Root);
        int quad = FoldedLabel.Quad(row.Root);
        int read = FoldedLabel.Quad(label);
        Count(_quads, quad, read == 0 ? null : read, quad == read);
        Count(_sides, quad <= 2, read == 0 ? null : read <= 2, read != 0 && quad <= 2 == read <= 2);
        return label;
    }

    private static void Count<T>(SortedDictionary<T, Tally> tallies, T wanted, object? found, bool right)
        where T : notnull
    {
        tallies[wanted] = tallies.GetValueOrDefault(wanted) + new Tally(right ? 1 : 0, 0, 1);
        if (found is T label) tallies[label] = tallies.GetValueOrDefault(label) + new Tally(0, 1, 0);
    }

    private string? Code(PlvRow row)
    {
        _document.Reset(row.Text, ReadOptions.None);
        foreach (IAnnotator stage in _stages)
        {
            if (stage.Name == EventStage)
            {
                Mark(row.Source);
                Mark(row.Target);
            }

            stage.Annotate(_document);
        }

        Event? best = null;
        int most = -1;
        foreach (Event read in _document.Record!.Events)
        {
            int fit = (Touches(read.Actors, row.Source) ? 3 : 0) + (Touches(read.Recipients, row.Target) ? 2 : 0)
                + (Touches(read.Actors, row.Target) ? 1 : 0) + (IsBetween(read.Assertions[0].Trigger, row) ? 1 : 0);
            if (fit <= most) continue;
            most = fit;
            best = read;
        }

        return best is null ? null : FoldedLabel.Of(best.Type, best.Status);
    }

    // Whoever is marked and not known as an actor becomes one.
    private void Mark(Span span)
    {
        int head = HeadOf(span);
        if (head < 0 || (_document.MentionAt(head) is >= 0 and var known && _document.Mentions[known].Entity is >= 0 and var entity
            && _document.Entities[entity] is { Country: not null } or { Role: not null })) return;
        _document.Entities.Add(new EntityNode { Type = EntityType.Organization, Name = span.Of(_document.Text), Role = "marked" });
        MentionNode mention = MentionNode.At(head, head + 1, head, MentionKind.Nominal, EntityType.Organization);
        mention.Use = MentionUse.Actor;
        mention.Entity = _document.Entities.Count - 1;
        int at = 0;
        while (at < _document.Mentions.Count && _document.Mentions[at].FirstToken <= head) at++;
        _document.Mentions.Insert(at, mention);
        _document.IndexMentions();
    }

    private int HeadOf(Span span)
    {
        TokenTable tokens = _document.Tokens;
        for (int token = 0; token < tokens.Count; token++)
        {
            if (!span.Contains(tokens.Starts[token])) continue;
            int head = tokens.Heads[token];
            if (head < 0 || !span.Contains(tokens.Starts[head])) return token;
        }

        return -1;
    }

    private bool Touches(IReadOnlyList<EntityId> entities, Span span)
    {
        foreach (MentionNode mention in _document.Mentions)
        {
            if (mention.Entity < 0 || !entities.Contains(new EntityId(mention.Entity))) continue;
            if (_document.SpanOf(mention.FirstToken, mention.EndToken).Overlaps(span)) return true;
        }

        return false;
    }

    private static bool IsBetween(Span trigger, PlvRow row)
    {
        int middle = (trigger.Start + trigger.End) / 2;
        return Math.Min(row.Source.Start, row.Target.Start) <= middle && middle <= Math.Max(row.Source.End, row.Target.End);
    }
}
