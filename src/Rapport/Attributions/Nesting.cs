using Rapport.Segmentation;

namespace Rapport.Attributions;

/// <summary>Puts attributions in order and finds which stands in the content of which.</summary>
internal static class Nesting
{
    /// <summary>Sorts by cue, or by content where there is none, and sets <see cref="AttributionNode.Parent"/>.</summary>
    public static void Arrange(List<AttributionNode> found)
    {
        found.Sort(static (a, b) => (AnchorOf(a), a.Content[0].First, -a.Content[^1].End).CompareTo((AnchorOf(b), b.Content[0].First, -b.Content[^1].End)));
        var pieces = new List<(TokenRange Range, int Owner)>();
        for (int i = 0; i < found.Count; i++)
            foreach (TokenRange piece in found[i].Content) pieces.Add((piece, i));
        pieces.Sort(static (a, b) => (a.Range.First, -a.Range.End, a.Owner).CompareTo((b.Range.First, -b.Range.End, b.Owner)));

        // Pieces that are open at the current anchor, the innermost last.
        var open = new List<(TokenRange Range, int Owner)>();
        int next = 0;
        for (int i = 0; i < found.Count; i++)
        {
            int anchor = AnchorOf(found[i]);
            for (; next < pieces.Count && pieces[next].Range.First <= anchor; next++)
            {
                while (open.Count > 0 && open[^1].Range.End <= pieces[next].Range.First) open.RemoveAt(open.Count - 1);
                open.Add(pieces[next]);
            }

            if (found[i].Via is { } via)
            {
                found[i].Parent = found.IndexOf(via);
                continue;
            }

            while (open.Count > 0 && open[^1].Range.End <= anchor) open.RemoveAt(open.Count - 1);
            for (int o = open.Count - 1; o >= 0; o--)
            {
                if (open[o].Owner == i || !open[o].Range.Contains(anchor)) continue;
                found[i].Parent = open[o].Owner;
                break;
            }
        }
    }

    private static int AnchorOf(AttributionNode node) => node.CueHead >= 0 ? node.CueHead : node.Content[0].First;
}
