using Rapport.Mentions;
using Rapport.Packs;

namespace Rapport.Rules;

/// <summary>What a rule asks of a slot.</summary>
public sealed class Constraint
{
    private enum Need
    {
        Any,
        None,
        Actor,
        Place,
        Word,
        NoWord,
    }

    private readonly Slot[] _slots;
    private readonly Need _need;
    private readonly WordSet? _words;

    private Constraint(Slot[] slots, Need need, WordSet? words)
    {
        _slots = slots;
        _need = need;
        _words = words;
    }

    /// <summary>How much the constraint narrows the rule: more exact rules win over less exact ones.</summary>
    public int Weight => _need switch { Need.Word => 3, Need.Actor or Need.Place => 2, _ => 1 };

    /// <summary>Whether the predicate fulfils it.</summary>
    public bool Holds(Predicate predicate, Document document)
    {
        bool found = false;
        foreach (Argument argument in predicate.Arguments)
        {
            if (Array.IndexOf(_slots, argument.Slot) < 0) continue;
            found = true;
            if (Fits(argument.Head, document)) return _need is not (Need.None or Need.NoWord);
        }

        return _need switch
        {
            Need.None => !found,
            Need.NoWord => true,
            _ => false,
        };
    }

    /// <summary>Reads <c>object: actor</c>, <c>to: $power, control</c>, <c>with: none</c>, <c>object: not war</c>.</summary>
    internal static Constraint Read(string slots, PackNode node, WordClasses classes, Vocabulary vocabulary)
    {
        IReadOnlyList<string> words = node.Values();
        Slot[] read = [.. slots.Split('|').Select(s => SlotNames.Read(s.Trim(), node, vocabulary))];
        if (words.Count == 0) throw node.Error("says nothing");
        if (words[0].StartsWith("not ", StringComparison.Ordinal))
            return new Constraint(read, Need.NoWord, WordSet.Read(node, [words[0][4..], .. words.Skip(1)], classes, vocabulary));
        return words[0] switch
        {
            "any" => new Constraint(read, Need.Any, null),
            "none" => new Constraint(read, Need.None, null),
            "actor" => new Constraint(read, Need.Actor, null),
            "place" => new Constraint(read, Need.Place, null),
            _ => new Constraint(read, Need.Word, WordSet.Read(node, words, classes, vocabulary)),
        };
    }

    private bool Fits(int head, Document document) => _need switch
    {
        Need.Any or Need.None => true,
        Need.Actor => IsActor(document.MentionAt(head), document),
        Need.Place => document.MentionAt(head) is >= 0 and var m && document.Mentions[m].Use == MentionUse.Place,
        _ => _words!.Contains(document.Tokens.Lemmas[head]),
    };

    private static bool IsActor(int mention, Document document) =>
        mention >= 0 && document.Mentions[mention] is { Use: MentionUse.Actor } node
        && (node.Type != EntityType.Place || node.Kind == MentionKind.Metonym);
}
