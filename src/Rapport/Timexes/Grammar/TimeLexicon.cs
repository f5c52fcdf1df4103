using System.Globalization;
using Rapport.Packs;

namespace Rapport.Timexes.Grammar;

/// <summary>
/// The words of time: what classes a word belongs to and what it is worth there. A word that a pack writes with a
/// capital needs one in the text. One array look-up tells whether a word is of any interest.
/// </summary>
internal sealed class TimeLexicon
{
    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
    private readonly Fact[][] _facts;
    private readonly ulong[] _masks;

    /// <summary>Reads the documents in <c>time/words</c>.</summary>
    public TimeLexicon(Pack pack)
    {
        foreach (string name in NumberReader.Classes) _classes.Add(name, _classes.Count);
        Numbers = new NumberReader(this);
        Forms = new WordForms(pack);
        var facts = new Dictionary<int, List<Fact>>();
        foreach (PackNode root in pack.Documents("time/words"))
            for (int i = 0; i < root.Keys.Count; i++) Add(root.Keys[i], root.Items[i], pack.Vocabulary, facts);
        _facts = new Fact[pack.Vocabulary.Count][];
        _masks = new ulong[pack.Vocabulary.Count];
        foreach (var (word, list) in facts)
        {
            _facts[word] = [.. list];
            foreach (Fact fact in list) _masks[word] |= 1UL << fact.Class;
        }
    }

    /// <summary>What words are where a text is not tagged.</summary>
    public WordForms Forms { get; }

    /// <summary>What tokens with digits are worth.</summary>
    public NumberReader Numbers { get; }

    /// <summary>The number of a class, or −1.</summary>
    public int Class(string name) => _classes.TryGetValue(name, out int number) ? number : -1;

    /// <summary>The classes of a word, one bit each.</summary>
    public ulong Mask(int word) => _masks[word];

    /// <summary>What a word is in a class.</summary>
    public bool TryGet(int word, int @class, out Fact fact)
    {
        if ((_masks[word] & (1UL << @class)) != 0)
        {
            foreach (Fact candidate in _facts[word])
            {
                if (candidate.Class != @class) continue;
                fact = candidate;
                return true;
            }
        }

        fact = default;
        return false;
    }

    private void Add(string name, PackNode values, Vocabulary vocabulary, Dictionary<int, List<Fact>> facts)
    {
        if (!_classes.TryGetValue(name, out int number))
        {
            number = _classes.Count;
            if (number >= 64) throw values.Error("there are more than 64 classes of words of time");
            _classes.Add(name, number);
        }

        if (values.Keys.Count == 0)
        {
            foreach (string word in values.Values()) Add(word, word, number, values, vocabulary, facts);
            return;
        }

        for (int i = 0; i < values.Keys.Count; i++)
            foreach (string word in values.Items[i].Values()) Add(word, values.Keys[i], number, values.Items[i], vocabulary, facts);
    }

    private static void Add(string word, string value, int number, PackNode node, Vocabulary vocabulary, Dictionary<int, List<Fact>> facts)
    {
        if (vocabulary.Find(word) is not (> 0 and var id)) throw node.Error($"'{word}' is no single word");
        double worth = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed) ? parsed : double.NaN;
        if (!facts.TryGetValue(id, out var list)) facts.Add(id, list = []);
        list.Add(new Fact(number, worth, value, char.IsUpper(word[0])));
    }
}
