using Rapport.Scoring.Syntax;
using Rapport.Tagging;

namespace Rapport.Train;

/// <summary>Learns the decision list of the <see cref="Lemmatizer"/>: an ending stays only where it says something new.</summary>
internal static class LemmaTrainer
{
    private const int LongestCut = 4;
    private const int LongestAppended = 2;
    private const int LeastOfCommon = 5;
    private const int MostCommon = 8;

    public static Lemmatizer Train(IEnumerable<TreebankSentence> sentences)
    {
        var numbers = new Dictionary<LemmaRule, int> { [default(LemmaRule) with { Append = "" }] = 0 };
        var list = new List<LemmaRule> { new(0, "", LemmaCase.Lower) };
        var counts = new Dictionary<uint, Dictionary<int, int>>();
        var examples = new List<uint[]>();
        var words = new HashSet<(uint Key, int Rule)>();
        foreach (TreebankWord word in sentences.SelectMany(s => s.Words.Concat(Capitals(s))))
        {
            if (word.Lemma == "_" && word.Form != "_") continue;
            LemmaRule rule = LemmaRule.Between(word.Form, word.Lemma);
            if (!numbers.TryGetValue(rule, out int number))
            {
                numbers.Add(rule, number = list.Count);
                list.Add(rule);
            }

            uint[] keys = [.. Lemmatizer.Keys(word.Form, word.Upos, word.Xpos)];
            examples.Add(keys);
            Count(keys[^1], number);

            // Endings speak of words never seen: there every word counts once, and what happens to one word only is no rule.
            if (!IsRegular(rule) || !words.Add((keys[^1], number))) continue;
            foreach (uint key in keys.AsSpan(0, keys.Length - 1)) Count(key, number);
        }

        // From short endings to long ones: an ending is worth its place when it overrules the shorter ones.
        var decided = new SortedDictionary<uint, ushort>();
        var seen = new HashSet<uint>();
        int deepest = Lemmatizer.LongestEnding + 2;
        for (int depth = 0; depth < deepest; depth++)
        {
            foreach (uint[] keys in examples)
            {
                bool whole = depth == deepest - 1;
                if (!whole && depth >= keys.Length - 1) continue;
                uint key = whole ? keys[^1] : keys[depth];
                if (!seen.Add(key) || !counts.ContainsKey(key)) continue;
                int shorter = -1;
                foreach (uint k in keys)
                {
                    if (k == key) break;
                    if (decided.TryGetValue(k, out ushort r)) shorter = r;
                }

                var (best, count) = counts[key].OrderByDescending(c => c.Value).ThenBy(c => c.Key).First();
                if (best == shorter) continue;
                if (!whole && depth > 0 && count < 2) continue;
                decided.Add(key, (ushort)best);
            }
        }

        // The first key of a form is that of its tag alone.
        var common = examples.Select(k => k[0]).Distinct().Order()
            .SelectMany(tag => counts.GetValueOrDefault(tag, []).Where(c => c.Value >= LeastOfCommon)
                .OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(MostCommon).Select(c => (Tag: tag, Rule: (ushort)c.Key))).ToList();
        uint[] known = [.. sentences.SelectMany(s => s.Words).Where(IsOpen).Select(w => Lemmatizer.Known(w.Lemma)).Distinct().Order()];
        Console.WriteLine($"{list.Count} lemma rules, {decided.Count} endings, {known.Length} lemmas");
        return new Lemmatizer(
            [.. list], [.. decided.Keys], [.. decided.Values], known, [.. common.Select(c => c.Tag)], [.. common.Select(c => c.Rule)]);

        void Count(uint key, int rule)
        {
            if (!counts.TryGetValue(key, out var rules)) counts.Add(key, rules = []);
            rules[rule] = rules.GetValueOrDefault(rule) + 1;
        }
    }

    // Lemmas that inflected forms may have.
    private static bool IsOpen(TreebankWord word) => word.Upos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADV;

    private static bool IsRegular(LemmaRule rule) => rule.Cut <= LongestCut && rule.Append.Length <= LongestAppended;

    // In a headline of capitals common words have the lemmas that they have elsewhere; of names one cannot know.
    private static IEnumerable<TreebankWord> Capitals(TreebankSentence sentence) =>
        Augmentation.InCapitals(sentence.Words).Where(w => w.Form.Length > 1 && w.Upos != Upos.PROPN && w.Lemma == w.Lemma.ToLowerInvariant());
}
