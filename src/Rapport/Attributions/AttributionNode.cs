using Rapport.Segmentation;

namespace Rapport.Attributions;

/// <summary>An attribution while a report is being read; the record's <see cref="Attribution"/> is made from it.</summary>
public sealed class AttributionNode
{
    /// <summary>How the content is told.</summary>
    public required AttributionType Type { get; set; }

    /// <summary>The words that name the source; null where the report names nobody.</summary>
    public TokenRange? Source { get; set; }

    /// <summary>The index of the source's entity in <see cref="Document.Entities"/>, or −1.</summary>
    public int SourceEntity { get; set; } = -1;

    /// <summary>The words that attribute; null for a bare quotation.</summary>
    public TokenRange? Cue { get; set; }

    /// <summary>The token that carries the cue, or −1.</summary>
    public int CueHead { get; init; } = -1;

    /// <summary>What is said, in text order; never empty.</summary>
    public required List<TokenRange> Content { get; init; }

    /// <summary>The index of the timex that tells when it was said, or −1.</summary>
    public int Timex { get; set; } = -1;

    /// <summary>The index of the attribution that this one is reported inside, or −1.</summary>
    public int Parent { get; set; } = -1;

    /// <summary>The attribution whose source cites this one's; it becomes the parent.</summary>
    internal AttributionNode? Via { get; set; }

    /// <summary>The rule that read it; for <c>explain</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Whether a token lies in the content.</summary>
    public bool Holds(int token)
    {
        foreach (TokenRange piece in Content)
            if (piece.Contains(token)) return true;
        return false;
    }
}
