using Rapport.Mentions;

namespace Rapport.Scoring.Entities;

/// <summary>
/// Names of persons, bodies and places against marked ones: right are those with the same characters and the same type.
/// Titles do not count, nor do names inside other names.
/// </summary>
public sealed class NameScorer(Pipeline pipeline)
{
    private static readonly string[] Types = ["PER", "ORG", "LOC"];
    private readonly Document _document = new();
    private readonly Tally[] _tallies = new Tally[Types.Length];

    /// <summary>The score of one type.</summary>
    public Tally Of(string type) => _tallies[Array.IndexOf(Types, type)];

    /// <summary>The score of all types.</summary>
    public Tally All => _tallies.Aggregate((a, b) => a + b);

    /// <summary>Reads a text and adds it; what is missed and false goes to <paramref name="errors"/>, where given.</summary>
    public void Add(GoldNames gold, ICollection<string>? errors = null)
    {
        _document.Reset(gold.Text, ReadOptions.None);
        pipeline.Annotate(_document);
        var found = new HashSet<(Span Span, string Type)>();
        int end = 0;
        foreach (MentionNode mention in _document.Mentions)
        {
            if (TypeOf(mention) is not { } type) continue;
            int first = mention.Type == EntityType.Organization && mention.NameFirst > mention.FirstToken && mention.OfToken >= mention.FirstToken
                && mention.OfToken < mention.NameFirst && _document.Tokens.Upos[mention.NameFirst - 1] is Tagging.Upos.ADJ or Tagging.Upos.PROPN
                ? mention.NameFirst - 1 : mention.NameFirst;
            Span span = _document.SpanOf(first, mention.NameEnd);
            if (span.Start < end) continue;
            end = span.End;
            found.Add((span, type));
        }

        var wanted = gold.Names.Select(n => (n.Span, n.Type)).ToHashSet();
        for (int t = 0; t < Types.Length; t++)
        {
            _tallies[t] += new Tally(
                found.Count(f => f.Type == Types[t] && wanted.Contains(f)),
                found.Count(f => f.Type == Types[t]),
                wanted.Count(w => w.Type == Types[t]));
        }

        if (errors is null) return;
        foreach (var (span, type) in wanted.Except(found).OrderBy(f => f.Span.Start)) errors.Add($"missed {type} {span.Of(gold.Text)}");
        foreach (var (span, type) in found.Except(wanted).OrderBy(f => f.Span.Start)) errors.Add($"false {type} {span.Of(gold.Text)}");
    }

    private static string? TypeOf(in MentionNode mention)
    {
        if (mention.NameEnd <= mention.NameFirst || mention.Kind is not (MentionKind.Name or MentionKind.Metonym)) return null;
        return mention.Type switch
        {
            EntityType.Person => "PER",
            EntityType.Country or EntityType.Place => "LOC",
            EntityType.Organization => mention.Kind == MentionKind.Metonym && mention.Use == MentionUse.Place ? "LOC" : "ORG",
            _ => null,
        };
    }
}
