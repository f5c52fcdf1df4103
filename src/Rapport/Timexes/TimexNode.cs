using Rapport.Segmentation;

namespace Rapport.Timexes;

/// <summary>An expression of time while a report is being read; the record's <see cref="Timex"/> is made from it.</summary>
public sealed class TimexNode
{
    /// <summary>Its tokens.</summary>
    public required TokenRange Tokens { get; init; }

    /// <summary>The token through which it hangs in the sentence.</summary>
    public required int HeadToken { get; init; }

    /// <summary>TIMEX3's type.</summary>
    public required TimexType Type { get; init; }

    /// <summary>TIMEX3's value.</summary>
    public required string Value { get; set; }

    /// <summary>TIMEX3's modifier: <c>START</c>, <c>MORE_THAN</c>, <c>APPROX</c> …; null for none.</summary>
    public string? Mod { get; init; }

    /// <summary>The days it covers, where it names any.</summary>
    public DateInterval? Interval { get; set; }

    /// <summary>The two ends of a range that is one expression ("September 15-18"), with their values; empty for all else.</summary>
    public IReadOnlyList<(TokenRange Tokens, string Value)> Ends { get; init; } = [];

    /// <summary>The rule that read it, and what it was reckoned from; for <c>explain</c>.</summary>
    public required string Rule { get; init; }
}
