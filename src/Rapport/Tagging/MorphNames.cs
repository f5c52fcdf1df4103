using System.Collections.Frozen;

namespace Rapport.Tagging;

/// <summary>Reads Universal Dependencies' FEATS column into <see cref="Morph"/>.</summary>
public static class MorphNames
{
    private static readonly FrozenDictionary<string, Morph> ByFeature = new Dictionary<string, Morph>
    {
        ["Tense=Past"] = Morph.Past,
        ["Tense=Pres"] = Morph.Present,
        ["VerbForm=Fin"] = Morph.Finite,
        ["VerbForm=Inf"] = Morph.Infinitive,
        ["VerbForm=Part"] = Morph.Participle,
        ["VerbForm=Ger"] = Morph.Gerund,
        ["Mood=Imp"] = Morph.Imperative,
        ["Mood=Ind"] = Morph.Indicative,
        ["Mood=Sub"] = Morph.Subjunctive,
        ["Voice=Pass"] = Morph.Passive,
        ["Number=Sing"] = Morph.Singular,
        ["Number=Plur"] = Morph.Plural,
        ["Number=Ptan"] = Morph.Plural,
        ["Person=1"] = Morph.First,
        ["Person=2"] = Morph.Second,
        ["Person=3"] = Morph.Third,
        ["Gender=Masc"] = Morph.Masculine,
        ["Gender=Fem"] = Morph.Feminine,
        ["Gender=Neut"] = Morph.Neuter,
        ["Case=Nom"] = Morph.Nominative,
        ["Case=Acc"] = Morph.Accusative,
        ["Case=Gen"] = Morph.Possessive,
        ["Poss=Yes"] = Morph.Possessive,
        ["Definite=Def"] = Morph.Definite,
        ["Definite=Ind"] = Morph.Indefinite,
        ["Polarity=Neg"] = Morph.Negative,
        ["PronType=Neg"] = Morph.Negative,
        ["Degree=Cmp"] = Morph.Comparative,
        ["Degree=Sup"] = Morph.Superlative,
        ["PronType=Rel"] = Morph.Relative,
        ["PronType=Int"] = Morph.Interrogative,
        ["NumType=Ord"] = Morph.Ordinal,
        ["Reflex=Yes"] = Morph.Reflexive,
    }.ToFrozenDictionary();

    /// <summary>The flags of a FEATS value such as <c>Number=Sing|Person=3</c>; features without a flag are left out.</summary>
    public static Morph Parse(string feats)
    {
        var morph = Morph.None;
        foreach (var feature in feats.Split('|'))
            morph |= ByFeature.GetValueOrDefault(feature);
        return morph;
    }
}
