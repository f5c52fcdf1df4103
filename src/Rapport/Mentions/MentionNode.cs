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
}
