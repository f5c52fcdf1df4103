using Rapport.Packs;
using Rapport.Parsing;

namespace Rapport.Tagging;

/// <summary>What the tagger looks at: the form, its endings and beginning, its neighbours and their tags.</summary>
internal static class TagFeatures
{
    public const int Most = 32;

    /// <summary>Numbers of a form: whole, endings of one to four letters, beginnings of one to three, writing.</summary>
    public static WordNumbers Numbers(ReadOnlySpan<char> form)
    {
        int n = form.Length;
        return new WordNumbers(
            Folding.Hash(form),
            Hash(form[Math.Max(0, n - 1)..]),
            Hash(form[Math.Max(0, n - 2)..]),
            Hash(form[Math.Max(0, n - 3)..]),
            Hash(form[Math.Max(0, n - 4)..]),
            Hash(form[..Math.Min(n, 1)]),
            Hash(form[..Math.Min(n, 3)]),
            Shape(form));
    }

    public static int Fill(ReadOnlySpan<WordNumbers> words, int at, uint tag1, uint tag2, Span<uint> keys)
    {
        WordNumbers w = words[at];
        WordNumbers p1 = at > 0 ? words[at - 1] : default;
        WordNumbers p2 = at > 1 ? words[at - 2] : default;
        WordNumbers n1 = at + 1 < words.Length ? words[at + 1] : default;
        WordNumbers n2 = at + 2 < words.Length ? words[at + 2] : default;
        uint first = at == 0 ? 1u : 0u;
        int i = 0;
        keys[i++] = LinearModel.Key(1, w.Word);
        keys[i++] = LinearModel.Key(2, w.Word, w.Shape, first);
        keys[i++] = LinearModel.Key(3, w.End1, w.Shape);
        keys[i++] = LinearModel.Key(4, w.End2, w.Shape);
        keys[i++] = LinearModel.Key(5, w.End3, w.Shape);
        keys[i++] = LinearModel.Key(6, w.End4);
        keys[i++] = LinearModel.Key(7, w.Start1, w.Shape);
        keys[i++] = LinearModel.Key(8, w.Start3);
        keys[i++] = LinearModel.Key(9, w.Shape, first, n1.Shape);
        keys[i++] = LinearModel.Key(10, tag1);
        keys[i++] = LinearModel.Key(11, tag1, tag2);
        keys[i++] = LinearModel.Key(12, tag1, w.Word);
        keys[i++] = LinearModel.Key(13, p1.Word);
        keys[i++] = LinearModel.Key(14, p1.Word, w.Word);
        keys[i++] = LinearModel.Key(15, p2.Word);
        keys[i++] = LinearModel.Key(16, n1.Word);
        keys[i++] = LinearModel.Key(17, n1.Word, w.Word);
        keys[i++] = LinearModel.Key(18, n2.Word);
        keys[i++] = LinearModel.Key(19, n1.End3);
        keys[i++] = LinearModel.Key(20, n1.End2, w.End2, tag1);
        keys[i++] = LinearModel.Key(21, p1.End3, w.End2);
        keys[i++] = LinearModel.Key(22, w.End3, tag1, tag2);
        keys[i++] = LinearModel.Key(23, p1.Shape, w.Shape, n1.Shape);
        keys[i++] = LinearModel.Key(24, n1.Word, n2.Word);
        keys[i++] = LinearModel.Key(25, 0);
        return i;
    }

    private static uint Hash(ReadOnlySpan<char> part) => Folding.Hash(part) ^ ((uint)part.Length << 28);

    private static uint Shape(ReadOnlySpan<char> form)
    {
        uint shape = 0;
        bool small = false;
        foreach (char c in form)
        {
            small |= char.IsLower(c);
            shape |= char.IsDigit(c) ? 1u : c is '-' or '\u2013' ? 2u : !char.IsLetter(c) ? 4u : 0u;
        }

        if (form.Length > 0 && char.IsUpper(form[0])) shape |= small || form.Length == 1 ? 8u : 16u;
        return shape | (small ? 32u : 0u) | (form.Length > 3 ? 64u : 0u);
    }
}

/// <summary>Hashes of a form and its parts.</summary>
internal readonly record struct WordNumbers(
    uint Word, uint End1, uint End2, uint End3, uint End4, uint Start1, uint Start3, uint Shape);
