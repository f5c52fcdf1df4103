namespace Rapport.Import;

/// <summary>Windows-1252 (and so Latin-1), taken only where every byte above 127 is at home in a Western text.</summary>
internal static class Windows1252
{
    // The bytes 0x80 to 0x9F; U+FFFD where there is no character.
    private const string Upper = "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD" +
        "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    /// <summary>The text, or null where another encoding or damage is likelier.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes) =>
        IsPlausible(bytes) ? string.Create(bytes.Length, bytes, static (to, from) =>
        {
            for (int i = 0; i < to.Length; i++) to[i] = CharOf(from[i]);
        }) : null;

    private static char CharOf(byte b) => b is >= 0x80 and < 0xA0 ? Upper[b - 0x80] : (char)b;

    // Damaged UTF-8 keeps most of its sequences; text of other alphabets has more high bytes than others; and what is
    // no text has high bytes that stand beside nothing they belong to.
    private static bool IsPlausible(ReadOnlySpan<byte> bytes)
    {
        int high = 0;
        int odd = 0;
        int sequences = 0;
        int letters = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte b = bytes[i];
            if (b < 0x80)
            {
                if (char.IsAsciiLetter((char)b)) letters++;
                continue;
            }

            high++;
            if (b is >= 0xC3 and < 0xF5 && i + 1 < bytes.Length && bytes[i + 1] is >= 0x80 and < 0xC0) sequences++;
            char c = CharOf(b);
            bool home = char.IsLetter(c)
                ? IsLetterAt(bytes, i - 1) || IsLetterAt(bytes, i + 1)
                : c is not '\uFFFD' and not (>= '\u02C6' and <= '\u02DC') and not '\u00A4' and not '\u00A6' and not '\u00AC' and not '\u00B8';
            if (!home) odd++;
        }

        return high * 2 <= letters && odd * 20 <= high && sequences * 3 <= high;
    }

    private static bool IsLetterAt(ReadOnlySpan<byte> bytes, int i) =>
        i >= 0 && i < bytes.Length && (char.IsAsciiLetter((char)bytes[i]) || bytes[i] >= 0xC0);
}
