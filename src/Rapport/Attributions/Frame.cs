namespace Rapport.Attributions;

/// <summary>The shapes that the content of a cue can take.</summary>
[Flags]
internal enum Frame
{
    None = 0,

    /// <summary>A clause, with or without a conjunction: "said <i>that it would leave</i>".</summary>
    Clause = 1 << 0,

    /// <summary>A quotation: "said: <i>“We leave.”</i>".</summary>
    Quote = 1 << 1,

    /// <summary>Somebody and what they are to do: "urged <i>Mali to reconsider</i>".</summary>
    Request = 1 << 2,

    /// <summary>Something and what it is said to be: "called <i>the vote a farce</i>".</summary>
    Predicate = 1 << 3,

    /// <summary>Somebody and a phrase that must follow: "accused <i>Mali of lying</i>".</summary>
    Complement = 1 << 4,

    /// <summary>An object: "welcomed <i>the meeting</i>".</summary>
    Object = 1 << 5,

    /// <summary>An infinitive: "promised <i>to leave</i>".</summary>
    Infinitive = 1 << 6,

    /// <summary>An -ing form: "suggested <i>leaving</i>".</summary>
    Gerund = 1 << 7,

    /// <summary>The clause around the cue: "in his view, <i>it is over</i>".</summary>
    Sentence = 1 << 8,

    /// <summary>A clause with a conjunction, for words that mean something else without one: "holds <i>that …</i>".</summary>
    That = 1 << 9,
}
