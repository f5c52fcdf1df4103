using Rapport.Mentions.Recognition;

namespace Rapport.Mentions;

/// <summary>What a stretch of words can be in a noun phrase that speaks of somebody.</summary>
internal enum PieceKind : byte
{
    /// <summary>A name that the gazetteer knows, or a word of nationality.</summary>
    Name,

    /// <summary>A capitalised word that nobody knows.</summary>
    Unknown,

    /// <summary>A name of a person, known or not.</summary>
    Person,

    /// <summary>A name of a body that the gazetteer does not know.</summary>
    Body,

    /// <summary>An office, title or common noun: "foreign minister", "ministry", "troops".</summary>
    Term,

    /// <summary>"former", "deputy", "acting".</summary>
    Qualifier,

    /// <summary>"Mr", "Lord".</summary>
    Honorific,
}

/// <summary>A stretch of words of a sentence that can be part of a mention.</summary>
internal struct Piece
{
    public int First;
    public int End;
    public PieceKind Kind;

    /// <summary>For names, what the tables know.</summary>
    public NameMatch Name;

    /// <summary>For terms, what the tables know.</summary>
    public TermMatch Term;

    /// <summary>For qualifiers and honorifics, the row in <c>name-words</c>.</summary>
    public int Row;

    /// <summary>What the recogniser takes it for.</summary>
    public NameClass Class;

    /// <summary>Whether it is written as a name.</summary>
    public bool Capital;
}
