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
        Person,
        Country,
        NoActor,
        Place,
        Word,
        NoWord,
    }

    private const string Not = "not ";
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
    public int Weight => _need switch { Need.Word => 3, Need.Actor or Need.Person or Need.Country or Need.Place => 2, _ => 1 };

    /// <summary>The token of the words that it asks for, or −1: the noun of a verb with a fixed object.</summary>
    public int WordIn(Predicate predicate, Participants participants)
    {
        if (_need != Need.Word) return -1;
        foreach (Argument argument in predicate.Arguments)
            if (Array.IndexOf(_slots, argument.Slot) >= 0 && participants.Word(predicate.Document, argument.Head, _words!) is >= 0 and var token) return token;
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
            if (Fits(argument.Head, predicate.Document, participants)) return _need is not (Need.None or Need.NoWord or Need.NoActor);
        }

        return _need switch
        {
            Need.None => !found,
            Need.NoWord or Need.NoActor => true,
            _ => false,
        };
    }

    /// <summary>
    /// Reads <c>object: actor</c>, <c>to: [$power, control]</c>, <c>with: none</c>, <c>subject: [actor, not $troops]</c>: words are
    /// alternatives, everything else must hold besides.
    /// </summary>
    internal static IEnumerable<Constraint> Read(string slots, PackNode node, WordClasses classes, Vocabulary vocabulary)
    {
        Slot[] read = [.. slots.Split('|').Select(s => SlotNames.Read(s.Trim(), node, vocabulary))];
        var words = new List<string>();
        var unwanted = new List<string>();
        int made = 0;
        foreach (string value in node.Values())
        {
            if (NeedOf(value) is { } need)
            {
                made++;
                yield return new Constraint(read, need, null);
            }
            else if (value.StartsWith(Not, StringComparison.Ordinal))
            {
                unwanted.Add(value[Not.Length..]);
            }
            else
            {
                words.Add(value);
            }
        }

        if (made + words.Count + unwanted.Count == 0) throw node.Error("says nothing");
        if (words.Count > 0) yield return new Constraint(read, Need.Word, WordSet.Read(node, words, classes, vocabulary));
        if (unwanted.Count > 0) yield return new Constraint(read, Need.NoWord, WordSet.Read(node, unwanted, classes, vocabulary));
    }

    private static Need? NeedOf(string value) => value switch
    {
        "any" => Need.Any,
        "none" => Need.None,
        "actor" => Need.Actor,
        "person" => Need.Person,
        "country" => Need.Country,
        "place" => Need.Place,
        "not actor" => Need.NoActor,
        _ => null,
    };

    private bool Fits(int head, Document document, Participants participants) => _need switch
    {
        Need.Any or Need.None => true,
        Need.Actor or Need.NoActor => participants.IsActor(document, head),
        Need.Person => participants.IsActor(document, head) && participants.IsOf(document, head, EntityType.Person),
        Need.Country => participants.IsOf(document, head, EntityType.Country),
        Need.Place => participants.IsPlace(document, head),
        _ => participants.Word(document, head, _words!) >= 0,
    };
}
