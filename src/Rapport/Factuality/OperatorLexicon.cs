using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Tagging;

namespace Rapport.Factuality;

/// <summary>The operators of the packs (documents in <c>rules/factuality</c>), found by part of speech and lemma.</summary>
internal sealed class OperatorLexicon
{
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<int, List<Operator>> _verbs = [];
    private readonly Dictionary<int, List<Operator>> _nouns = [];
    private readonly Dictionary<int, List<Operator>> _adjectives = [];
    private readonly Dictionary<int, List<Operator>> _modals = [];
    private readonly Dictionary<int, List<Operator>> _adverbs = [];
    private readonly Dictionary<int, List<Operator>> _modifiers = [];
    private readonly Dictionary<int, List<Operator>> _markers = [];
    private readonly HashSet<string> _outsiders = new(StringComparer.Ordinal);

    /// <exception cref="PackException">A group is wrong; the message names file and line.</exception>
    public OperatorLexicon(Pack pack)
    {
        _vocabulary = pack.Vocabulary;
        foreach (PackNode root in pack.Documents("rules/factuality"))
        {
            root.Allow("about", "operators", "modals", "adverbs", "modifiers", "markers", "outsiders");
            _outsiders.UnionWith(root.Values("outsiders"));
            foreach (PackNode group in Groups(root, "operators"))
            {
                group.Allow("id", "verbs", "nouns", "adjectives", "effect", "certainty", "negative", "examples", "counter");
                Add(_verbs, group, "verbs");
                Add(_nouns, group, "nouns");
                Add(_adjectives, group, "adjectives");
            }

            foreach (var (key, table) in new[] { ("modals", _modals), ("adverbs", _adverbs), ("modifiers", _modifiers), ("markers", _markers) })
            {
                foreach (PackNode group in Groups(root, key))
                {
                    group.Allow("id", "lemmas", "effect", "certainty", "negative", "foresees", "examples", "counter");
                    Add(table, group, "lemmas");
                }
            }
        }
    }

    /// <summary>The operator that a token is over the complement at <paramref name="child"/>, or null.</summary>
    public Operator? Over(Document document, int token, int child)
    {
        Dictionary<int, List<Operator>> table = document.Tokens.Upos[token] switch
        {
            Upos.VERB or Upos.AUX => _verbs,
            Upos.ADJ or Upos.ADV => _adjectives,
            _ => _nouns,
        };
        return Find(table, document, token, child);
    }

    /// <summary>The operator that a modal verb is, or null.</summary>
    public Operator? Modal(Document document, int token) => Find(_modals, document, token, token);

    /// <summary>The operator that an adverb is, or null.</summary>
    public Operator? Adverb(Document document, int token) => Find(_adverbs, document, token, token);

    /// <summary>The operator that a word before a noun is, or null.</summary>
    public Operator? Modifier(Document document, int token) => Find(_modifiers, document, token, token);

    /// <summary>The operator that a preposition or conjunction is, or null.</summary>
    public Operator? Marker(Document document, int token) => Find(_markers, document, token, token);

    /// <summary>Whether people of a PLOVER sector do not act for a state.</summary>
    public bool IsOutsider(string sector) => _outsiders.Contains(sector);

    private static Operator? Find(Dictionary<int, List<Operator>> table, Document document, int token, int child)
    {
        int lemma = document.Tokens.Lemmas[token];
        if (!table.TryGetValue(lemma, out List<Operator>? list) && !table.TryGetValue(document.Tokens.Words[token], out list)) return null;

        // The word with its particle is the more exact entry.
        foreach (Operator entry in list)
            if (entry.Partner != 0 && (HasBeside(document, token, entry.Partner) || HasBeside(document, child, entry.Partner) || Addresses(document, token, child, entry.Partner))) return entry;
        foreach (Operator entry in list)
            if (entry.Partner == 0) return entry;
        return null;
    }

    private static bool HasBeside(Document document, int token, int word)
    {
        foreach (int child in document.Tree.Children(token))
            if (document.Tokens.Words[child] == word || document.Tokens.Lemmas[child] == word) return true;
        return false;
    }

    // "called [on] Iran to leave": the preposition belongs to whoever is asked.
    private static bool Addresses(Document document, int token, int child, int word)
    {
        if (document.Tokens.Xpos[child] != Xpos.VB) return false;
        foreach (int phrase in document.Tree.Children(token))
            if (phrase < child && document.Tokens.Relations[phrase] == Deprel.Obl && HasBeside(document, phrase, word)) return true;
        return false;
    }

    private static IReadOnlyList<PackNode> Groups(PackNode root, string key) => root[key]?.Items ?? [];

    private void Add(Dictionary<int, List<Operator>> table, PackNode group, string key)
    {
        string effect = group.Required("effect").RequiredText();
        Status status = default;
        Effect kind = effect switch
        {
            "keep" => Effect.Keep,
            "believed" => Effect.Believed,
            "unsaid" => Effect.Unsaid,
            _ => Enum.TryParse(effect, ignoreCase: true, out status) ? Effect.Set : throw group["effect"]!.Error($"'{effect}' is no effect"),
        };
        Certainty certainty = Certainty.Certain;
        if (group.Value("certainty") is { } text && !Enum.TryParse(text, ignoreCase: true, out certainty))
            throw group["certainty"]!.Error($"'{text}' is no certainty");
        Foresight foresees = Foresight.Yes;
        if (group.Value("foresees") is { } word && !Enum.TryParse(word, ignoreCase: true, out foresees))
            throw group["foresees"]!.Error($"'{word}' is none of yes, affirmed, no");
        foreach (string entry in group.Values(key))
        {
            string[] words = entry.Split(' ');
            int lemma = _vocabulary.Find(words[0]);
            if (!table.TryGetValue(lemma, out List<Operator>? list)) table.Add(lemma, list = []);
            list.Add(new Operator(
                group.Required("id").RequiredText(),
                words.Length > 1 ? _vocabulary.Find(words[1]) : 0,
                kind,
                status,
                certainty,
                group.Value("negative") == "yes",
                foresees));
        }
    }
}
