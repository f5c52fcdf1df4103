using Rapport.Packs;

namespace Rapport.Segmentation;

/// <summary>Cuts text into tokens as Universal Dependencies' English treebanks do; the text itself stays as it is.</summary>
internal sealed class Tokenizer(TokenLexicon lexicon)
{
    /// <summary>The tokens of a short text, such as a phrase of a pack.</summary>
    public IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var scanner = new TokenScanner(text, 0, text.Length, lexicon, isPhrase: true);
        while (scanner.Next()) words.Add(text[scanner.Start..scanner.End]);
        return words;
    }

    /// <summary>Adds the tokens of a stretch of text to a table.</summary>
    internal void Cut(string text, Span span, Vocabulary vocabulary, TokenTable tokens)
    {
        var scanner = new TokenScanner(text, span.Start, span.End, lexicon);
        while (scanner.Next())
        {
            ReadOnlySpan<char> form = text.AsSpan(scanner.Start..scanner.End);
            TokenShape shape = Shape(form);
            if (scanner.IsClitic) shape |= TokenShape.Clitic;
            if (scanner.Start > span.Start && CharKinds.IsSpace(text[scanner.Start - 1])) shape |= TokenShape.SpaceBefore;
            tokens.Add(new Span(scanner.Start, scanner.End), vocabulary.Find(form), shape);
        }
    }

    private static TokenShape Shape(ReadOnlySpan<char> form)
    {
        int letters = 0;
        int capitals = 0;
        int digits = 0;
        int others = 0;
        foreach (char c in form)
        {
            switch (CharKinds.Of(c))
            {
                case CharKind.Letter:
                    letters++;
                    if (char.IsUpper(c)) capitals++;
                    break;
                case CharKind.Digit:
                    digits++;
                    break;
                default:
                    if (c is not ('.' or ',')) others++;
                    break;
            }
        }

        TokenShape shape = TokenShape.None;
        if (capitals > 0 && char.IsUpper(form[0])) shape |= TokenShape.Capital;
        if (capitals > 1 && capitals == letters) shape |= TokenShape.AllCapitals;
        if (letters > 0) shape |= TokenShape.Letter;
        if (letters > capitals) shape |= TokenShape.Small;
        if (digits > 0) shape |= letters + others > 0 ? TokenShape.Digit : TokenShape.Digit | TokenShape.Number;
        if (letters + digits == 0) shape |= TokenShape.Punctuation;
        return shape;
    }
}
