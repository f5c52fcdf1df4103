namespace Rapport.Mentions;

/// <summary>How a mention speaks of somebody.</summary>
public enum MentionKind : byte
{
    /// <summary>By name, with or without a title: "US President Joe Biden", "Geneva".</summary>
    Name,

    /// <summary>By office alone: "the Russian foreign minister", "the president".</summary>
    Office,

    /// <summary>By an adjective or noun of nationality: "Russian" in "Russian officials", "the Russians".</summary>
    Demonym,

    /// <summary>By a building, seat or capital that stands for a government: "the Kremlin", "Moscow said".</summary>
    Metonym,

    /// <summary>By a pronoun.</summary>
    Pronoun,

    /// <summary>By a common noun: "the ministry", "the two leaders", "experts".</summary>
    Nominal,
}

/// <summary>Whether somebody holds what a mention calls them.</summary>
public enum Standing : byte
{
    /// <summary>Now, as far as the words say.</summary>
    Present,

    /// <summary>No longer: "former", "then-".</summary>
    Past,

    /// <summary>Not yet: "incoming", "-elect".</summary>
    Future,

    /// <summary>In the second place: "deputy", "vice".</summary>
    Deputy,
}

/// <summary>What words tell of the sex of whom they speak of.</summary>
public enum Gender : byte
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>A man.</summary>
    Male,

    /// <summary>A woman.</summary>
    Female,

    /// <summary>A thing, a body or a state.</summary>
    Neuter,
}

/// <summary>A mention while a report is being read; the record's <see cref="Mention"/> is made from it.</summary>
public struct MentionNode
{
    /// <summary>The first token.</summary>
    public int FirstToken;

    /// <summary>The token behind the last one.</summary>
    public int EndToken;

    /// <summary>The syntactic head.</summary>
    public int HeadToken;

    /// <summary>How it speaks of its entity.</summary>
    public MentionKind Kind;

    /// <summary>What kind of thing it seems to be.</summary>
    public EntityType Type;

    /// <summary>Actor, place or other.</summary>
    public MentionUse Use;

    /// <summary>The chain that it belongs to; −1 before coreference.</summary>
    public int Chain;

    /// <summary>The index of its entity in <see cref="Document.Entities"/>; −1 while nobody is known.</summary>
    public int Entity;

    /// <summary>The first token of the name itself: "Joe" in "US President Joe Biden".</summary>
    public int NameFirst;

    /// <summary>The token behind the name; equal to <see cref="NameFirst"/> where there is no name.</summary>
    public int NameEnd;

    /// <summary>
    /// The head of the mention that it belongs to: "Russian" for "the Russian foreign minister", "ministry" for
    /// "a ministry spokesman", "his" for "his office"; −1 where it says none.
    /// </summary>
    public int OfToken;

    /// <summary>The row of the pronoun in the packs' <c>pronouns</c>, or −1.</summary>
    public int Pronoun;

    /// <summary>For "we" and "our" in a quotation: the chain of whoever is said to speak; else −1.</summary>
    public int Speaker;

    /// <summary>Whether the title holds now, no longer, or not yet.</summary>
    public Standing Standing;

    /// <summary>What its words tell of the sex.</summary>
    public Gender Gender;

    /// <summary>Whether it speaks of several.</summary>
    public bool Plural;

    /// <summary>
    /// Whether a noun or name that no table knows stands between the article and the office or common noun: "the Tory
    /// leader", "the union president". It then belongs to somebody, whoever it is.
    /// </summary>
    internal bool IsModified;

    /// <summary>What the gazetteer's tables know under its name.</summary>
    internal NameMatch Name;

    /// <summary>What the packs' tables know of its office, title or common noun.</summary>
    internal TermMatch Term;

    /// <summary>A mention of which no more is known than where it stands.</summary>
    public static MentionNode At(int first, int end, int head, MentionKind kind, EntityType type) => new()
    {
        FirstToken = first,
        EndToken = end,
        HeadToken = head,
        Kind = kind,
        Type = type,
        Use = MentionUse.Other,
        Chain = -1,
        Entity = -1,
        NameFirst = first,
        NameEnd = first,
        OfToken = -1,
        Pronoun = -1,
        Speaker = -1,
    };
}
