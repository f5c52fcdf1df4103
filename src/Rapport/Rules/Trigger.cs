using Rapport.Packs;

namespace Rapport.Rules;

/// <summary>The words that trigger a rule: single ones, phrasal verbs ("call off") and nouns with a modifier ("air strike").</summary>
public sealed class Trigger
{
    private readonly (int Lemma, int Companion)[] _words;

    private Trigger((int Lemma, int Companion)[] words) => _words = words;

    /// <summary>The lemmas, each once.</summary>
    public IEnumerable<int> Lemmas => _words.Select(w => w.Lemma).Distinct();

    /// <summary>Whether a lemma triggers only together with another word.</summary>
    public bool IsPhrase(int lemma) => _words.All(w => w.Lemma != lemma || w.Companion != 0);

    /// <summary>
    /// The token that completes the trigger: the particle of a phrasal verb, the modifier of a noun; the predicate
    /// itself where the word stands alone, −1 where the companion is missing.
    /// </summary>
    public int Fits(Predicate predicate, int lemma)
    {
        int found = -1;
        foreach (var (word, companion) in _words)
        {
            if (word != lemma) continue;
            int token = companion == 0 ? predicate.Token : predicate.Companion(companion);
            if (token >= 0 && (found < 0 || found == predicate.Token)) found = token;
        }

        return found;
    }

    internal static Trigger Read(PackNode node, bool isNoun, WordClasses classes, Vocabulary vocabulary)
    {
        var words = new List<(int, int)>();
        foreach (string entry in node.Values())
        {
            if (entry.StartsWith('$'))
            {
                words.AddRange((classes[entry[1..]] ?? throw node.Error($"the class '{entry}' is not defined")).Lemmas.Select(l => (l, 0)));
                continue;
            }

            int[] parts = [.. entry.Split(' ').Select(w => vocabulary.Find(w) is > 0 and var id ? id : throw node.Error($"'{w}' is no single word"))];
            words.Add(parts switch
            {
                [var word] => (word, 0),
                [var first, var second] => isNoun ? (second, first) : (first, second),
                _ => throw node.Error($"'{entry}' has more than two words"),
            });
        }

        return new Trigger([.. words]);
    }
}
