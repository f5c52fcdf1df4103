using Rapport.Packs;

namespace Rapport.Rules;

/// <summary>What a rule asks of a slot: one of several things, or that some words do not stand there.</summary>
public sealed class Constraint
{
    private const string Not = "not ";
    private readonly Slot[] _slots;
    private readonly Needs _needs;
    private readonly WordSet? _words;
    private readonly bool _forbids;

    private Constraint(Slot[] slots, Needs needs, WordSet? words, bool forbids)
    {
        _slots = slots;
        _needs = needs;
        _words = words;
        _forbids = forbids;
    }

    [Flags]
    private enum Needs
    {
        Nothing = 0,
        Any = 1 << 0,
        Actor = 1 << 1,
        Person = 1 << 2,
        Country = 1 << 3,
        Place = 1 << 4,
        Absent = 1 << 5,
        Nationals = 1 << 6,
    }

    /// <summary>How much the constraint narrows the rule: more exact rules win over less exact ones.</summary>
    public int Weight => _forbids || (_needs & (Needs.Any | Needs.Absent)) != 0 ? 1 : (_needs & ~Needs.Nationals) == Needs.Nothing ? 3 : 2;

    /// <summary>The token of the words that it asks for, or −1: the noun of a verb with a fixed object.</summary>
    public int WordIn(Predicate predicate, Participants participants)
    {
        if (_words is null || _forbids) return -1;
        foreach (Argument argument in predicate.Arguments)
            if (Array.IndexOf(_slots, argument.Slot) >= 0 && participants.Word(predicate.Document, argument.Head, _words) is >= 0 and var token) return token;
        return -1;
    }

    /// <summary>Whether the predicate fulfils it.</summary>
    public bool Holds(Predicate predicate, Participants participants)
    {
        bool found = false;
        foreach (Argument argument in predicate.Arguments)
        {
            if (Array.IndexOf(_slots, argument.Slot) < 0) continue;
            found = true;
            if (Fits(argument.Head, predicate, participants)) return !_forbids;
        }

        return _forbids || (!found && (_needs & Needs.Absent) != 0);
    }

    /// <summary>
    /// Reads <c>object: actor</c>, <c>to: [$power, control]</c>, <c>with: none</c>, <c>subject: [actor, not $troops]</c>: what is listed
    /// is alternatives; what follows "not" must not be there besides.
    /// </summary>
    internal static IEnumerable<Constraint> Read(string slots, PackNode node, WordClasses classes, Vocabulary vocabulary)
    {
        Slot[] read = [.. slots.Split('|').Select(s => SlotNames.Read(s.Trim(), node, vocabulary))];
        IReadOnlyList<string> values = node.Values();
        if (values.Count == 0) throw node.Error("says nothing");
        foreach (bool forbids in new[] { false, true })
        {
            Needs needs = Needs.Nothing;
            var words = new List<string>();
            foreach (string value in values.Where(v => v.StartsWith(Not, StringComparison.Ordinal) == forbids))
            {
                string wanted = forbids ? value[Not.Length..] : value;
                if (NeedOf(wanted) is { } need) needs |= need;
                else words.Add(wanted);
            }

            if (needs == Needs.Nothing && words.Count == 0) continue;
            yield return new Constraint(read, needs, words.Count == 0 ? null : WordSet.Read(node, words, classes, vocabulary), forbids);
        }
    }

    private static Needs? NeedOf(string value) => value switch
    {
        "any" => Needs.Any,
        "none" => Needs.Absent,
        "actor" => Needs.Actor,
        "person" => Needs.Person,
        "country" => Needs.Country,
        "place" => Needs.Place,
        "nationals" => Needs.Nationals,
        _ => null,
    };

    private bool Fits(int head, Predicate predicate, Participants participants)
    {
        Document document = predicate.Document;
        return (_needs & Needs.Any) != 0
            || (_words is not null && participants.Word(document, head, _words) >= 0)
            || ((_needs & (Needs.Actor | Needs.Person)) != 0 && participants.IsActor(document, head, predicate.IsInternational)
                && ((_needs & Needs.Actor) != 0 || participants.IsOf(document, head, EntityType.Person) || participants.IsOf(document, head, EntityType.Group)))
            || ((_needs & Needs.Country) != 0 && participants.IsOf(document, head, EntityType.Country))
            || ((_needs & Needs.Place) != 0 && participants.IsPlace(document, head))
            || ((_needs & Needs.Nationals) != 0 && Participants.AreNationals(document, head));
    }
}
