namespace Rapport.Scoring.Reports;

/// <summary>A party of an act as people marked it: any of the names, with any of the countries.</summary>
/// <param name="Names">Names that are right.</param>
/// <param name="Countries">Countries that are right; null: any.</param>
internal sealed record GoldParty(string[] Names, string?[]? Countries)
{
    public bool Allows(string? country) => Countries is null || Array.IndexOf(Countries, country) >= 0;
}

/// <summary>An act as people marked it. Lists of lists are alternatives.</summary>
internal sealed record GoldEvent(
    Span[] Spans,
    string[] Types,
    Status[] Statuses,
    GoldParty[][] Actors,
    GoldParty[][] Recipients,
    string?[] Dates,
    GoldParty?[] Places,
    string[][] Holders,
    bool Optional);

/// <summary>An attribution as people marked it; several contents are alternatives.</summary>
internal sealed record GoldAttribution(Span[][] Contents, string[]? Sources, Span? SourceSpan, string[] Cues, bool CueOptional, bool Optional);

/// <summary>An expectation as people marked it; no holders: the report.</summary>
internal sealed record GoldExpectation(Span Span, string[]? Holders, Certainty[] Certainties, Polarity[] Polarities, bool Optional);

/// <summary>An expression of time as people marked it.</summary>
internal sealed record GoldTime(Span Span, string[] Values, bool Optional);

/// <summary>Names that must be one entity.</summary>
internal sealed record GoldEntity(string[] Names, string[] Types, GoldParty Country, bool Optional);

/// <summary>A report with what a careful reader finds in it; docs/gold.md describes the file.</summary>
internal sealed record GoldReport(
    string Id,
    string Text,
    DateOnly Published,
    GoldEvent[] Events,
    GoldAttribution[] Attributions,
    GoldExpectation[] Expectations,
    GoldTime[] Times,
    GoldEntity[] Entities);
