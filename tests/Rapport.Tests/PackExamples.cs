using Rapport.Packs;

namespace Rapport.Tests;

/// <summary>The examples that stand beside the rules of the packs.</summary>
internal static class PackExamples
{
    /// <summary>Every text under <c>examples</c> and <c>counter</c>, with the place where it stands.</summary>
    public static IEnumerable<(string Place, string Text, bool Counter)> In(string folder) =>
        ShippedPacks.Pack.Documents(folder).SelectMany(Of);

    private static IEnumerable<(string, string, bool)> Of(PackNode node)
    {
        for (int i = 0; i < node.Items.Count; i++)
        {
            string key = node.Keys.Count > 0 ? node.Keys[i] : "";
            if (key is "examples" or "counter")
            {
                foreach (PackNode example in node.Items[i].Items)
                    yield return ($"{example.File}:{example.Line}", example.RequiredText(), key == "counter");
            }
            else
            {
                foreach (var inner in Of(node.Items[i])) yield return inner;
            }
        }
    }
}
