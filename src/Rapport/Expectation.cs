namespace Rapport;

/// <summary>How sure a holder is of what will come about.</summary>
public enum Certainty
{
    /// <summary>It will.</summary>
    Certain,

    /// <summary>It probably will.</summary>
    Probable,

    /// <summary>It may.</summary>
    Possible,
}

/// <summary>Whether a holder expects something or expects that it will not be.</summary>
public enum Polarity
{
    /// <summary>Expects it.</summary>
    Positive,

    /// <summary>Expects that it will not come about.</summary>
    Negative,
}

/// <summary>A holder's view of what will, may or will not come about. Plans of those who act are events instead.</summary>
public sealed record Expectation
{
    /// <summary>Who expects.</summary>
    public required Holder Holder { get; init; }

    /// <summary>The attribution that it stands in, if any.</summary>
    public AttributionId? Attribution { get; init; }

    /// <summary>The event that is expected, if the record has it.</summary>
    public EventId? About { get; init; }

    /// <summary>How sure the holder is.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>Whether it is expected to be or not to be.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>By when; null when the text does not tell.</summary>
    public DateInterval? Horizon { get; init; }

    /// <summary>The clause.</summary>
    public required Span Span { get; init; }

    /// <summary>The words that make it an expectation ("may").</summary>
    public required Span Cue { get; init; }
}
