namespace Rapport.Scoring.Attributions;

/// <summary>Precision and recall from three sums; with shares of spans the sums need not be whole numbers.</summary>
/// <param name="Right">What is right.</param>
/// <param name="Found">What the reader found.</param>
/// <param name="Wanted">What people marked.</param>
public readonly record struct Tally(double Right, double Found, double Wanted)
{
    /// <summary>The share of what was found that is right.</summary>
    public double Precision => Found > 0 ? Right / Found : 0;

    /// <summary>The share of what was marked that was found.</summary>
    public double Recall => Wanted > 0 ? Right / Wanted : 0;

    /// <summary>Their harmonic mean.</summary>
    public double F1 => Found + Wanted > 0 ? 2 * Right / (Found + Wanted) : 0;

    /// <summary>Adds two tallies.</summary>
    public static Tally operator +(Tally a, Tally b) => new(a.Right + b.Right, a.Found + b.Found, a.Wanted + b.Wanted);
}

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
