using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Timexes.Grammar;

/// <summary>
/// The grammar of time of all packs: words in <c>time/words</c>, groups of rules that are parts of times in
/// <c>time/parts</c>, and groups whose rules read whole times in <c>time/rules</c>. A rule may name only groups that stand
/// before it, so that no rule can call itself, and all it can read is short.
/// </summary>
internal sealed class TimeGrammar
{
    private const int Unknown = 0;
    private const int WithDigits = 1;

    private readonly int[] _timeWords;
    private readonly bool[] _mayStart;
    private readonly bool[] _mayBeAlone;
    private readonly bool[] _maySecond;
    private readonly bool _anySecond;

    /// <summary>Reads and compiles the packs' grammar.</summary>
    public TimeGrammar(Pack pack)
    {
        Lexicon = new TimeLexicon(pack);
        var groups = new List<RuleGroup>();
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string folder in (ReadOnlySpan<string>)["time/parts", "time/rules"])
        {
            foreach (PackNode root in pack.Documents(folder))
            {
                for (int i = 0; i < root.Keys.Count; i++)
                {
                    TimeRule[] rules = [.. root.Items[i].Items.Select(node => new TimeRule(node, Lexicon, pack.Vocabulary, names))];
                    var group = new RuleGroup(root.Keys[i], folder == "time/rules", rules, groups);
                    if (!names.TryAdd(group.Name, groups.Count)) throw root.Items[i].Error($"the group '{group.Name}' stands already elsewhere");
                    groups.Add(group);
                }
            }
        }

        Groups = [.. groups];
        _timeWords = new int[pack.Vocabulary.Count];
        var known = new TokenSet();
        foreach (RuleGroup group in groups)
        {
            known.Add(group.First);
            known.Add(group.Second);
        }

        var words = new List<(int Word, ulong Classes)> { (Unknown, 0), (-1, Lexicon.Numbers.Mask) };
        for (int word = 1; word < _timeWords.Length; word++)
        {
            ulong classes = Lexicon.Mask(word);
            if (!known.Contains(word, classes)) continue;
            _timeWords[word] = words.Count;
            words.Add((word, classes));
        }

        foreach (RuleGroup group in groups) group.Index(words);
        Times = [.. groups.Where(g => g.IsTime)];
        _mayStart = [.. words.Select(w => Times.Any(g => g.First.Contains(w.Word, w.Classes)))];
        _mayBeAlone = [.. words.Select(w => Times.Any(g => g.Alone.Contains(w.Word, w.Classes)))];
        _maySecond = [.. words.Select(w => Times.Any(g => g.Second.Contains(w.Word, w.Classes)))];
        _anySecond = Times.Any(g => g.AnySecond);
    }

    public TimeLexicon Lexicon { get; }

    /// <summary>All groups, by number.</summary>
    public RuleGroup[] Groups { get; }

    /// <summary>The groups that read whole times.</summary>
    public RuleGroup[] Times { get; }

    /// <summary>The number of a token among the words of time; 0 for all other tokens.</summary>
    public int TimeWord(TokenTable tokens, int token)
    {
        int word = _timeWords[tokens.Words[token]];
        return word == Unknown && (tokens.Shapes[token] & TokenShape.Digit) != 0 ? WithDigits : word;
    }

    /// <summary>Whether a time may start at a token, as far as it and the next one tell.</summary>
    public bool MayStart(TokenTable tokens, int token)
    {
        int word = TimeWord(tokens, token);
        if (!_mayStart[word]) return false;
        if (_mayBeAlone[word]) return true;
        if (token + 1 >= tokens.Count) return false;
        int next = TimeWord(tokens, token + 1);
        return _maySecond[next] || (_anySecond && (tokens.Shapes[token + 1] & TokenShape.Punctuation) != 0);
    }
}
