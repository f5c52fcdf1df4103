namespace Rapport;

/// <summary>What part a block plays in a report.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>The title of the report.</summary>
    Headline,

    /// <summary>A heading between paragraphs.</summary>
    Subhead,

    /// <summary>Place, date and agency at the head of the report ("GENEVA, May 3 (Reuters) -").</summary>
    Dateline,

    /// <summary>Who wrote the report.</summary>
    Byline,

    /// <summary>The words under a picture.</summary>
    Caption,

    /// <summary>Standing text that tells nothing of the matter: rights, credits, links.</summary>
    Boilerplate,
}

/// <summary>A stretch of the report with one part to play; blocks follow each other and never overlap.</summary>
/// <param name="Kind">The part it plays.</param>
/// <param name="Span">Where it stands, without the white space around it.</param>
public readonly record struct Block(BlockKind Kind, Span Span);
