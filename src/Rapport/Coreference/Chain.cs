using Rapport.Mentions;

namespace Rapport.Coreference;

/// <summary>A chain while it is being built.</summary>
internal sealed class Chain
{
    /// <summary>The fullest name so far.</summary>
    public PersonName Name { get; set; }

    /// <summary>What kind of thing.</summary>
    public EntityType Type { get; set; }

    /// <summary>What its words tell of the sex.</summary>
    public Gender Gender { get; set; }

    /// <summary>Whether it is several.</summary>
    public bool Plural { get; set; }

    /// <summary>The row in <c>countries</c> of the state that a title gives, or −1.</summary>
    public int Country { get; set; } = -1;

    /// <summary>The row in <c>offices</c> of a title, or −1.</summary>
    public int Office { get; set; } = -1;

    /// <summary>How often one word has named the person: among namesakes it means whom it means most.</summary>
    public int Bare { get; set; }

    /// <summary>The last mention by more than a pronoun.</summary>
    public int Last { get; set; } = -1;
}
