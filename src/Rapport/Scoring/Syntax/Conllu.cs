using System.Globalization;
using Rapport.Parsing;
using Rapport.Tagging;

namespace Rapport.Scoring.Syntax;

/// <summary>Reads CoNLL-U (universaldependencies.org/format.html); empty nodes and enhanced dependencies are left out.</summary>
public static class Conllu
{
    /// <summary>The sentences of a file.</summary>
    /// <exception cref="FormatException">A row is no CoNLL-U; the message names the line.</exception>
    public static IEnumerable<TreebankSentence> Read(TextReader reader)
    {
        var rows = new List<string[]>();
        string document = "";
        bool starts = true;
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                {
                    yield return Sentence(rows, document, starts, number);
                    rows.Clear();
                    starts = false;
                }
            }
            else if (line[0] != '#')
            {
                string[] cells = line.Split('\t');
                if (cells.Length != 10) throw new FormatException($"line {number}: has {cells.Length} columns where CoNLL-U has 10");
                rows.Add(cells);
            }
            else if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                starts = true;
                int at = line.IndexOf('=', StringComparison.Ordinal);
                document = at < 0 ? "" : line[(at + 1)..].Trim();
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                starts = true;
            }
        }

        if (rows.Count > 0) yield return Sentence(rows, document, starts, number);
    }

    private static TreebankSentence Sentence(List<string[]> rows, string document, bool starts, int line)
    {
        var words = new List<TreebankWord>();
        var tokens = new List<TreebankToken>();
        int covered = 0;
        foreach (string[] row in rows)
        {
            if (row[0].Contains('.', StringComparison.Ordinal)) continue;
            bool space = !row[9].Split('|').Contains("SpaceAfter=No");
            int dash = row[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                covered = Number(row[0][(dash + 1)..], line);
                tokens.Add(new TreebankToken(row[1], words.Count, covered, space));
                continue;
            }

            if (words.Count >= covered) tokens.Add(new TreebankToken(row[1], words.Count, words.Count + 1, space));
            else space = words.Count + 1 == covered && tokens[^1].SpaceAfter;
            words.Add(new TreebankWord(
                row[1],
                row[2],
                TagNames.ParseUpos(row[3]),
                TagNames.ParseXpos(row[4]),
                row[5],
                Number(row[6], line) - 1,
                DeprelNames.Parse(row[7]),
                space));
        }

        return new TreebankSentence(document, starts, words, tokens);
    }

    private static int Number(string cell, int line) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw new FormatException($"sentence before line {line}: '{cell}' is no number");
}
