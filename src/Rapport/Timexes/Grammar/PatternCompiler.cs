using Rapport.Packs;

namespace Rapport.Timexes.Grammar;

/// <summary>
/// Compiles the patterns of rules: words, <c>$class</c>, <c>&lt;group&gt;</c>, <c>( a | b )</c>, and <c>?</c> behind what may
/// be missing; <c>slot=</c> before a class or group names where it goes.
/// </summary>
internal sealed class PatternCompiler(TimeLexicon lexicon, Vocabulary vocabulary, IReadOnlyDictionary<string, int> groups)
{
    private readonly List<Step> _steps = [];
    private string[] _words = [];
    private int _at;
    private PackNode _node = null!;

    /// <summary>The steps of a pattern.</summary>
    public Step[] Compile(PackNode node)
    {
        _node = node;
        _words = node.RequiredText().Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal)
            .Replace("|", " | ", StringComparison.Ordinal).Replace("?", " ? ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _at = 0;
        _steps.Clear();
        Alternatives();
        if (_at < _words.Length) throw node.Error($"'{_words[_at]}' is not expected here");
        _steps.Add(new Step(StepKind.End, 0, Slot.None, 0));
        return [.. _steps];
    }

    private void Alternatives()
    {
        var ends = new List<int>();
        while (true)
        {
            int split = _steps.Count;
            Sequence();
            if (_at >= _words.Length || _words[_at] != "|") break;
            _at++;
            InsertSplit(split);
            ends.Add(_steps.Count);
            _steps.Add(default);
            _steps[split] = _steps[split] with { Target = _steps.Count };
        }

        foreach (int end in ends) _steps[end] = new Step(StepKind.Jump, 0, Slot.None, _steps.Count);
    }

    private void Sequence()
    {
        while (_at < _words.Length && _words[_at] is not ("|" or ")"))
        {
            int start = _steps.Count;
            Element();
            if (_at >= _words.Length || _words[_at] != "?") continue;
            _at++;
            InsertSplit(start);
            _steps[start] = _steps[start] with { Target = _steps.Count };
        }
    }

    private void Element()
    {
        string word = _words[_at++];
        if (word == "(")
        {
            Alternatives();
            if (_at >= _words.Length || _words[_at++] != ")") throw _node.Error("a ')' is missing");
            return;
        }

        Slot slot = Slot.None;
        if (word.IndexOf('=') is > 0 and var mark)
        {
            slot = Slots.Read(word[..mark], _node);
            word = word[(mark + 1)..];
        }

        if (word[0] == '$')
        {
            int number = lexicon.Class(word[1..]);
            if (number < 0) throw _node.Error($"the class '{word}' is not defined");
            if (slot == Slot.None && Slots.TryRead(word[1..], out Slot own)) slot = own;
            _steps.Add(new Step(StepKind.Class, number, slot, 0));
        }
        else if (word[0] == '<' && word[^1] == '>')
        {
            if (!groups.TryGetValue(word[1..^1], out int group)) throw _node.Error($"the group '{word}' must stand before this rule");
            if (slot == Slot.None && Slots.TryRead(word[1..^1], out Slot own)) slot = own;
            _steps.Add(new Step(StepKind.Group, group, slot, 0));
        }
        else if (!char.IsLetterOrDigit(word[0]) && word.Length == 1)
        {
            _steps.Add(new Step(StepKind.Mark, word[0], Slot.None, 0));
        }
        else
        {
            int id = vocabulary.Find(word);
            if (id == 0) throw _node.Error($"'{word}' is no single word");
            _steps.Add(new Step(StepKind.Word, id, Slot.None, 0));
        }
    }

    // Everything behind the place moves on by one, and so do the targets that lead there.
    private void InsertSplit(int place)
    {
        _steps.Insert(place, new Step(StepKind.Split, 0, Slot.None, 0));
        for (int i = place + 1; i < _steps.Count; i++)
            if (_steps[i].Kind is StepKind.Split or StepKind.Jump) _steps[i] = _steps[i] with { Target = _steps[i].Target + 1 };
    }
}
