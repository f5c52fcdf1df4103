namespace Rapport.Scoring.Syntax;

/// <summary>
/// Which words of a reading are which words of the treebank: words of one token align by their span; where either side
/// has several words in one token, the longest common subsequence of their forms aligns.
/// </summary>
internal static class WordAlignment
{
    /// <summary>For every gold word the index of the system's word, or −1.</summary>
    public static int[] Align(IReadOnlyList<ScoredWord> gold, IReadOnlyList<ScoredWord> system)
    {
        var aligned = new int[gold.Count];
        Array.Fill(aligned, -1);
        int g = 0;
        int s = 0;
        while (g < gold.Count && s < system.Count)
        {
            Span a = gold[g].Span;
            Span b = system[s].Span;
            if (!a.Overlaps(b))
            {
                if (a.Start < b.Start) g++;
                else s++;
            }
            else if (gold[g].Multiword || system[s].Multiword)
            {
                int gEnd = g;
                int sEnd = s;
                int end = Math.Max(a.End, b.End);
                while (true)
                {
                    if (gEnd < gold.Count && gold[gEnd].Span.Start < end) end = Math.Max(end, gold[gEnd++].Span.End);
                    else if (sEnd < system.Count && system[sEnd].Span.Start < end) end = Math.Max(end, system[sEnd++].Span.End);
                    else break;
                }

                AlignForms(gold, g, gEnd, system, s, sEnd, aligned);
                g = gEnd;
                s = sEnd;
            }
            else if (a == b)
            {
                aligned[g++] = s++;
            }
            else if (a.Start <= b.Start)
            {
                g++;
            }
            else
            {
                s++;
            }
        }

        return aligned;
    }

    private static void AlignForms(
        IReadOnlyList<ScoredWord> gold, int g, int gEnd, IReadOnlyList<ScoredWord> system, int s, int sEnd, int[] aligned)
    {
        int rows = gEnd - g;
        int columns = sEnd - s;
        var length = new int[rows + 1, columns + 1];
        for (int i = rows - 1; i >= 0; i--)
            for (int j = columns - 1; j >= 0; j--)
                length[i, j] = Same(gold[g + i], system[s + j])
                    ? 1 + length[i + 1, j + 1]
                    : Math.Max(length[i + 1, j], length[i, j + 1]);
        int x = 0;
        int y = 0;
        while (x < rows && y < columns)
        {
            if (Same(gold[g + x], system[s + y])) aligned[g + x++] = s + y++;
            else if (length[x + 1, y] >= length[x, y + 1]) x++;
            else y++;
        }
    }

    private static bool Same(ScoredWord left, ScoredWord right) => left.Form.Equals(right.Form, StringComparison.OrdinalIgnoreCase);
}
