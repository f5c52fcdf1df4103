namespace Rapport.Tagging;

/// <summary>
/// The morphological features that reading needs, as flags: a compact view of Universal Dependencies' FEATS column.
///
/// </summary>
[Flags]
public enum Morph : uint
{
    /// <summary>No feature.</summary>
    None = 0,
    /// <summary>Tense=Past.</summary>
    Past = 1,
    /// <summary>Tense=Pres.</summary>
    Present = 1 << 1,
    /// <summary>VerbForm=Fin.</summary>
    Finite = 1 << 2,
    /// <summary>VerbForm=Inf.</summary>
    Infinitive = 1 << 3,
    /// <summary>VerbForm=Part.</summary>
    Participle = 1 << 4,
    /// <summary>VerbForm=Ger.</summary>
    Gerund = 1 << 5,
    /// <summary>Mood=Imp.</summary>
    Imperative = 1 << 6,
    /// <summary>Mood=Ind.</summary>
    Indicative = 1 << 7,
    /// <summary>Mood=Sub.</summary>
    Subjunctive = 1 << 8,
    /// <summary>Voice=Pass.</summary>
    Passive = 1 << 9,
    /// <summary>Number=Sing.</summary>
    Singular = 1 << 10,
    /// <summary>Number=Plur or Number=Ptan.</summary>
    Plural = 1 << 11,
    /// <summary>Person=1.</summary>
    First = 1 << 12,
    /// <summary>Person=2.</summary>
    Second = 1 << 13,
    /// <summary>Person=3.</summary>
    Third = 1 << 14,
    /// <summary>Gender=Masc.</summary>
    Masculine = 1 << 15,
    /// <summary>Gender=Fem.</summary>
    Feminine = 1 << 16,
    /// <summary>Gender=Neut.</summary>
    Neuter = 1 << 17,
    /// <summary>Case=Nom.</summary>
    Nominative = 1 << 18,
    /// <summary>Case=Acc.</summary>
    Accusative = 1 << 19,
    /// <summary>Poss=Yes or Case=Gen.</summary>
    Possessive = 1 << 20,
    /// <summary>Definite=Def.</summary>
    Definite = 1 << 21,
    /// <summary>Definite=Ind.</summary>
    Indefinite = 1 << 22,
    /// <summary>Polarity=Neg or PronType=Neg.</summary>
    Negative = 1 << 23,
    /// <summary>Degree=Cmp.</summary>
    Comparative = 1 << 24,
    /// <summary>Degree=Sup.</summary>
    Superlative = 1 << 25,
    /// <summary>PronType=Rel.</summary>
    Relative = 1 << 26,
    /// <summary>PronType=Int.</summary>
    Interrogative = 1 << 27,
    /// <summary>NumType=Ord.</summary>
    Ordinal = 1 << 28,
    /// <summary>Reflex=Yes.</summary>
    Reflexive = 1 << 29,
}
