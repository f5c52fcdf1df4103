using Rapport.Packs;

namespace Rapport.Cli.Prose;

/// <summary>How an act is told: verb for one and for several actors, and what leads to the recipients.</summary>
internal readonly record struct Phrase(string One, string Many, string To);

/// <summary>The wording of acts, from the documents in <c>wording</c>.</summary>
internal sealed class Wording
{
    private readonly Dictionary<(string Type, string? Mode), Phrase> _phrases = [];

    public Wording(Pack pack)
    {
        foreach (PackNode root in pack.Documents("wording"))
        {
            for (int i = 0; i < root.Keys.Count; i++)
            {
                PackNode type = root.Items[i];
                _phrases[(root.Keys[i], null)] = Read(type);
                if (type["modes"] is not { } modes) continue;
                for (int m = 0; m < modes.Keys.Count; m++) _phrases[(root.Keys[i], modes.Keys[m])] = Read(modes.Items[m]);
            }
        }
    }

    /// <summary>The phrase of a type in a mode; the type's own where the mode has none.</summary>
    public Phrase Of(Event e) =>
        _phrases.TryGetValue((e.Type, e.Mode), out Phrase phrase) || _phrases.TryGetValue((e.Type, null), out phrase)
            ? phrase
            : new Phrase(e.Type, e.Type, "");

    private static Phrase Read(PackNode node)
    {
        node.Allow("one", "many", "to", "modes");
        return new Phrase(
            node.Required("one").RequiredText(),
            node.Required("many").RequiredText(),
            node.Required("to").RequiredText());
    }
}
