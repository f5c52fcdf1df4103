namespace Rapport.Scoring.Attributions;

/// <summary>A part of an attribution, scored two ways.</summary>
/// <param name="Exact">Same characters, from the first to the last.</param>
/// <param name="Overlap">Common characters: precision over what was found, recall over what was marked.</param>
public readonly record struct PartScore(Tally Exact, (double Precision, double Recall, double F1) Overlap);

/// <summary>How well attributions were read.</summary>
public sealed record AttributionScore
{
    /// <summary>The number of reports.</summary>
    public required int Reports { get; init; }

    /// <summary>Sentences that hold content or a cue.</summary>
    public required Tally Sentences { get; init; }

    /// <summary>Attributions whose cues or contents meet.</summary>
    public required Tally Attributions { get; init; }

    /// <summary>Cues.</summary>
    public required PartScore Cue { get; init; }

    /// <summary>Sources.</summary>
    public required PartScore Source { get; init; }

    /// <summary>Contents.</summary>
    public required PartScore Content { get; init; }

    /// <summary>Attributions with all three parts exactly right.</summary>
    public required Tally All { get; init; }

    /// <summary>Of the marked contents that open with a quotation mark and have a source: those whose source was met.</summary>
    public required Tally DirectSpeakers { get; init; }
}
