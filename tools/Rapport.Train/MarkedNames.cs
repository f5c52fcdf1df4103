using System.Globalization;
using System.Text.Json;
using Rapport.Scoring.Entities;

namespace Rapport.Train;

/// <summary>
/// Names in tables beside the texts that they are of, tab-separated: in treebanks the sentence, its first and last word
/// (numbers of CoNLL-U) and the type; in re3d the document, start and end (UTF-16 code units of its text) and the type.
/// </summary>
internal sealed class MarkedNames(IEnumerable<string> tables)
{
    private readonly ILookup<string, Row> _names = tables.SelectMany(Rows).ToLookup(r => r.Text);

    private sealed record Row(string Text, int From, int To, string Type);

    /// <summary>The documents of a treebank.</summary>
    public IEnumerable<GoldNames> InTreebank(string file) =>
        TreebankDocument.Read(file).Select(d => new GoldNames(d.Text, [.. d.Sentences.SelectMany(InSentence)]));

    /// <summary>The documents of a folder of re3d.</summary>
    public IEnumerable<GoldNames> InFolder(string folder) =>
        File.ReadLines(Path.Combine(folder, "documents.jsonl")).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement)
            .Select(d => new GoldNames(d.GetProperty("text").GetString()!, [.. _names[d.GetProperty("_id").GetString()!].Select(n => new GoldName(new Span(n.From, n.To), n.Type))]));

    private IEnumerable<GoldName> InSentence(TreebankDocument.Sentence sentence) =>
        _names[sentence.Id].Select(n => new GoldName(new Span(sentence.Words[n.From - 1].Start, sentence.Words[n.To - 1].End), n.Type));

    private static IEnumerable<Row> Rows(string file)
    {
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            string[] cells = line.Split('\t');
            if (cells is not [_, _, _, "PER" or "ORG" or "LOC"]
                || !int.TryParse(cells[1], CultureInfo.InvariantCulture, out int from) || !int.TryParse(cells[2], CultureInfo.InvariantCulture, out int to)
                || from < 0 || to < from)
                throw new FormatException($"{file}: line {number} is no text with start, end and type");
            yield return new Row(cells[0], from, to, cells[3]);
        }
    }
}
