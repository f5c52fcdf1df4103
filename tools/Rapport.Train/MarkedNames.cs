using System.Globalization;
using Rapport.Scoring.Entities;

namespace Rapport.Train;

/// <summary>
/// Names in a table beside a treebank: sentence, first and last word (numbers of CoNLL-U) and type, tab-separated. The
/// texts stay where they are.
/// </summary>
internal sealed class MarkedNames
{
    private readonly ILookup<string, (int First, int Last, string Type)> _names;

    public MarkedNames(IEnumerable<string> files) =>
        _names = files.SelectMany(Rows).ToLookup(r => r.Sentence, r => (r.First, r.Last, r.Type));

    /// <summary>The documents of a treebank with their names.</summary>
    public IEnumerable<GoldNames> Read(string treebank) =>
        TreebankDocument.Read(treebank).Select(d => new GoldNames(d.Text, [.. d.Sentences.SelectMany(Names)]));

    private IEnumerable<GoldName> Names(TreebankDocument.Sentence sentence) =>
        _names[sentence.Id].Select(n => new GoldName(new Span(sentence.Words[n.First - 1].Start, sentence.Words[n.Last - 1].End), n.Type));

    private static IEnumerable<(string Sentence, int First, int Last, string Type)> Rows(string file)
    {
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            string[] cells = line.Split('\t');
            if (cells is not [_, _, _, "PER" or "ORG" or "LOC"]
                || !int.TryParse(cells[1], CultureInfo.InvariantCulture, out int first) || !int.TryParse(cells[2], CultureInfo.InvariantCulture, out int last)
                || first < 1 || last < first)
                throw new FormatException($"{file}: line {number} is no sentence with first word, last word and type");
            yield return (cells[0], first, last, cells[3]);
        }
    }
}
