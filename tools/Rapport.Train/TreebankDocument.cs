using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Rapport.Train;

/// <summary>A document of a treebank as text, and its words with their places in it.</summary>
/// <param name="Text">The sentences, in paragraphs of their own.</param>
/// <param name="Sentences">Its sentences.</param>
internal sealed record TreebankDocument(string Text, IReadOnlyList<TreebankDocument.Sentence> Sentences)
{
    private const string Raw = "# text = ";
    private const string Name = "# sent_id = ";

    /// <summary>A sentence with its words, in the document's text.</summary>
    internal sealed record Sentence(string Id, IReadOnlyList<Span> Words);

    /// <summary>Reads CoNLL-U, or gzip of it.</summary>
    public static IEnumerable<TreebankDocument> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        var text = new StringBuilder();
        var sentences = new List<Sentence>();
        var words = new List<Span>();
        string raw = "";
        string id = "";
        int at = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && sentences.Count > 0)
            {
                yield return new TreebankDocument(text.ToString(), sentences);
                text.Clear();
                sentences = [];
            }

            if (line.StartsWith(Name, StringComparison.Ordinal)) id = line[Name.Length..];
            if (line.StartsWith(Raw, StringComparison.Ordinal)) (raw, at) = (line[Raw.Length..], 0);
            if (line.Length == 0 && words.Count > 0)
            {
                sentences.Add(new Sentence(id, words));
                words = [];
                text.Append(raw).Append("\n\n");
            }

            string[] cells = line.Split('\t');
            if (cells.Length < 10 || !int.TryParse(cells[0], CultureInfo.InvariantCulture, out _)) continue;
            int found = raw.IndexOf(cells[1], at, StringComparison.Ordinal);
            if (found < 0) found = at;
            at = Math.Min(found + cells[1].Length, raw.Length);
            words.Add(new Span(text.Length + found, text.Length + at));
        }

        if (sentences.Count > 0) yield return new TreebankDocument(text.ToString(), sentences);
    }
}
