using Rapport.Packs;

namespace Rapport.Rules;

/// <summary>One rule of an event: its trigger, what it asks of the slots around it, and who fills which role.</summary>
public sealed class EventRule
{
    private EventRule(string id, string type)
    {
        Id = id;
        Type = type;
    }

    /// <summary>Pack, file and rule: <c>en/consult#meet</c>.</summary>
    public string Id { get; }

    /// <summary>PLOVER's event type.</summary>
    public string Type { get; }

    /// <summary>PLOVER's mode, or null.</summary>
    public string? Mode { get; private init; }

    /// <summary>The CAMEO code, or null.</summary>
    public string? Cameo { get; private init; }

    /// <summary>PLOVER contexts that the rule itself implies.</summary>
    public IReadOnlyList<string> Contexts { get; private init; } = [];

    /// <summary>Whether the trigger is a noun.</summary>
    public bool IsNoun { get; private init; }

    /// <summary>The trigger's lemmas.</summary>
    public required WordSet Trigger { get; init; }

    /// <summary>What must hold.</summary>
    public required IReadOnlyList<Constraint> Constraints { get; init; }

    /// <summary>The slots whose fillers act.</summary>
    public required Slot[] Actors { get; init; }

    /// <summary>The slots whose fillers are acted upon.</summary>
    public required Slot[] Recipients { get; init; }

    /// <summary>The slots that say where, besides "in" and "at".</summary>
    public required Slot[] Places { get; init; }

    /// <summary>The slots that say what it is about.</summary>
    public required Slot[] Topics { get; init; }

    /// <summary>How many different participants it takes, at the least, for the rule to fire.</summary>
    public int Participants { get; private init; }

    /// <summary>Whether the noun may stand for an act told before: "the meeting".</summary>
    public bool Refers { get; private init; }

    /// <summary>A status that the words themselves imply, whatever the clause looks like; or null.</summary>
    public Status? Status { get; private init; }

    /// <summary>How exact the rule is; the most exact one that fits wins.</summary>
    public int Weight { get; private init; }

    internal static EventRule Read(PackNode node, string file, PackNode defaults, WordClasses classes, Vocabulary vocabulary)
    {
        node.Allow("id", "verb", "noun", "type", "mode", "cameo", "contexts", "when", "actors", "recipients", "place", "topics",
            "participants", "refers", "status", "examples", "counter", "about");
        string type = node.Value("type") ?? defaults.Value("type") ?? throw node.Error("'type' is missing");
        PackNode trigger = node["verb"] ?? node["noun"] ?? throw node.Error("a rule needs a 'verb' or a 'noun'");
        PackNode? when = node["when"];
        var constraints = new List<Constraint>();
        for (int i = 0; when is not null && i < when.Keys.Count; i++)
            constraints.Add(Constraint.Read(when.Keys[i], when.Items[i], classes, vocabulary));
        Slot[] Slots(string key) => SlotNames.ReadAll(node[key] ?? defaults[key], vocabulary);
        return new EventRule($"{file}#{node.Required("id").RequiredText()}", type)
        {
            Mode = node.Value("mode"),
            Cameo = node.Value("cameo") ?? defaults.Value("cameo"),
            Contexts = node.Values("contexts"),
            IsNoun = node["noun"] is not null,
            Trigger = WordSet.Read(trigger, trigger.Values(), classes, vocabulary),
            Constraints = constraints,
            Actors = Slots("actors"),
            Recipients = Slots("recipients"),
            Places = Slots("place"),
            Topics = Slots("topics"),
            Participants = node.Value("participants") is { } count ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 1,
            Refers = node.Value("refers") == "yes",
            Status = node.Value("status") is { } status
                ? Enum.TryParse(status, ignoreCase: true, out Status value) ? value : throw node["status"]!.Error($"'{status}' is no status")
                : null,
            Weight = constraints.Sum(c => c.Weight),
        };
    }
}
