using Rapport.Segmentation;
using Rapport.Timexes.Meaning;

namespace Rapport.Timexes.Grammar;

/// <summary>What a group of rules found at a token.</summary>
/// <param name="End">The token behind it; 0 for nothing.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Rule">The rule.</param>
internal readonly record struct Match(int End, TimeMeaning? Meaning, TimeRule? Rule);

/// <summary>
/// Matches the grammar of time against the tokens of a report. What a group reads at a token does not depend on who
/// asks, and is kept; so the work a token costs is bounded.
/// </summary>
/// <remarks>One a thread; it is filled anew for every report.</remarks>
internal sealed class GrammarMatcher(TimeGrammar grammar)
{
    private const int Kept = 16;
    private readonly int[] _keptAt = new int[grammar.Groups.Length * Kept];
    private readonly Match[] _kept = new Match[grammar.Groups.Length * Kept];
    private readonly Captures _captures = new();
    private Document _document = null!;
    private TimeRule? _without;
    private int _from;
    private int _to;
    private int _end;

    /// <summary>Takes up a stretch of tokens; nothing outside of it is looked at.</summary>
    /// <param name="document">The report.</param>
    /// <param name="from">The first token.</param>
    /// <param name="to">The token behind the last one.</param>
    public void Start(Document document, int from, int to) => Start(document, from, to, to, null);

    /// <summary>Takes up a part of a stretch, to read it in another way.</summary>
    /// <param name="document">The report.</param>
    /// <param name="from">The first token of the stretch.</param>
    /// <param name="to">The token behind its last one.</param>
    /// <param name="end">The token behind the part that is read.</param>
    /// <param name="without">A rule to leave out, because it has led to nothing here.</param>
    public void Start(Document document, int from, int to, int end, TimeRule? without)
    {
        _end = end;
        _without = without;
        _document = document;
        _from = from;
        _to = to;
        Array.Fill(_keptAt, -1);
        _captures.Count = 0;
    }

    /// <summary>The longest time that starts at a token.</summary>
    public Match Longest(int token)
    {
        Match best = default;
        if (!grammar.MayStart(_document.Tokens, token)) return best;
        for (int group = 0; group < grammar.Groups.Length; group++)
        {
            if (!grammar.Groups[group].IsTime) continue;
            Match match = Find(group, token);
            if (match.End > best.End) best = match;
        }

        return best;
    }

    private Match Find(int group, int token)
    {
        if (token >= _end) return default;
        int timeWord = grammar.TimeWord(_document.Tokens, token);
        TimeRule[] rules = grammar.Groups[group].Starting(timeWord);
        if (rules.Length == 0) return default;
        int slot = (group * Kept) + (token % Kept);
        if (_keptAt[slot] == token) return _kept[slot];
        Match best = default;
        int next = token + 1 < _end ? grammar.TimeWord(_document.Tokens, token + 1) : 0;
        bool isMark = token + 1 < _end && (_document.Tokens.Shapes[token + 1] & TokenShape.Punctuation) != 0;
        foreach (TimeRule rule in rules)
        {
            if (!rule.MayGoOn(timeWord, next, isMark) || ReferenceEquals(rule, _without)) continue;
            int outer = _captures.Enter();
            if (Run(rule, 0, token, out int end) && end > best.End && IsGuarded(rule, token, end) && rule.Mean(_captures) is { } meaning)
                best = new Match(end, meaning, rule);
            _captures.Leave(outer);
        }

        _keptAt[slot] = token;
        _kept[slot] = best;
        return best;
    }

    private bool IsGuarded(TimeRule rule, int start, int end) =>
        (rule.After is null || rule.After.Holds(_document, grammar.Lexicon, start - 1, start > _from))
        && (rule.NotAfter is null || !rule.NotAfter.Holds(_document, grammar.Lexicon, start - 1, start > _from))
        && (rule.Before is null || rule.Before.Holds(_document, grammar.Lexicon, end, end < _to))
        && (rule.NotBefore is null || !rule.NotBefore.Holds(_document, grammar.Lexicon, end, end < _to));

    private bool Run(TimeRule rule, int at, int token, out int end)
    {
        while (true)
        {
            Step step = rule.Steps[at];
            switch (step.Kind)
            {
                case StepKind.End:
                    end = token;
                    return true;
                case StepKind.Jump:
                    at = step.Target;
                    continue;
                case StepKind.Split:
                    int kept = _captures.Count;
                    if (Run(rule, at + 1, token, out end)) return true;
                    _captures.Count = kept;
                    at = step.Target;
                    continue;
                case StepKind.Group:
                    if (Find(step.Argument, token) is not { End: > 0 } match)
                    {
                        end = 0;
                        return false;
                    }

                    if (step.Slot != Slot.None) _captures.Add(step.Slot, double.NaN, null, match.Meaning, new TokenRange(token, match.End));
                    token = match.End;
                    at++;
                    continue;
            }

            if (token >= _end || !Reads(step, token))
            {
                end = 0;
                return false;
            }

            token++;
            at++;
        }
    }

    private bool Reads(Step step, int token)
    {
        TokenTable tokens = _document.Tokens;
        switch (step.Kind)
        {
            case StepKind.Word:
                return tokens.Words[token] == step.Argument;
            case StepKind.Mark:
                char mark = _document.Form(token)[0];
                return mark == step.Argument || (step.Argument == '-' && mark is '\u2013' or '\u2014' or '\u2010' or '\u2011' or '\u2212');
            default:
                int word = tokens.Words[token];
                if (grammar.Lexicon.TryGet(word, step.Argument, out Fact fact))
                {
                    if (fact.Case && (tokens.Shapes[token] & TokenShape.Capital) == 0) return false;
                }
                else if ((tokens.Shapes[token] & TokenShape.Digit) == 0 || !grammar.Lexicon.Numbers.TryGet(_document.Form(token), step.Argument, out fact))
                {
                    return false;
                }

                if (step.Slot != Slot.None) _captures.Add(step.Slot, fact.Number, fact.Text, null, new TokenRange(token, token + 1));
                return true;
        }
    }
}
