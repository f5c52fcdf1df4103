using Rapport.Scoring.Syntax;
using Rapport.Tagging;

namespace Rapport.Train;

/// <summary>Learns the decision list of the <see cref="Lemmatizer"/>: an ending stays only where it says something new.</summary>
internal static class LemmaTrainer
{
    public static Lemmatizer Train(IEnumerable<TreebankSentence> sentences)
    {
        var numbers = new Dictionary<LemmaRule, int> { [default(LemmaRule) with { Append = "" }] = 0 };
        var list = new List<LemmaRule> { new(0, "", LemmaCase.Lower) };
        var counts = new Dictionary<uint, Dictionary<int, int>>();
        var examples = new List<(uint[] Keys, int Rule)>();
        foreach (TreebankWord word in sentences.SelectMany(s => s.Words))
        {
            if (word.Lemma == "_" && word.Form != "_") continue;
            LemmaRule rule = LemmaRule.Between(word.Form, word.Lemma);
            if (!numbers.TryGetValue(rule, out int number))
            {
                numbers.Add(rule, number = list.Count);
                list.Add(rule);
            }

            uint[] keys = [.. Lemmatizer.Keys(word.Form, word.Upos, word.Xpos)];
            examples.Add((keys, number));
            foreach (uint key in keys)
            {
                if (!counts.TryGetValue(key, out var rules)) counts.Add(key, rules = []);
                rules[number] = rules.GetValueOrDefault(number) + 1;
            }
        }

        // From short endings to long ones: an ending is worth its place when it overrules the shorter ones.
        var decided = new SortedDictionary<uint, ushort>();
        var seen = new HashSet<uint>();
        int deepest = Lemmatizer.LongestEnding + 2;
        for (int depth = 0; depth < deepest; depth++)
        {
            foreach (var (keys, _) in examples)
            {
                bool whole = depth == deepest - 1;
                if (!whole && depth >= keys.Length - 1) continue;
                uint key = whole ? keys[^1] : keys[depth];
                if (!seen.Add(key)) continue;
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

        Console.WriteLine($"  {list.Count} lemma rules, {decided.Count} endings");
        return new Lemmatizer([.. list], [.. decided.Keys], [.. decided.Values]);
    }
}
