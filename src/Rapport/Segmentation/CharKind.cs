using System.Globalization;

namespace Rapport.Segmentation;

/// <summary>What a code unit is to the tokenizer.</summary>
internal enum CharKind : byte
{
    /// <summary>White space, controls and characters without width: never part of a token's edge.</summary>
    Space,

    /// <summary>A letter, or a mark that belongs to one.</summary>
    Letter,

    /// <summary>A digit.</summary>
    Digit,

    /// <summary>Anything else.</summary>
    Mark,
}

/// <summary>Sorts code units into <see cref="CharKind"/>s.</summary>
internal static class CharKinds
{
    private static readonly CharKind[] Table = [.. Enumerable.Range(0, 0x250).Select(c => Find((char)c))];

    public static CharKind Of(char c) => c < (uint)Table.Length ? Table[c] : Find(c);

    public static bool IsWord(char c) => Of(c) is CharKind.Letter or CharKind.Digit;

    public static bool IsSpace(char c) => Of(c) == CharKind.Space;

    public static bool IsLetter(char c) => Of(c) == CharKind.Letter;

    public static bool IsDigit(char c) => Of(c) == CharKind.Digit;

    /// <summary>Whether it is one of the characters that serve as an apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '`' or '\u00B4' or '\u02BC' or '\u2018';

    private static CharKind Find(char c) => c is '\u200C' or '\u200D' ? CharKind.Letter : char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.DecimalDigitNumber => CharKind.Digit,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharKind.Letter,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Control or UnicodeCategory.Format => CharKind.Space,
        _ => CharKind.Mark,
    };
}
