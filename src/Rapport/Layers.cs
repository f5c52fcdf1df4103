namespace Rapport;

/// <summary>What annotators add to a document; each says which layers it requires and which it assigns.</summary>
[Flags]
public enum Layers
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The stored text and the metadata that came with it.</summary>
    Text = 1 << 0,

    /// <summary>Headline, dateline, paragraphs …; publisher and publication date.</summary>
    Blocks = 1 << 1,

    /// <summary>Tokens.</summary>
    Tokens = 1 << 2,

    /// <summary>Sentences.</summary>
    Sentences = 1 << 3,

    /// <summary>Stretches in quotation marks.</summary>
    Quotations = 1 << 4,

    /// <summary>Part of speech and features of every token.</summary>
    Tags = 1 << 5,

    /// <summary>The lemma of every token.</summary>
    Lemmas = 1 << 6,

    /// <summary>Head and relation of every token (Universal Dependencies).</summary>
    Dependencies = 1 << 7,

    /// <summary>Mentions of persons, states, organisations, offices, groups and places.</summary>
    Mentions = 1 << 8,

    /// <summary>TIMEX3.</summary>
    Timexes = 1 << 9,

    /// <summary>Which mentions speak of the same thing.</summary>
    Chains = 1 << 10,

    /// <summary>Who a chain is: entity, country, role, or explicitly unknown; coordinates of places.</summary>
    Entities = 1 << 11,

    /// <summary>Source, cue and content.</summary>
    Attributions = 1 << 12,

    /// <summary>PLOVER events with their participants, one a telling.</summary>
    Events = 1 << 13,

    /// <summary>Status and factuality of every telling.</summary>
    Factuality = 1 << 14,

    /// <summary>What holders expect.</summary>
    Expectations = 1 << 15,

    /// <summary>The finished record.</summary>
    Record = 1 << 16,
}
