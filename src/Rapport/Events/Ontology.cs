using System.Globalization;
using Rapport.Packs;

namespace Rapport.Events;

/// <summary>An event type of the ontology.</summary>
/// <param name="Name">PLOVER's name.</param>
/// <param name="Quad">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Cameo">The CAMEO code where the rule gives no finer one.</param>
/// <param name="Score">PLOVER's score of the type, −10 … 10.</param>
/// <param name="Modes">The scores of its modes.</param>
/// <param name="PartiesAreAlike">Whether all parties take part as actors: a meeting, an agreement.</param>
/// <param name="IsOfWords">Whether it is done in words, which a party may repeat any number of times.</param>
public sealed record EventType(
    string Name, int Quad, string Cameo, double Score, IReadOnlyDictionary<string, double> Modes, bool PartiesAreAlike, bool IsOfWords)
{
    /// <summary>The score of the type in a mode; the type's own where the mode is null.</summary>
    public double ScoreOf(string? mode) => mode is null ? Score : Modes[mode];
}

/// <summary>The event types of the packs, from the documents in <c>ontology</c>.</summary>
public sealed class Ontology
{
    private readonly Dictionary<string, EventType> _types = new(StringComparer.Ordinal);

    /// <summary>Reads the ontology.</summary>
    /// <exception cref="PackException">A type is incomplete; the message names file and line.</exception>
    public Ontology(Pack pack)
    {
        foreach (PackNode root in pack.Documents("ontology"))
            for (int i = 0; i < root.Keys.Count; i++)
                _types[root.Keys[i]] = Read(root.Keys[i], root.Items[i]);
    }

    /// <summary>The type of that name, or null.</summary>
    public EventType? Find(string name) => _types.GetValueOrDefault(name);

    private static EventType Read(string name, PackNode node)
    {
        node.Allow("quad", "cameo", "score", "modes", "parties", "made-of", "about");
        var modes = new Dictionary<string, double>(StringComparer.Ordinal);
        if (node["modes"] is { } list)
            for (int i = 0; i < list.Keys.Count; i++) modes[list.Keys[i]] = Number(list.Items[i]);
        return new EventType(
            name,
            (int)Number(node.Required("quad")),
            node.Required("cameo").RequiredText(),
            Number(node.Required("score")),
            modes,
            node.Value("parties") == "alike",
            node.Value("made-of") == "words");
    }

    private static double Number(PackNode node) =>
        double.TryParse(node.RequiredText(), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw node.Error($"'{node.Text}' is no number");
}
