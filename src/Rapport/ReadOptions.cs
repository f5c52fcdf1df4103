namespace Rapport;

/// <summary>What is known of a report besides its text.</summary>
public sealed record ReadOptions
{
    /// <summary>Nothing is known.</summary>
    public static ReadOptions None { get; } = new();

    /// <summary>The publication date.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>Its title, where the text does not hold it.</summary>
    public string? Title { get; init; }
}
