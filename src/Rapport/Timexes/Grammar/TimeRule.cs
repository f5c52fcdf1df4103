using System.Globalization;
using Rapport.Packs;
using Rapport.Timexes.Meaning;

namespace Rapport.Timexes.Grammar;

/// <summary>A rule of the grammar of time: a pattern of tokens, what may stand beside it, and what it means.</summary>
internal sealed class TimeRule
{
    private readonly Func<Captures, TimeMeaning?> _means;
    private readonly (Slot Slot, double Number, string Text)[] _constants;
    private ulong[] _alone = [];
    private ulong[] _second = [];

    /// <summary>Reads a rule; the groups that it names are known already.</summary>
    public TimeRule(PackNode node, TimeLexicon lexicon, Vocabulary vocabulary, IReadOnlyDictionary<string, int> groups)
    {
        node.Allow("rule", "match", "means", "after", "before", "not-after", "not-before", "examples", "counter", "about");
        // The figures before a file's name only put it in its place.
        string file = Path.GetFileNameWithoutExtension(node.File).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-');
        Id = $"{node.File.Split('/')[0]}/{file}#{node.Required("rule").RequiredText()}";
        Steps = new PatternCompiler(lexicon, vocabulary, groups).Compile(node.Required("match"));
        PackNode means = node.Required("means");
        string[] words = means.RequiredText().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _means = Operators.Read(words[0], means);
        _constants = [.. words[1..].Select(w => Constant(w, means))];
        After = Read("after");
        Before = Read("before");
        NotAfter = Read("not-after");
        NotBefore = Read("not-before");

        Guard? Read(string key) => node[key] is { } guard ? new Guard(guard, lexicon, vocabulary) : null;
    }

    /// <summary>Pack, file and name: <c>en/dates#month-day</c>.</summary>
    public string Id { get; }

    /// <summary>The compiled pattern.</summary>
    public Step[] Steps { get; }

    /// <summary>What must stand before it.</summary>
    public Guard? After { get; }

    /// <summary>What must stand behind it.</summary>
    public Guard? Before { get; }

    /// <summary>What must not stand before it.</summary>
    public Guard? NotAfter { get; }

    /// <summary>What must not stand behind it.</summary>
    public Guard? NotBefore { get; }

    /// <summary>The tokens that it may start with.</summary>
    public TokenSet First { get; } = new();

    /// <summary>The tokens that may stand second.</summary>
    public TokenSet Second { get; } = new();

    /// <summary>The tokens that may be all of it.</summary>
    public TokenSet Alone { get; } = new();

    /// <summary>What the words mean; null where that is nonsense.</summary>
    public TimeMeaning? Mean(Captures captures)
    {
        foreach (var (slot, number, text) in _constants)
            if (!captures.Has(slot)) captures.Add(slot, number, text, null, default);
        return _means(captures);
    }

    /// <summary>Finds out what it may start with, when the groups that it names are complete.</summary>
    public void Prepare(IReadOnlyList<RuleGroup> groups)
    {
        foreach (int start in Reachable(0))
        {
            Step step = Steps[start];
            List<int> next = Reachable(start + 1);
            bool ends = next.Any(n => Steps[n].Kind == StepKind.End);
            if (step.Kind == StepKind.Group)
            {
                RuleGroup group = groups[step.Argument];
                First.Add(group.First);
                Second.Add(group.Second);
                AnySecond |= group.AnySecond;
                if (ends) Alone.Add(group.Alone);
            }
            else
            {
                First.Add(step);
                if (ends) Alone.Add(step);
            }

            foreach (Step then in next.Select(n => Steps[n]))
            {
                if (then.Kind == StepKind.Group) Second.Add(groups[then.Argument].First);
                else Second.Add(then);
                if (then.Kind == StepKind.Mark) AnySecond = true;
            }
        }
    }

    /// <summary>Whether a mark of punctuation may stand second.</summary>
    public bool AnySecond { get; private set; }

    /// <summary>Whether the rule may go on from its first token to the second; both by their numbers among the words of time.</summary>
    public bool MayGoOn(int first, int second, bool isMark) =>
        TimeWords.Has(_alone, first) || TimeWords.Has(_second, second) || (isMark && AnySecond);

    /// <summary>Turns the sets into bits by the numbers of the words of time.</summary>
    public void Index(TimeWords words)
    {
        _alone = words.Bits(Alone);
        _second = words.Bits(Second);
    }

    private List<int> Reachable(int from)
    {
        var open = new Stack<int>([from]);
        var reached = new List<int>();
        while (open.TryPop(out int at))
        {
            Step step = Steps[at];
            if (step.Kind is StepKind.Split or StepKind.Jump)
            {
                open.Push(step.Target);
                if (step.Kind == StepKind.Split) open.Push(at + 1);
            }
            else if (!reached.Contains(at))
            {
                reached.Add(at);
            }
        }

        return reached;
    }

    private static (Slot, double, string) Constant(string text, PackNode node)
    {
        int mark = text.IndexOf('=');
        if (mark <= 0) throw node.Error($"'{text}' is no 'slot=value'");
        string value = text[(mark + 1)..];
        double number = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed) ? parsed : double.NaN;
        return (Slots.Read(text[..mark], node), number, value);
    }
}
