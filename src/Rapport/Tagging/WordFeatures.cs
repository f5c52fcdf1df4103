using Rapport.Packs;

namespace Rapport.Tagging;

/// <summary>What the network sees of a word: its folded form, beginnings, endings, how it is written and its exact form, as hashes.</summary>
internal static class WordFeatures
{
    /// <summary>How many features a word has besides its form.</summary>
    public const int Parts = 11;

    /// <summary>The part that is the exact form.</summary>
    public const int Exact = 10;

    /// <summary>The parts of three letters and more at the beginning, and of four at the end.</summary>
    public static ReadOnlySpan<int> Long => [2, 3, 7];

    /// <summary>The key of the folded form.</summary>
    public static uint Word(ReadOnlySpan<char> form) => Mix(Folding.Hash(form));

    /// <summary>Writes the keys of the parts.</summary>
    public static void Fill(ReadOnlySpan<char> form, Span<uint> keys)
    {
        uint hash = 2166136261;
        for (int i = 0; i < 4; i++)
        {
            hash = Extend(hash, i < form.Length ? Folding.Fold(form[i]) : '\u0003');
            keys[i] = Mix(hash ^ ((uint)(i + 1) << 24));
        }

        hash = 2166136261;
        for (int i = 0; i < 4; i++)
        {
            hash = Extend(hash, i < form.Length ? Folding.Fold(form[^(i + 1)]) : '\u0003');
            keys[4 + i] = Mix(hash ^ ((uint)(i + 5) << 24));
        }

        keys[8] = Mix(Shape(form) ^ (9u << 24));
        keys[9] = Mix((uint)Math.Min(form.Length, 12) ^ (10u << 24));
        hash = 2166136261;
        foreach (char c in form) hash = Extend(hash, c);
        keys[Exact] = Mix(hash ^ (11u << 24));
    }

    // Capitals, small letters, digits and other marks; runs of more than two count as two.
    private static uint Shape(ReadOnlySpan<char> form)
    {
        uint hash = 2166136261;
        char last = '\0';
        int run = 0;
        foreach (char c in form)
        {
            char kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? 'd' : char.IsSurrogate(c) ? 's' : c;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2) hash = Extend(hash, kind);
        }

        return hash;
    }

    private static uint Extend(uint hash, char c) => (hash ^ c) * 16777619;

    private static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 15)) * 0x85EBCA6Bu;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
        return Math.Max(1, hash ^ (hash >> 16));
    }
}
