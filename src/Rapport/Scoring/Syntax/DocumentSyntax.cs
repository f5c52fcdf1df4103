using Rapport.Parsing;
using Rapport.Segmentation;

namespace Rapport.Scoring.Syntax;

/// <summary>The syntax of an annotated document in the treebank's terms.</summary>
public static class DocumentSyntax
{
    /// <summary>
    /// The sentences of a document. Clitics are words of the surface token that they are written onto, as in the
    /// treebanks: <c>don't</c> is one token of two words.
    /// </summary>
    public static IReadOnlyList<ScoredSentence> Of(Document document, SyntaxModel model)
    {
        var sentences = new List<ScoredSentence>(document.Sentences.Count);
        foreach (Sentence sentence in document.Sentences)
        {
            if (sentence.TokenCount == 0) continue;
            var words = new List<ScoredWord>(sentence.TokenCount);
            int tokens = 0;
            for (int first = sentence.FirstToken; first < sentence.EndToken; tokens++)
            {
                int end = first + 1;
                while (end < sentence.EndToken && IsWrittenOn(document.Tokens, end)) end++;
                Span span = document.SpanOf(first, end);
                for (int token = first; token < end; token++)
                    words.Add(Word(document, model, sentence, token, span, end - first > 1));
                first = end;
            }

            sentences.Add(new ScoredSentence(words, tokens));
        }

        return sentences;
    }

    private static ScoredWord Word(Document document, SyntaxModel model, Sentence sentence, int token, Span span, bool multiword)
    {
        TokenTable tokens = document.Tokens;
        int head = tokens.Heads[token];
        return new ScoredWord(
            span,
            multiword,
            document.Form(token).ToString(),
            tokens.Upos[token],
            tokens.Xpos[token],
            model.Tags.Feats(tokens.Feats[token]),
            model.Lemma(document, token),
            head < 0 ? -1 : head - sentence.FirstToken,
            tokens.Relations[token]);
    }

    private static bool IsWrittenOn(TokenTable tokens, int token) =>
        tokens[token].Is(TokenShape.Clitic) && !tokens[token].Is(TokenShape.SpaceBefore);
}
