using Rapport.Packs;

namespace Rapport.Rules;

/// <summary>The names of slots in rules; whatever is no name is a preposition.</summary>
internal static class SlotNames
{
    public static Slot Read(string name, PackNode node, Vocabulary vocabulary) => name switch
    {
        "subject" => new Slot(SlotKind.Subject, 0),
        "object" => new Slot(SlotKind.Object, 0),
        "indirect" => new Slot(SlotKind.IndirectObject, 0),
        "clause" => new Slot(SlotKind.Clause, 0),
        "clause-subject" => new Slot(SlotKind.ClauseSubject, 0),
        "clause-modal" => new Slot(SlotKind.ClauseModal, 0),
        "action" => new Slot(SlotKind.Verb, 0),
        "possessor" => new Slot(SlotKind.Possessor, 0),
        "modifier" => new Slot(SlotKind.Modifier, 0),
        "particle" => new Slot(SlotKind.Particle, 0),
        "carrier" => new Slot(SlotKind.Carrier, 0),
        _ => vocabulary.Find(name) is > 0 and var word
            ? new Slot(SlotKind.Preposition, word)
            : throw node.Error($"'{name}' is neither a slot nor a preposition"),
    };

    public static Slot[] ReadAll(PackNode? node, Vocabulary vocabulary) =>
        node is null ? [] : [.. node.Values().Select(name => Read(name, node, vocabulary))];
}
