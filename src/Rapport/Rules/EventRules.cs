using Rapport.Packs;

namespace Rapport.Rules;

/// <summary>All event rules of the packs, found by the lemma of their trigger: a thousand rules cost no more than ten.</summary>
public sealed class EventRules
{
    private readonly Dictionary<int, EventRule[]> _verbs;
    private readonly Dictionary<int, EventRule[]> _nouns;

    /// <summary>Compiles the documents in <c>rules/events</c>.</summary>
    /// <exception cref="PackException">A rule is wrong; the message names file and line.</exception>
    public EventRules(Pack pack)
    {
        var classes = new WordClasses(pack);
        var rules = new List<EventRule>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (PackNode root in pack.Documents("rules/events"))
        {
            root.Allow("type", "about", "cameo", "actors", "recipients", "place", "topics", "rules");
            string file = $"{root.File.Split('/')[0]}/{Path.GetFileNameWithoutExtension(root.File)}";
            foreach (PackNode node in root.Required("rules").Items)
            {
                EventRule rule = EventRule.Read(node, file, root, classes, pack.Vocabulary);
                if (!ids.Add(rule.Id)) throw node.Error($"the rule '{rule.Id}' stands twice");
                rules.Add(rule);
            }
        }

        All = rules;
        _verbs = Index(rules.Where(r => !r.IsNoun));
        _nouns = Index(rules.Where(r => r.IsNoun));
    }

    /// <summary>Every rule, in the order of packs and files.</summary>
    public IReadOnlyList<EventRule> All { get; }

    /// <summary>The rules that a verb triggers, the most exact first.</summary>
    public ReadOnlySpan<EventRule> OfVerb(int lemma) => _verbs.TryGetValue(lemma, out EventRule[]? rules) ? rules : [];

    /// <summary>The rules that a noun triggers, the most exact first.</summary>
    public ReadOnlySpan<EventRule> OfNoun(int lemma) => _nouns.TryGetValue(lemma, out EventRule[]? rules) ? rules : [];

    private static Dictionary<int, EventRule[]> Index(IEnumerable<EventRule> rules) =>
        rules.SelectMany(rule => rule.Trigger.Lemmas, (rule, lemma) => (rule, lemma))
            .GroupBy(pair => pair.lemma)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.rule).OrderByDescending(rule => rule.Weight).ToArray());
}
