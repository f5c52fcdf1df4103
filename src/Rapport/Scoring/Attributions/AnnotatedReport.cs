namespace Rapport.Scoring.Attributions;

/// <summary>An attribution as people marked it; any part may be missing, and any part may be broken in several spans.</summary>
/// <param name="Source">Who says it.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Content">What is said.</param>
public sealed record MarkedAttribution(IReadOnlyList<Span> Source, IReadOnlyList<Span> Cue, IReadOnlyList<Span> Content);

/// <summary>A report with marked attributions.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Text">Its text.</param>
/// <param name="Attributions">What is marked in it.</param>
public sealed record AnnotatedReport(string Name, string Text, IReadOnlyList<MarkedAttribution> Attributions)
{
    /// <summary>The attributions of a record in the same form.</summary>
    public static IReadOnlyList<MarkedAttribution> Of(Record record) =>
    [
        .. record.Attributions.Select(a => new MarkedAttribution(
            a.Source is { } source ? [source.Span] : [],
            a.Cue is { } cue ? [cue] : [],
            a.Content)),
    ];
}
