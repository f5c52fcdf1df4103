using System.Globalization;
using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Structure;

/// <summary>A token of the first words of a paragraph.</summary>
internal readonly record struct HeadToken(int Start, int End, int Word, char First, bool IsCapital, bool IsAllCapitals, bool IsWord, bool SpaceBefore)
{
    /// <summary>Cuts the first words of a stretch of text into <paramref name="tokens"/>; returns how many there are.</summary>
    public static int Cut(string text, Span span, TokenLexicon lexicon, Vocabulary vocabulary, System.Span<HeadToken> tokens)
    {
        var scanner = new TokenScanner(text, span.Start, span.End, lexicon);
        int count = 0;
        while (count < tokens.Length && scanner.Next())
        {
            ReadOnlySpan<char> form = text.AsSpan(scanner.Start..scanner.End);
            bool word = CharKinds.IsWord(form[0]);
            bool capitals = form.Length > 1;
            foreach (char c in form) capitals &= !char.IsLower(c);
            tokens[count++] = new HeadToken(
                scanner.Start,
                scanner.End,
                vocabulary.Find(form),
                form[0],
                char.IsUpper(form[0]),
                capitals && word,
                word,
                scanner.Start == span.Start || CharKinds.IsSpace(text[scanner.Start - 1]));
        }

        return count;
    }

    /// <summary>The number that the token is ("3", "05", "3rd"), or −1.</summary>
    public int Number(string text)
    {
        ReadOnlySpan<char> form = text.AsSpan(Start..End);
        int digits = 0;
        while (digits < form.Length && char.IsAsciiDigit(form[digits])) digits++;
        bool ordinal = form.Length - digits == 2 && form[digits..] is "st" or "nd" or "rd" or "th";
        return digits is > 0 and < 5 && (digits == form.Length || ordinal)
            ? int.Parse(form[..digits], NumberStyles.None, CultureInfo.InvariantCulture)
            : -1;
    }
}
