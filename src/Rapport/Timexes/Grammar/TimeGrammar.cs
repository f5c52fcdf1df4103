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
    private readonly TimeWords _words;
    private readonly ulong[] _mayStart;
    private readonly ulong[] _mayBeAlone;
    private readonly ulong[] _maySecond;
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
        var known = new TokenSet();
        foreach (RuleGroup group in groups)
        {
            known.Add(group.First);
            known.Add(group.Second);
        }

        _words = new TimeWords(Lexicon, pack.Vocabulary.Count, known);
        foreach (RuleGroup group in groups) group.Index(_words);
        Times = [.. groups.Where(g => g.IsTime)];
        _mayStart = BitsOf(g => g.First);
        _mayBeAlone = BitsOf(g => g.Alone);
        _maySecond = BitsOf(g => g.Second);
        _anySecond = Times.Any(g => g.AnySecond);
    }

    public TimeLexicon Lexicon { get; }

    /// <summary>All groups, by number.</summary>
    public RuleGroup[] Groups { get; }

    /// <summary>The groups that read whole times.</summary>
    public RuleGroup[] Times { get; }

    /// <summary>The number of a token among the words of time; 0 for all other tokens.</summary>
    public int TimeWord(TokenTable tokens, int token) =>
        _words.NumberOf(tokens.Words[token], (tokens.Shapes[token] & TokenShape.Digit) != 0);

    /// <summary>Whether a time may start at a token, as far as it and the next one tell.</summary>
    public bool MayStart(TokenTable tokens, int token)
    {
        int word = TimeWord(tokens, token);
        if (!TimeWords.Has(_mayStart, word)) return false;
        if (TimeWords.Has(_mayBeAlone, word)) return true;
        if (token + 1 >= tokens.Count) return false;
        int next = TimeWord(tokens, token + 1);
        return TimeWords.Has(_maySecond, next) || (_anySecond && (tokens.Shapes[token + 1] & TokenShape.Punctuation) != 0);
    }

    private ulong[] BitsOf(Func<RuleGroup, TokenSet> of)
    {
        var set = new TokenSet();
        foreach (RuleGroup group in Times) set.Add(of(group));
        return _words.Bits(set);
    }
}
