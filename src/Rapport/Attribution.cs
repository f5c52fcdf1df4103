namespace Rapport;

/// <summary>How the content is told.</summary>
public enum AttributionType
{
    /// <summary>In the source's own words, in quotation marks.</summary>
    Direct,

    /// <summary>In the report's words.</summary>
    Indirect,

    /// <summary>In both.</summary>
    Mixed,
}

/// <summary>The words that name a source, and who it is.</summary>
/// <param name="Span">The words.</param>
/// <param name="Entity">Who it is, or null when nobody known.</param>
public readonly record struct AttributionSource(Span Span, EntityId? Entity);

/// <summary>
/// Somebody says, writes, thinks or takes a stand on something: source, cue and content as in the PARC 3 and PolNeAR
/// corpora.
/// </summary>
public sealed record Attribution
{
    /// <summary>Its number in the record.</summary>
    public required AttributionId Id { get; init; }

    /// <summary>How the content is told.</summary>
    public required AttributionType Type { get; init; }

    /// <summary>Who says it; null when the report names nobody ("it was agreed that").</summary>
    public AttributionSource? Source { get; init; }

    /// <summary>The words that attribute ("announced", "according to"); null for a bare quotation.</summary>
    public Span? Cue { get; init; }

    /// <summary>What is said; several spans where the cue stands in the middle of it.</summary>
    public required IReadOnlyList<Span> Content { get; init; }

    /// <summary>When it was said, if the report tells.</summary>
    public DateInterval? Date { get; init; }

    /// <summary>The attribution that this one is reported inside.</summary>
    public AttributionId? Parent { get; init; }
}
