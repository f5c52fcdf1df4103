using System.Globalization;
using Rapport.Packs;

namespace Rapport.Rules;

/// <summary>One rule of an event: its trigger, what it asks of the slots around it, and who fills which role.</summary>
public sealed class EventRule
{
    private PackNode? _examples;
    private PackNode? _counter;

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

    /// <summary>The trigger's words.</summary>
    public required Trigger Trigger { get; init; }

    /// <summary>Whether the trigger is an adjective that is said of somebody: "is <i>ready</i> to", "was <i>sorry</i>".</summary>
    public bool IsAdjective { get; private init; }

    /// <summary>Verbs that carry the noun, as "hold" carries "talks": their subject takes part, and they are the predicate.</summary>
    public WordSet? Carriers { get; private init; }

    /// <summary>Verbs whose subject takes part in the act though the act itself is only in view: "propose", "postpone".</summary>
    public WordSet? Movers { get; private init; }

    /// <summary>Whether the subject of a clause that the noun accompanies takes part: "said in a meeting with".</summary>
    public bool Attended { get; private init; }

    /// <summary>What must hold.</summary>
    public required Constraint[] Constraints { get; init; }

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

    /// <summary>Whether the words may stand for an act told before: "the meeting".</summary>
    public bool Refers { get; private init; }

    /// <summary>Whether the participants must not all belong to one state: cabinet meetings and trips at home are none.</summary>
    public bool Foreign { get; private init; }

    /// <summary>A status that the words themselves imply, whatever the clause looks like; or null.</summary>
    public Status? Status { get; private init; }

    /// <summary>How exact the rule is; the most exact one that fits wins.</summary>
    public int Weight { get; private init; }

    /// <summary>Sentences that the rule reads, with what it finds in them.</summary>
    public IReadOnlyList<RuleExample> Examples => RuleExample.ReadAll(_examples);

    /// <summary>Sentences that the rule must leave alone.</summary>
    public IReadOnlyList<RuleExample> Counter => RuleExample.ReadAll(_counter);

    internal static EventRule Read(PackNode node, string file, PackNode defaults, WordClasses classes, Vocabulary vocabulary)
    {
        node.Allow("id", "about", "verb", "noun", "adjective", "type", "mode", "cameo", "contexts", "when", "carriers", "movers", "attended", "actors",
            "recipients", "place", "topics", "participants", "refers", "foreign", "status", "examples", "counter");
        string type = node.Value("type") ?? defaults.Value("type") ?? throw node.Error("'type' is missing");
        PackNode trigger = node["verb"] ?? node["noun"] ?? node["adjective"] ?? throw node.Error("a rule needs a 'verb', a 'noun' or an 'adjective'");
        bool isNoun = node["noun"] is not null;
        PackNode? when = node["when"];
        var constraints = new List<Constraint>();
        for (int i = 0; when is not null && i < when.Keys.Count; i++)
            constraints.AddRange(Constraint.Read(when.Keys[i], when.Items[i], classes, vocabulary));
        int participants = node["participants"] is { } count ? Count(count) : 1;
        Slot[] Slots(string key) => SlotNames.ReadAll(node[key] ?? defaults[key], vocabulary);
        WordSet? Verbs(string key) => node[key] is { } verbs ? WordSet.Read(verbs, verbs.Values(), classes, vocabulary) : null;
        return new EventRule($"{file}#{node.Required("id").RequiredText()}", type)
        {
            Mode = node.Value("mode"),
            Cameo = node.Value("cameo") ?? defaults.Value("cameo"),
            Contexts = node.Values("contexts"),
            IsNoun = isNoun,
            IsAdjective = node["adjective"] is not null,
            Trigger = Trigger.Read(trigger, isNoun, classes, vocabulary),
            Carriers = Verbs("carriers"),
            Movers = Verbs("movers"),
            Attended = YesNo(node["attended"]),
            Constraints = [.. constraints],
            Actors = Slots("actors"),
            Recipients = Slots("recipients"),
            Places = Slots("place"),
            Topics = Slots("topics"),
            Participants = participants,
            Refers = YesNo(node["refers"]),
            Foreign = YesNo(node["foreign"] ?? defaults["foreign"]),
            Status = node["status"] is { } status ? StatusOf(status) : null,
            Weight = constraints.Sum(c => c.Weight) + (participants > 1 ? 3 : 0),
            _examples = node["examples"],
            _counter = node["counter"],
        };
    }

    private static bool YesNo(PackNode? node) => node?.RequiredText() switch
    {
        null or "no" => false,
        "yes" => true,
        _ => throw node.Error("'yes' or 'no' is expected here"),
    };

    private static int Count(PackNode node) =>
        int.TryParse(node.RequiredText(), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : throw node.Error($"'{node.Text}' is no number");

    private static Status StatusOf(PackNode node) =>
        Enum.TryParse(node.RequiredText(), ignoreCase: true, out Status status) ? status : throw node.Error($"'{node.Text}' is no status");
}
