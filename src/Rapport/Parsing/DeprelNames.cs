using System.Collections.Frozen;

namespace Rapport.Parsing;

/// <summary>The treebanks' spelling of the relations, in both directions.</summary>
public static class DeprelNames
{
    private static readonly string[] Names =
        ["_", "root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case",
         "cc", "cc:preconj", "ccomp", "clf", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer",
         "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith",
         "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer",
         "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct",
         "reparandum", "vocative", "xcomp"];

    private static readonly FrozenDictionary<string, Deprel> ByName =
        Enumerable.Range(0, Names.Length).ToFrozenDictionary(i => Names[i], i => (Deprel)i);

    /// <summary>How many relations there are, <see cref="Deprel.None"/> included.</summary>
    internal static int Count => Names.Length;

    /// <summary>The name as in CoNLL-U; <c>_</c> for none.</summary>
    public static string Name(this Deprel rel) => Names[(int)rel];

    /// <summary>The relation of that name; an unknown subtype gives its base, an unknown base gives <see cref="Deprel.None"/>.</summary>
    public static Deprel Parse(string name)
    {
        if (ByName.TryGetValue(name, out var rel))
            return rel;
        var colon = name.IndexOf(':');
        return colon < 0 ? Deprel.None : ByName.GetValueOrDefault(name[..colon]);
    }

    /// <summary>The relation without its subtype: <c>nsubj</c> for <c>nsubj:pass</c>.</summary>
    public static Deprel Base(this Deprel rel)
    {
        var name = Names[(int)rel];
        var colon = name.IndexOf(':');
        return colon < 0 ? rel : ByName[name[..colon]];
    }
}
