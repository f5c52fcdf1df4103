namespace Rapport.Scoring.Events;

/// <summary>A sentence of the PLV benchmark with its marked pair and PLOVER root.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Source">Where the one who acts is marked.</param>
/// <param name="Target">Where the other one is marked.</param>
/// <param name="Root">The root that people gave it.</param>
public sealed record PlvRow(string Text, Span Source, Span Target, string Root)
{
    private static readonly string[] Marks = ["<s>", "</s>", "<t>", "</t>"];

    /// <summary>Reads a tab-separated file with a header; fields may be quoted as in CSV.</summary>
    /// <exception cref="FormatException">A column or a cell is missing; the message names the line.</exception>
    public static IEnumerable<PlvRow> Read(IEnumerable<string> lines)
    {
        int marked = -1;
        int root = -1;
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            string[] cells = [.. line.Split('\t').Select(Unquote)];
            if (number == 1)
            {
                marked = Array.IndexOf(cells, "marked_sentence");
                root = Array.IndexOf(cells, "gold_root");
                if (marked < 0 || root < 0) throw new FormatException("line 1: the columns 'marked_sentence' and 'gold_root' are expected");
                continue;
            }

            if (cells.Length <= Math.Max(marked, root)) throw new FormatException($"line {number}: has {cells.Length} cells");
            yield return Parse(cells[marked], cells[root]);
        }
    }

    private static PlvRow Parse(string marked, string root)
    {
        var at = new int[Marks.Length];
        for (int i = 0; i < at.Length; i++)
        {
            // Where the sentence names no recipient, none is marked; its span then is empty.
            int position = marked.IndexOf(Marks[i], StringComparison.Ordinal);
            at[i] = position < 0 ? 0 : Plain(marked[..position]).Length;
        }

        string label = root is "CONCEDE" or "RETREAT" ? "YIELD" : root;
        return new PlvRow(Plain(marked), new Span(at[0], Math.Max(at[0], at[1])), new Span(at[2], Math.Max(at[2], at[3])), label);
    }

    private static string Plain(string marked)
    {
        foreach (string mark in Marks) marked = marked.Replace(mark, "", StringComparison.Ordinal);
        return marked;
    }

    private static string Unquote(string cell) =>
        cell.Length >= 2 && cell[0] == '"' && cell[^1] == '"' ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
}
