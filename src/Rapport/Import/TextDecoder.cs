using System.Text;

namespace Rapport.Import;

/// <summary>Turns bytes into text: byte order marks, strict UTF-8, UTF-16 without a mark, and Windows-1252 where it is plausible.</summary>
public static class TextDecoder
{
    /// <summary>The most that a report may hold, in bytes: 8 MB.</summary>
    public const int DefaultLimit = 8 << 20;

    // How much of a file is looked at to tell text from other things.
    private const int Sample = 1 << 16;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads bytes. Never throws for what they hold.</summary>
    /// <param name="bytes">A whole file.</param>
    /// <param name="limit">The most bytes that are taken.</param>
    public static ImportedText Decode(ReadOnlySpan<byte> bytes, int limit = DefaultLimit)
    {
        if (bytes.IsEmpty) return ImportedText.Failed(ImportProblem.Empty, "the file is empty");
        if (bytes.Length > limit)
            return ImportedText.Failed(ImportProblem.TooLarge, $"larger than {limit >> 20} MB, the most that a report may hold");
        return bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Utf8(bytes[3..], marked: true),
            [0xFF, 0xFE, ..] => Utf16(bytes[2..], bigEndian: false),
            [0xFE, 0xFF, ..] => Utf16(bytes[2..], bigEndian: true),
            _ when Utf16Order(bytes) is { } bigEndian => Utf16(bytes, bigEndian),
            _ when IsBinary(bytes) => ImportedText.Failed(ImportProblem.Binary, "no text, but binary data"),
            _ => Utf8(bytes, marked: false),
        };
    }

    private static ImportedText Utf8(ReadOnlySpan<byte> bytes, bool marked)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return Finish(StrictUtf8.GetString(bytes), "utf-8");
        return !marked && Windows1252.Decode(bytes) is { } text
            ? Finish(text, "windows-1252")
            : ImportedText.Failed(ImportProblem.BrokenEncoding, "neither valid UTF-8 nor text in another encoding that can be told");
    }

    private static ImportedText Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        if (bytes.Length % 2 != 0)
            return ImportedText.Failed(ImportProblem.BrokenEncoding, "UTF-16 with half a character at its end");
        Encoding encoding = bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;
        string text = encoding.GetString(bytes);
        return text.AsSpan(0, Math.Min(text.Length, Sample)).Count('\uFFFD') * 50 > Math.Min(text.Length, Sample)
            ? ImportedText.Failed(ImportProblem.BrokenEncoding, "UTF-16 with broken characters")
            : Finish(text, bigEndian ? "utf-16be" : "utf-16le");
    }

    private static ImportedText Finish(string decoded, string encoding)
    {
        string text = Normalization.Apply(decoded);
        return string.IsNullOrWhiteSpace(text)
            ? ImportedText.Failed(text.Length == 0 ? ImportProblem.Empty : ImportProblem.Blank, text.Length == 0 ? "the file is empty" : "nothing but white space")
            : ImportedText.Of(text, encoding);
    }

    // English in UTF-16 has a zero in nearly every other byte, and always on the same side.
    private static bool? Utf16Order(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.Length; i += 2)
        {
            if (head[i] == 0) even++;
            if (head[i + 1] == 0) odd++;
        }

        int pairs = head.Length / 2;
        if (pairs == 0) return null;
        if (odd * 10 >= pairs * 7 && even * 20 <= pairs) return false;
        if (even * 10 >= pairs * 7 && odd * 20 <= pairs) return true;
        return null;
    }

    // Text has hardly any control characters.
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, Sample)];
        int controls = 0;
        foreach (byte b in head)
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or (byte)'\v')) controls++;
        return controls >= 3 && controls * 100 > head.Length;
    }
}
