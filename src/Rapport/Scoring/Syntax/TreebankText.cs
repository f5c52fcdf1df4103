using System.Text;
using Rapport.Segmentation;

namespace Rapport.Scoring.Syntax;

/// <summary>
/// The running text of treebank sentences, with white space as the treebank marks it and an empty line between
/// paragraphs, and where every word stands in it.
/// </summary>
public sealed class TreebankText
{
    private TreebankText(string text, IReadOnlyList<TreebankSentence> sentences, IReadOnlyList<ScoredSentence> scored)
    {
        Text = text;
        Sentences = sentences;
        Scored = scored;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The sentences.</summary>
    public IReadOnlyList<TreebankSentence> Sentences { get; }

    /// <summary>The sentences as they are compared.</summary>
    public IReadOnlyList<ScoredSentence> Scored { get; }

    /// <summary>The texts of a treebank, one a document.</summary>
    public static IEnumerable<TreebankText> Split(IEnumerable<TreebankSentence> sentences)
    {
        var open = new List<TreebankSentence>();
        foreach (TreebankSentence sentence in sentences)
        {
            if (open.Count > 0 && open[^1].Document != sentence.Document)
            {
                yield return Of(open);
                open = [];
            }

            open.Add(sentence);
        }

        if (open.Count > 0) yield return Of(open);
    }

    /// <summary>The text of some sentences.</summary>
    public static TreebankText Of(IReadOnlyList<TreebankSentence> sentences)
    {
        var text = new StringBuilder();
        var scored = new List<ScoredSentence>(sentences.Count);
        foreach (TreebankSentence sentence in sentences)
        {
            if (text.Length > 0 && sentence.StartsParagraph) text.Append("\n\n");
            var words = new List<ScoredWord>(sentence.Words.Count);
            foreach (TreebankToken token in sentence.Tokens)
            {
                int start = text.Length;
                text.Append(token.Form);
                var span = new Span(start, text.Length);
                for (int word = token.First; word < token.End; word++)
                {
                    TreebankWord row = sentence.Words[word];
                    words.Add(new ScoredWord(
                        span, token.End - token.First > 1, row.Form, row.Upos, row.Xpos, row.Feats, row.Lemma, row.Head, row.Relation));
                }

                if (token.SpaceAfter) text.Append(' ');
            }

            scored.Add(new ScoredSentence(words, sentence.Tokens.Count));
        }

        return new TreebankText(text.ToString(), sentences, scored);
    }

    /// <summary>
    /// A document that holds the treebank's own words and sentences and nothing else, so that tagging and parsing can
    /// be judged alone.
    /// </summary>
    /// <param name="word">Gives the number of a form in the packs' vocabulary.</param>
    public Document ToDocument(Func<string, int> word)
    {
        var text = new StringBuilder();
        var document = new Document();
        var spans = new List<Span>();
        foreach (TreebankWord row in Sentences.SelectMany(s => s.Words))
        {
            spans.Add(new Span(text.Length, text.Length + row.Form.Length));
            text.Append(row.Form);
            if (row.SpaceAfter) text.Append(' ');
        }

        document.Reset(text.ToString(), ReadOptions.None);
        foreach (Span span in spans)
        {
            TokenShape shape = span.Start == 0 || document.Text[span.Start - 1] == ' ' ? TokenShape.SpaceBefore : TokenShape.None;
            document.Tokens.Add(span, word(span.Of(document.Text)), shape);
        }

        int first = 0;
        foreach (TreebankSentence sentence in Sentences)
        {
            int end = first + sentence.Words.Count;
            for (int token = first; token < end; token++) document.Tokens.Sentences[token] = document.Sentences.Count;
            document.Sentences.Add(new Sentence(document.SpanOf(first, end), 0, first, end));
            first = end;
        }

        return document;
    }
}
