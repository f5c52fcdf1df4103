using System.Buffers;

namespace Rapport.Import;

/// <summary>
/// The form in which text is stored. Only what stands in the way of reading is changed; text that holds nothing of
/// the kind stays the very same string, and a text that was normalized once is not changed again.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>CR LF, CR, vertical tab, form feed, NEL and U+2028 become a line feed; U+2029 becomes two.</item>
/// <item>Spaces of other widths, the non-breaking ones among them, become a space.</item>
/// <item>Other control characters, U+FEFF, zero-width spaces, word joiners, soft hyphens and marks of direction are
/// taken out; zero-width joiners too, except between characters of scripts that need them.</item>
/// <item>Halves of surrogate pairs become U+FFFD.</item>
/// </list>
/// All spans count in the text after this.
/// </remarks>
public static class Normalization
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Except(['\t', '\n']).Select(c => (char)c),
        .. Enumerable.Range(0x7F, 0x22).Select(c => (char)c),
        '\u00AD', '\u061C', '\u1680', '\u180E',
        .. Enumerable.Range(0x2000, 0x10).Select(c => (char)c),
        .. Enumerable.Range(0x2028, 8).Select(c => (char)c),
        .. Enumerable.Range(0x205F, 0x11).Select(c => (char)c),
        '\u3000', '\uFEFF',
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c),
    ]);

    /// <summary>Brings a text into the stored form.</summary>
    public static string Apply(string text)
    {
        int first = text.AsSpan().IndexOfAny(Suspects);
        return first < 0 || IsClean(text, first) ? text : Rewrite(text, first);
    }

    // Surrogates are suspects only because one may stand alone; most texts with emoji stay as they are.
    private static bool IsClean(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            int next = text.AsSpan(i).IndexOfAny(Suspects);
            if (next < 0) return true;
            i += next;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (text[i] is not ('\u200C' or '\u200D') || !NeedsJoiner(text, i)) return false;
        }

        return true;
    }

    private static string Rewrite(string text, int first)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(text.Length + Count(text, '\u2029'));
        text.AsSpan(0, first).CopyTo(buffer);
        int to = first;
        for (int i = first; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\r' or '\v' or '\f' or '\u0085' or '\u2028':
                    buffer[to++] = '\n';
                    break;
                case '\u2029':
                    buffer[to++] = '\n';
                    buffer[to++] = '\n';
                    break;
                case '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000':
                    buffer[to++] = ' ';
                    break;
                case '\u200C' or '\u200D':
                    if (NeedsJoiner(text, i)) buffer[to++] = c;
                    break;
                case >= '\uD800' and <= '\uDFFF':
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        buffer[to++] = c;
                        buffer[to++] = text[++i];
                    }
                    else
                    {
                        buffer[to++] = '\uFFFD';
                    }

                    break;
                case not ('\t' or '\n') when Suspects.Contains(c) && !IsVisible(c):
                    break;
                default:
                    buffer[to++] = c;
                    break;
            }
        }

        // A code point that Unicode has not assigned is suspect, and stays.
        string result = buffer.AsSpan(0, to).SequenceEqual(text) ? text : new(buffer, 0, to);
        ArrayPool<char>.Shared.Return(buffer);
        return result;
    }

    private static int Count(string text, char c) => text.AsSpan().Count(c);

    // The ranges above hold nothing else that is seen.
    private static bool IsVisible(char c) => char.GetUnicodeCategory(c) is not
        (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format);

    private static bool NeedsJoiner(string text, int i) =>
        i > 0 && text[i - 1] >= '\u0600' && i + 1 < text.Length && text[i + 1] >= '\u0600'
        && !IsJoiner(text[i - 1]) && !IsJoiner(text[i + 1]);

    private static bool IsJoiner(char c) => c is '\u200C' or '\u200D' or '\uFEFF' or '\u200B';
}
