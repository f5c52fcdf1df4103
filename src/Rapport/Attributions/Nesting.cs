using Rapport.Segmentation;

namespace Rapport.Attributions;

/// <summary>Puts attributions in order and finds which stands in the content of which.</summary>
internal static class Nesting
{
    // No report nests deeper; a hostile text could, and would make a record of the square of its length.
    private const int Deepest = 16;
    private const int MostBetween = 64;

    /// <summary>Leaves out attributions whose contents stand inside too many others.</summary>
    public static void Thin(List<AttributionNode> found)
    {
        if (found.Count <= Deepest) return;
        found.Sort(static (a, b) => (a.Content[0].First, -a.Content[^1].End, a.CueHead).CompareTo((b.Content[0].First, -b.Content[^1].End, b.CueHead)));
        var ends = new PriorityQueue<int, int>();
        int kept = 0;
        for (int i = 0; i < found.Count; i++)
        {
            AttributionNode node = found[i];
            while (ends.TryPeek(out int end, out _) && end <= node.Content[0].First) ends.Dequeue();
            if (ends.Count >= Deepest) continue;
            ends.Enqueue(node.Content[^1].End, node.Content[^1].End);
            found[kept++] = node;
        }

        found.RemoveRange(kept, found.Count - kept);
    }

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
                for (int j = i - 1; j >= Math.Max(0, i - MostBetween) && found[i].Parent < 0; j--)
                    if (found[j] == via) found[i].Parent = j;
                continue;
            }

            while (open.Count > 0 && open[^1].Range.End <= anchor) open.RemoveAt(open.Count - 1);
            for (int o = open.Count - 1; o >= 0; o--)
            {
                if (!open[o].Range.Contains(anchor) || IsInside(found, open[o].Owner, i)) continue;
                found[i].Parent = open[o].Owner;
                break;
            }
        }
    }

    // Two cues may each stand in what the parser takes for the content of the other.
    private static bool IsInside(List<AttributionNode> found, int inner, int outer)
    {
        for (int at = inner, step = 0; at >= 0 && step <= MostBetween; at = found[at].Parent, step++)
            if (at == outer) return true;
        return false;
    }

    private static int AnchorOf(AttributionNode node) => node.CueHead >= 0 ? node.CueHead : node.Content[0].First;
}
