namespace Rapport.Rules;

/// <summary>The places around a predicate that something can fill, named as in a school grammar.</summary>
public enum SlotKind : byte
{
    /// <summary>Whoever acts: the subject of the active, the by-phrase of the passive.</summary>
    Subject,

    /// <summary>Whoever or whatever is acted upon: the object of the active, the subject of the passive.</summary>
    Object,

    /// <summary>The indirect object: "gave <i>Kyiv</i> weapons".</summary>
    IndirectObject,

    /// <summary>A phrase with a preposition; the preposition tells the slot.</summary>
    Preposition,

    /// <summary>A clause: "said <i>that it would leave</i>".</summary>
    Clause,

    /// <summary>Whoever acts in a clause: "demanded that <i>Iran</i> stop".</summary>
    ClauseSubject,

    /// <summary>The auxiliary of a clause: "said that Iran <i>must</i> stop".</summary>
    ClauseModal,

    /// <summary>An infinitive or -ing form: "agreed <i>to meet</i>", "stopped <i>shelling</i>".</summary>
    Verb,

    /// <summary>The possessor of a noun: "<i>Putin's</i> visit", "<i>its</i> troops"; of a verb's object: "rejected <i>Riyadh's</i> offer".</summary>
    Possessor,

    /// <summary>An adjective or noun before a noun: "<i>Russian</i> strikes", "<i>US–Russia</i> talks"; or before a verb's object: "rejected the <i>Saudi</i> offer".</summary>
    Modifier,

    /// <summary>The particle of a phrasal verb: "call <i>off</i>".</summary>
    Particle,

    /// <summary>The subject of the verb that carries an event noun: "<i>Biden</i> will hold talks".</summary>
    Carrier,
}

/// <summary>A slot as rules name it: a kind, and for prepositions which one.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Word">The preposition's word number; 0 for other kinds.</param>
public readonly record struct Slot(SlotKind Kind, int Word);

/// <summary>What fills a slot of a predicate in a text.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Head">The head token of the filler.</param>
/// <param name="Inherited">Whether the filler stands elsewhere and is understood here ("he came and <i>left</i>").</param>
public readonly record struct Argument(Slot Slot, int Head, bool Inherited);
