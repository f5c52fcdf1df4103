using System.Globalization;
using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Scoring.Syntax;

/// <summary>Writes the syntax of a document as CoNLL-U.</summary>
public static class ConlluWriter
{
    /// <summary>Writes the sentences of a parsed document.</summary>
    public static void Write(TextWriter writer, Document document, SyntaxModel model)
    {
        int number = 0;
        IReadOnlyList<ScoredSentence> read = DocumentSyntax.Of(document, model);
        foreach (ScoredSentence sentence in read)
        {
            writer.Write($"# sent_id = {(++number).ToString(CultureInfo.InvariantCulture)}\n");
            writer.Write($"# text = {OnOneLine(document.Words(sentence.Span))}\n");
            for (int word = 0; word < sentence.Words.Count;)
            {
                int end = word + 1;
                while (end < sentence.Words.Count && sentence.Words[end].Span == sentence.Words[word].Span) end++;
                Span span = sentence.Words[word].Span;
                bool space = span.End >= document.Text.Length || char.IsWhiteSpace(document.Text[span.End]);
                string misc = space ? "_" : "SpaceAfter=No";
                if (end - word > 1)
                    writer.Write(string.Create(CultureInfo.InvariantCulture, $"{word + 1}-{end}\t{OnOneLine(document.Words(span))}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n"));
                for (; word < end; word++) Write(writer, sentence.Words[word], word, sentence.Words[word].Multiword ? "_" : misc);
            }

            writer.Write('\n');
        }
    }

    private static void Write(TextWriter writer, ScoredWord word, int index, string misc) => writer.Write(string.Create(
        CultureInfo.InvariantCulture,
        $"{index + 1}\t{OnOneLine(word.Form)}\t{OnOneLine(word.Lemma)}\t{word.Upos.Name()}\t{word.Xpos.Name()}\t{word.Feats}\t{word.Head + 1}\t{word.Relation.Name()}\t_\t{misc}\n"));

    // A token may hold a line break or tab only in hostile text; CoNLL-U must stay readable then.
    private static string OnOneLine(ReadOnlySpan<char> text) =>
        text.ToString().Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
}
