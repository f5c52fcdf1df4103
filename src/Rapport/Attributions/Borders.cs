using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Attributions;

/// <summary>
/// Draws the borders between attributions of one sentence: what stands before a tag ("…, he said"), and what stands
/// before a participle of speech ("…, adding that …"), does not reach over it.
/// </summary>
internal sealed class Borders(Reading reading)
{
    private const int MostNeighbours = 24;

    /// <summary>Cuts contents that reach over a border; <paramref name="found"/> is in the order of cues.</summary>
    public void Draw(List<AttributionNode> found)
    {
        var empty = new HashSet<AttributionNode>();
        for (int i = 0; i < found.Count; i++)
        {
            AttributionNode node = found[i];
            if (node.CueHead < 0) continue;
            bool participle = IsParticiple(node);
            int border = participle ? node.Cue!.Value.First : TagStart(node);
            if (border < 0) continue;
            AttributionNode? inner = null;
            for (int j = i - 1; j >= 0 && i - j <= MostNeighbours; j--)
            {
                AttributionNode other = found[j];
                if (other.CueHead < 0 || reading.Tokens.Sentences[other.CueHead] != reading.Tokens.Sentences[node.CueHead]) break;
                if (!(participle || node.Holds(other.CueHead)) || reading.IsQuoted(other.CueHead) != reading.IsQuoted(node.CueHead)) continue;
                if (Cut(other, border)) inner ??= other;
                else if (!participle && other.Content[0].First >= border && other.Content[^1].End <= node.Cue!.Value.End) empty.Add(other);
            }

            if (participle && inner?.Source is not null && SharesSource(node, inner)) TakeSource(node, inner);
        }

        // What was left of these is a tag and nothing said.
        if (empty.Count > 0) found.RemoveAll(empty.Contains);
    }

    private bool IsParticiple(AttributionNode node)
    {
        int head = node.CueHead;
        if (reading.Tokens.Xpos[head] != Xpos.VBG || node.Cue!.Value.First == 0 || node.Content[0].First < head) return false;
        return reading.IsMark(node.Cue.Value.First - 1) && !reading.Opens(node.Cue.Value.First - 1)
            && reading.Lexicon.Speaks(reading.Tokens.Lemmas[head]);
    }

    // Where the tag begins, if the content stands before it: behind the content, before source and cue.
    private static int TagStart(AttributionNode node)
    {
        int start = Math.Min(node.Cue!.Value.First, node.Source?.First ?? int.MaxValue);
        for (int i = node.Content.Count - 1; i >= 0; i--)
            if (node.Content[i].End <= start) return start;
        return -1;
    }

    private bool Cut(AttributionNode node, int border)
    {
        for (int i = 0; i < node.Content.Count; i++)
        {
            TokenRange piece = node.Content[i];
            if (piece.First >= border || piece.End <= border || reading.IsQuoted(border)) continue;
            TokenRange left = reading.Trim(new TokenRange(piece.First, border));
            if (left.Count <= 0) continue;
            node.Content[i] = left;
            node.Content.RemoveRange(i + 1, node.Content.Count - i - 1);
            return true;
        }

        return false;
    }

    // The parser's source of the participle stands in what was said; the speaker is whoever said that.
    private static bool SharesSource(AttributionNode node, AttributionNode inner) =>
        node.Source is not { } source || source.First > inner.CueHead || inner.Holds(source.First);

    private static void TakeSource(AttributionNode node, AttributionNode from)
    {
        node.Source = from.Source;
        node.SourceEntity = from.SourceEntity;
    }
}
