using Rapport.Packs;

namespace Rapport.Attributions;

/// <summary>All cues of the packs, found by lemma: a thousand verbs cost no more than ten.</summary>
internal sealed class CueLexicon
{
    private const string Folder = "rules/attribution";

    // Dictionaries of plain numbers need no code made at start-up; frozen ones do.
    private readonly Dictionary<int, Cue[]> _cues = [];
    private readonly Dictionary<string, HashSet<int>> _lists = new(StringComparer.Ordinal);

    /// <summary>Reads the documents in <c>rules/attribution</c>.</summary>
    /// <exception cref="PackException">An entry is wrong; the message names file and line.</exception>
    public CueLexicon(Pack pack)
    {
        var cues = new List<Cue>();
        foreach (PackNode root in pack.Documents(Folder))
        {
            root.Allow("about", "cues", "lists");
            string file = $"{root.File.Split('/')[0]}/{Path.GetFileNameWithoutExtension(root.File)}";
            foreach (PackNode node in root["cues"]?.Items ?? []) cues.AddRange(Read(node, file, pack.Vocabulary));
            if (root["lists"] is { } named) ReadLists(named, _lists, pack.Vocabulary);
        }

        // Longer cues first: "call for" before "call".
        foreach (var group in cues.GroupBy(c => Key(c.Part, c.Lemma))) _cues.Add(group.Key, [.. group.OrderByDescending(c => c.Tail.Length)]);
    }

    /// <summary>The cues that a lemma of some kind carries, the longer first.</summary>
    public ReadOnlySpan<Cue> Of(CuePart part, int lemma) =>
        lemma != 0 && _cues.TryGetValue(Key(part, lemma), out Cue[]? cues) ? cues : [];

    /// <summary>Whether a word or lemma is in a list of the packs.</summary>
    public bool IsIn(string list, int word) => word != 0 && _lists.TryGetValue(list, out var words) && words.Contains(word);

    /// <summary>Whether a noun names speech or thought.</summary>
    public bool Names(int lemma) => Of(CuePart.Noun, lemma).Length > 0;

    /// <summary>Whether a verb is one of speech, which takes clauses and quotations alike.</summary>
    public bool Speaks(int lemma)
    {
        foreach (Cue cue in Of(CuePart.Verb, lemma))
            if (cue.Takes(Frame.Clause) && cue.Takes(Frame.Quote) && cue.Tail.Length == 0) return true;
        return false;
    }

    private static int Key(CuePart part, int lemma) => (lemma << 2) | (int)part;

    private static IEnumerable<Cue> Read(PackNode node, string file, Vocabulary vocabulary)
    {
        node.Allow("id", "about", "verb", "noun", "adjective", "preposition", "takes", "examples", "counter");
        var (part, words) = node["verb"] is { } verb ? (CuePart.Verb, verb)
            : node["noun"] is { } noun ? (CuePart.Noun, noun)
            : node["adjective"] is { } adjective ? (CuePart.Adjective, adjective)
            : (CuePart.Preposition, node.Required("preposition"));
        var (frames, prepositions) = ReadFrames(node.Required("takes"), vocabulary);
        string id = $"{file}#{node.Required("id").RequiredText()}";
        foreach (string word in words.Values())
        {
            int[] numbers = [.. word.Split(' ').Select(w => Number(w, words, vocabulary))];
            yield return new Cue
            {
                Id = id,
                Part = part,
                Lemma = numbers[0],
                Tail = numbers[1..],
                Frames = frames,
                Prepositions = prepositions,
            };
        }
    }

    private static (Frame Frames, int[] Prepositions) ReadFrames(PackNode node, Vocabulary vocabulary)
    {
        var frames = Frame.None;
        var prepositions = new List<int>();
        foreach (string value in node.Values())
        {
            string[] words = value.Split(' ');
            frames |= words[0] switch
            {
                "clause" => Frame.Clause,
                "that" => Frame.That,
                "quote" => Frame.Quote,
                "request" => Frame.Request,
                "predicate" => Frame.Predicate,
                "object" => words.Length > 1 ? Frame.Complement : Frame.Object,
                "infinitive" => Frame.Infinitive,
                "gerund" => Frame.Gerund,
                "sentence" => Frame.Sentence,
                _ => throw node.Error($"'{words[0]}' is no shape of content"),
            };
            prepositions.AddRange(words[1..].Select(w => Number(w, node, vocabulary)));
        }

        return (frames, [.. prepositions]);
    }

    private static void ReadLists(PackNode node, Dictionary<string, HashSet<int>> lists, Vocabulary vocabulary)
    {
        for (int i = 0; i < node.Keys.Count; i++)
        {
            if (!lists.TryGetValue(node.Keys[i], out var words)) lists.Add(node.Keys[i], words = []);
            words.UnionWith(node.Items[i].Values().Select(w => Number(w, node.Items[i], vocabulary)));
        }
    }

    private static int Number(string word, PackNode node, Vocabulary vocabulary) =>
        vocabulary.Find(word) is > 0 and var number ? number : throw node.Error($"'{word}' is no single word");
}
