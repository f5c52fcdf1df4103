using Rapport.Segmentation;
using Rapport.Timexes;

namespace Rapport.Attributions;

/// <summary>What every attribution gets when it has been found: whole quotations, type and date.</summary>
internal static class Completion
{
    /// <summary>Widens the pieces over quotations that the dependencies have cut in two.</summary>
    public static void TakeWholeQuotations(Reading reading, QuotationFinder quotations, AttributionNode node)
    {
        List<Quotation> all = reading.Document.Quotations;
        for (int i = 0; i < node.Content.Count; i++)
        {
            TokenRange piece = node.Content[i];
            int last = quotations.LastOpenedBefore(piece.End - 1);
            if (last < 0) continue;
            TokenRange range = quotations.WithMarks(all[last]);
            if (range.First < piece.First || all[last].EndToken <= piece.End - 1) continue;
            if (node.CueHead >= 0 && range.Contains(node.CueHead)) continue;
            int limit = i + 1 < node.Content.Count ? node.Content[i + 1].First : int.MaxValue;
            if (range.End <= limit && range.End > piece.End) node.Content[i] = new TokenRange(piece.First, range.End);
        }
    }

    /// <summary>Whether the content stands in quotation marks, outside of them, or both.</summary>
    public static AttributionType TypeOf(Reading reading, AttributionNode node)
    {
        if (node.CueHead >= 0 && reading.IsQuoted(node.CueHead)) return AttributionType.Indirect;
        int quoted = 0, told = 0;
        foreach (TokenRange piece in node.Content)
        {
            for (int token = piece.First; token < piece.End; token++)
            {
                if (reading.IsMark(token)) continue;
                if (reading.IsQuoted(token)) quoted++;
                else if (!reading.IsIn("conjunctions", token)) told++;
            }
        }

        return quoted == 0 ? AttributionType.Indirect : told == 0 ? AttributionType.Direct : AttributionType.Mixed;
    }

    /// <summary>Gives each attribution the expression of time that hangs on its cue.</summary>
    public static void Date(Document document, List<AttributionNode> found)
    {
        var byCue = new Dictionary<int, AttributionNode>();
        foreach (AttributionNode node in found)
            if (node.CueHead >= 0) byCue.TryAdd(node.CueHead, node);
        for (int i = 0; i < document.Timexes.Count; i++)
        {
            TimexNode timex = document.Timexes[i];
            int head = document.Tokens.Heads[timex.HeadToken];
            for (int step = 0; step < 3 && head >= 0; step++, head = document.Tokens.Heads[head])
            {
                if (!byCue.TryGetValue(head, out AttributionNode? node)) continue;
                if (node.Timex < 0 && timex.Interval is not null && !node.Holds(timex.HeadToken)) node.Timex = i;
                break;
            }
        }
    }
}
