using Rapport.Segmentation;

namespace Rapport.Expectations;

/// <summary>An expectation while a report is being read; the record's <see cref="Expectation"/> is made from it.</summary>
public sealed class ExpectationNode
{
    /// <summary>The index of the holder in <see cref="Document.Entities"/>; −1 for the report itself.</summary>
    public int Holder { get; set; } = -1;

    /// <summary>The index of the attribution that it stands in, or −1.</summary>
    public int Attribution { get; set; } = -1;

    /// <summary>The index in <see cref="Document.Tellings"/> of the act that is expected, or −1.</summary>
    public int Telling { get; set; } = -1;

    /// <summary>How sure the holder is.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>Whether it is expected to be or not to be.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>The index of the timex that says by when, or −1.</summary>
    public int Timex { get; set; } = -1;

    /// <summary>The clause.</summary>
    public required TokenRange Clause { get; init; }

    /// <summary>The words that make it an expectation.</summary>
    public required TokenRange Cue { get; init; }
}
