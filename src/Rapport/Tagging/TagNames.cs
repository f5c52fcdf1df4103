using System.Collections.Frozen;

namespace Rapport.Tagging;

/// <summary>The treebanks' spelling of the tags, in both directions.</summary>
public static class TagNames
{
    private static readonly string[] UposNames =
        ["_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
         "SCONJ", "SYM", "VERB", "X"];

    private static readonly string[] XposNames =
        ["_", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT",
         "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ",
         "WDT", "WP", "WP$", "WRB", "ADD", "AFX", "GW", "HYPH", "NFP", "XX", "$", "``", "''", ",", ".", ":", "-LRB-",
         "-RRB-"];

    private static readonly FrozenDictionary<string, Upos> UposByName = Invert<Upos>(UposNames, i => (Upos)i);
    private static readonly FrozenDictionary<string, Xpos> XposByName = Invert<Xpos>(XposNames, i => (Xpos)i);

    /// <summary>The name as in CoNLL-U; <c>_</c> for none.</summary>
    public static string Name(this Upos upos) => UposNames[(int)upos];

    /// <summary>The name as in CoNLL-U; <c>_</c> for none.</summary>
    public static string Name(this Xpos xpos) => XposNames[(int)xpos];

    /// <summary>The tag of that name, or <see cref="Upos.None"/>.</summary>
    public static Upos ParseUpos(string name) => UposByName.GetValueOrDefault(name);

    /// <summary>The tag of that name, or <see cref="Xpos.None"/>.</summary>
    public static Xpos ParseXpos(string name) => XposByName.GetValueOrDefault(name);

    private static FrozenDictionary<string, T> Invert<T>(string[] names, Func<int, T> tag) =>
        Enumerable.Range(0, names.Length).ToFrozenDictionary(i => names[i], tag);
}
