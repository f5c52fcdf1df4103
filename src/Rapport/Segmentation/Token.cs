using Rapport.Parsing;
using Rapport.Tagging;

namespace Rapport.Segmentation;

/// <summary>A view of one row of a <see cref="TokenTable"/>; costs nothing to make.</summary>
public readonly struct Token(TokenTable table, int index)
{
    /// <summary>The token's index in the report.</summary>
    public int Index { get; } = index;

    /// <summary>Where it stands.</summary>
    public Span Span => new(table.Starts[Index], table.Ends[Index]);

    /// <summary>The folded form's number in the packs' vocabulary, or 0.</summary>
    public int Word => table.Words[Index];

    /// <summary>The lemma's number in the packs' vocabulary, or 0.</summary>
    public int Lemma => table.Lemmas[Index];

    /// <summary>The index of its sentence.</summary>
    public int Sentence => table.Sentences[Index];

    /// <summary>The index of its head in the report; −1 for a root.</summary>
    public int Head => table.Heads[Index];

    /// <summary>How it is written.</summary>
    public TokenShape Shape => table.Shapes[Index];

    /// <summary>Universal part of speech.</summary>
    public Upos Upos => table.Upos[Index];

    /// <summary>Penn Treebank tag.</summary>
    public Xpos Xpos => table.Xpos[Index];

    /// <summary>The relation to its head.</summary>
    public Deprel Relation => table.Relations[Index];

    /// <summary>Whether the token is written in all of the ways given.</summary>
    public bool Is(TokenShape shape) => (Shape & shape) == shape;
}

/// <summary>How a token is written.</summary>
[Flags]
public enum TokenShape : ushort
{
    /// <summary>Nothing of note.</summary>
    None = 0,

    /// <summary>Starts with a capital letter.</summary>
    Capital = 1 << 0,

    /// <summary>All letters are capitals, and there are at least two.</summary>
    AllCapitals = 1 << 1,

    /// <summary>Holds a digit.</summary>
    Digit = 1 << 2,

    /// <summary>Digits only (with group or decimal marks).</summary>
    Number = 1 << 3,

    /// <summary>Holds a letter.</summary>
    Letter = 1 << 4,

    /// <summary>Punctuation or symbols only.</summary>
    Punctuation = 1 << 5,

    /// <summary>White space stands before it.</summary>
    SpaceBefore = 1 << 6,

    /// <summary>Opens a quotation.</summary>
    OpensQuote = 1 << 7,

    /// <summary>Closes a quotation.</summary>
    ClosesQuote = 1 << 8,

    /// <summary>Stands inside a quotation.</summary>
    Quoted = 1 << 9,

    /// <summary>A clitic of the token before it ('s, n't).</summary>
    Clitic = 1 << 10,

    /// <summary>Holds a small letter.</summary>
    Small = 1 << 11,
}
