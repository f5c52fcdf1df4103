namespace Rapport.Mentions.Recognition;

/// <summary>What the recogniser looks at of one token, prepared once a report.</summary>
internal struct NameToken
{
    /// <summary>The hash of the folded word.</summary>
    public uint Word;

    /// <summary>Hashes of the first two, three and four letters, and of the last ones; 0 where the word is no longer than that.</summary>
    public Affixes Prefixes, Suffixes;

    /// <summary>Capitals, small letters, digits and signs in the order in which they first change.</summary>
    public byte Shape;

    /// <summary>What tables know: two bits a table, first word and further words.</summary>
    public ushort Marks;

    /// <summary>The kind of title, noun or small word; with 16 where it is a known person's surname.</summary>
    public byte Term;

    /// <summary>What the other places of the report tell of the word: see <see cref="NameEvidence"/>.</summary>
    public NameEvidence Evidence;

    /// <summary>Whether it is written with a capital.</summary>
    public bool Capital;

    /// <summary>Whether it can be part of a name at all.</summary>
    public bool Active;

    [System.Runtime.CompilerServices.InlineArray(3)]
    public struct Affixes
    {
        private uint _hash;
    }
}

/// <summary>What all uses of a word in a report tell together of what it names.</summary>
[Flags]
internal enum NameEvidence : ushort
{
    None = 0,

    /// <summary>It stands somewhere without a capital.</summary>
    Small = 1,

    /// <summary>It has a capital somewhere inside a sentence.</summary>
    Capital = 2,

    /// <summary>A given name stands before it.</summary>
    BehindGivenName = 4,

    /// <summary>A title or form of address stands before it.</summary>
    BehindTitle = 8,

    /// <summary>A noun for a body stands behind it, with a capital: "Carter Center".</summary>
    BeforeBody = 16,

    /// <summary>A preposition of place stands before it.</summary>
    InPlace = 32,

    /// <summary>It is the subject of a verb.</summary>
    Subject = 64,

    /// <summary>It is possessed or possesses.</summary>
    Possessor = 128,

    /// <summary>The article stands before it.</summary>
    BehindArticle = 256,

    /// <summary>It stands in a longer stretch of capitals, first.</summary>
    First = 512,

    /// <summary>It stands in a longer stretch of capitals, last.</summary>
    Last = 1024,
}
