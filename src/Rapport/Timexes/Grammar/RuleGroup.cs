using Rapport.Packs;

namespace Rapport.Timexes.Grammar;

/// <summary>Rules under one name: the longest that fits is taken, and of those the first.</summary>
internal sealed class RuleGroup
{
    private readonly TimeRule[] _rules;
    private TimeRule[][] _byToken = [];

    /// <summary>Takes the rules of a group.</summary>
    public RuleGroup(string name, bool isTime, TimeRule[] rules, IReadOnlyList<RuleGroup> groups)
    {
        Name = name;
        IsTime = isTime;
        _rules = rules;
        foreach (TimeRule rule in rules)
        {
            rule.Prepare(groups);
            First.Add(rule.First);
            Second.Add(rule.Second);
            Alone.Add(rule.Alone);
            AnySecond |= rule.AnySecond;
        }
    }

    public string Name { get; }

    /// <summary>Whether what it reads is a time, and not only a part of one.</summary>
    public bool IsTime { get; }

    public TokenSet First { get; } = new();

    public TokenSet Second { get; } = new();

    public TokenSet Alone { get; } = new();

    public bool AnySecond { get; }

    /// <summary>The rules that may start with a token, by its number among the words of time.</summary>
    public TimeRule[] Starting(int timeWord) => _byToken[timeWord];

    /// <summary>Sorts the rules by the tokens that they may start with.</summary>
    public void Index(TimeWords words)
    {
        ulong[][] first = Array.ConvertAll(_rules, r => words.Bits(r.First));
        var starting = new List<TimeRule>();
        _byToken = new TimeRule[words.Count][];
        for (int word = 0; word < _byToken.Length; word++)
        {
            starting.Clear();
            for (int rule = 0; rule < _rules.Length; rule++)
                if (TimeWords.Has(first[rule], word)) starting.Add(_rules[rule]);
            _byToken[word] = [.. starting];
        }

        foreach (TimeRule rule in _rules) rule.Index(words);
    }
}
