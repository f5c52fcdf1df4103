using Rapport.Packs;

namespace Rapport.Rules;

/// <summary>A set of lemmas that a rule names, by their vocabulary numbers.</summary>
public sealed class WordSet
{
    private readonly HashSet<int> _lemmas = [];

    /// <summary>Whether the lemma is one of them.</summary>
    public bool Contains(int lemma) => lemma != 0 && _lemmas.Contains(lemma);

    /// <summary>The lemmas, in ascending order.</summary>
    public IEnumerable<int> Lemmas => _lemmas.Order();

    /// <summary>Reads words and <c>$classes</c>.</summary>
    /// <exception cref="PackException">A class is not defined, or a word is not in the vocabulary.</exception>
    internal static WordSet Read(PackNode node, IEnumerable<string> words, WordClasses classes, Vocabulary vocabulary)
    {
        var set = new WordSet();
        foreach (string word in words)
        {
            if (word.StartsWith('$') && word.Length > 1)
                set._lemmas.UnionWith((classes[word[1..]] ?? throw node.Error($"the class '{word}' is not defined"))._lemmas);
            else
                set._lemmas.Add(vocabulary.Find(word) is > 0 and var id ? id : throw node.Error($"'{word}' is no single word"));
        }

        return set;
    }
}

/// <summary>The word classes that rules may name: every map entry of the documents in <c>rules/classes</c>.</summary>
public sealed class WordClasses
{
    private readonly Dictionary<string, WordSet> _classes = new(StringComparer.Ordinal);

    /// <summary>Reads all classes of the packs; a class may name classes that stand before it.</summary>
    public WordClasses(Pack pack)
    {
        foreach (PackNode root in pack.Documents("rules/classes"))
            for (int i = 0; i < root.Keys.Count; i++)
                _classes[root.Keys[i]] = WordSet.Read(root.Items[i], root.Items[i].Values(), this, pack.Vocabulary);
    }

    /// <summary>The names of all classes, in ordinal order.</summary>
    public IEnumerable<string> Names => _classes.Keys.Order(StringComparer.Ordinal);

    /// <summary>A class by name, or null.</summary>
    public WordSet? this[string name] => _classes.GetValueOrDefault(name);
}
