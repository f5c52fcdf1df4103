namespace Rapport;

/// <summary>Where the publication date comes from.</summary>
public enum PublishedBasis
{
    /// <summary>Nobody knows it.</summary>
    Unknown,

    /// <summary>Given with the report.</summary>
    Metadata,

    /// <summary>Stands in the dateline.</summary>
    Dateline,

    /// <summary>Concluded from evidence in the text.</summary>
    Inferred,
}

/// <summary>What is known of the report as a whole.</summary>
/// <param name="Id">Made from the stored text: the same text has the same id everywhere.</param>
/// <param name="Title">The headline, if there is one.</param>
/// <param name="Url">Its address, if it came with one.</param>
/// <param name="Publisher">Who published it, if known.</param>
/// <param name="Published">TimeML's document creation time, if known.</param>
/// <param name="PublishedBasis">Where <paramref name="Published"/> comes from.</param>
/// <param name="Language">BCP 47.</param>
public sealed record ReportHeader(
    string Id,
    string? Title,
    string? Url,
    string? Publisher,
    DateOnly? Published,
    PublishedBasis PublishedBasis,
    string Language);

/// <summary>What reading one report returns. Immutable; every span counts in <see cref="Text"/>.</summary>
/// <remarks>Its JSON form is the contract of <c>docs/record.schema.json</c>.</remarks>
public sealed record Record
{
    /// <summary>The stored text that all spans refer to.</summary>
    public required string Text { get; init; }

    /// <summary>The report as a whole.</summary>
    public required ReportHeader Report { get; init; }

    /// <summary>Headline, paragraphs and so on, in text order.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Sentences, in text order.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>Who and what the report speaks of.</summary>
    public required IReadOnlyList<Entity> Entities { get; init; }

    /// <summary>Expressions of time, in text order.</summary>
    public required IReadOnlyList<Timex> Times { get; init; }

    /// <summary>Who said what, in text order.</summary>
    public required IReadOnlyList<Attribution> Attributions { get; init; }

    /// <summary>Who did, does or plans what.</summary>
    public required IReadOnlyList<Event> Events { get; init; }

    /// <summary>Who expects what.</summary>
    public required IReadOnlyList<Expectation> Expectations { get; init; }
}
