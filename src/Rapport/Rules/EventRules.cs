using Rapport.Packs;

namespace Rapport.Rules;

/// <summary>All event rules of the packs, found by the lemma of their trigger: a thousand rules cost no more than ten.</summary>
public sealed class EventRules
{
    private const int PhraseWeight = 2;

    private readonly EventRule[]?[] _verbs;
    private readonly EventRule[]?[] _nouns;
    private readonly EventRule[]?[] _adjectives;

    /// <summary>Compiles the documents in <c>rules/events</c>.</summary>
    /// <exception cref="PackException">A rule is wrong; the message names file and line.</exception>
    public EventRules(Pack pack)
    {
        var classes = new WordClasses(pack);
        Classes = classes;
        Grammar = new Grammar(classes);
        var rules = new List<EventRule>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (PackNode root in pack.Documents("rules/events"))
        {
            root.Allow("type", "about", "cameo", "actors", "recipients", "place", "topics", "foreign", "rules");
            string file = $"{root.File.Split('/')[0]}/{Path.GetFileNameWithoutExtension(root.File)}";
            foreach (PackNode node in root.Required("rules").Items)
            {
                EventRule rule = EventRule.Read(node, file, root, classes, pack.Vocabulary);
                if (!ids.Add(rule.Id)) throw node.Error($"the rule '{rule.Id}' stands twice");
                rules.Add(rule);
            }
        }

        All = rules;
        _verbs = Index(rules.Where(r => !r.IsNoun && !r.IsAdjective), pack.Vocabulary.Count);
        _nouns = Index(rules.Where(r => r.IsNoun), pack.Vocabulary.Count);
        _adjectives = Index(rules.Where(r => r.IsAdjective), pack.Vocabulary.Count);
    }

    /// <summary>Every rule, in the order of packs and files.</summary>
    public IReadOnlyList<EventRule> All { get; }

    /// <summary>The word classes that the rules name.</summary>
    public WordClasses Classes { get; }

    /// <summary>The word classes that reading slots needs.</summary>
    public Grammar Grammar { get; }

    /// <summary>The rules that a verb triggers, the most exact first.</summary>
    public ReadOnlySpan<EventRule> OfVerb(int lemma) => _verbs[lemma];

    /// <summary>The rules that a noun triggers, the most exact first.</summary>
    public ReadOnlySpan<EventRule> OfNoun(int lemma) => _nouns[lemma];

    /// <summary>The rules that an adjective triggers, the most exact first.</summary>
    public ReadOnlySpan<EventRule> OfAdjective(int lemma) => _adjectives[lemma];

    private static EventRule[]?[] Index(IEnumerable<EventRule> rules, int words)
    {
        var index = new EventRule[]?[Math.Max(1, words)];
        foreach (var group in rules.SelectMany(rule => rule.Trigger.Lemmas, (rule, lemma) => (rule, lemma)).GroupBy(pair => pair.lemma))
            index[group.Key] = [.. group.Select(pair => pair.rule).OrderByDescending(rule => rule.Weight + (rule.Trigger.IsPhrase(group.Key) ? PhraseWeight : 0))];
        return index;
    }
}
