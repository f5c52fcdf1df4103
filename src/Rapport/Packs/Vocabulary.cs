namespace Rapport.Packs;

/// <summary>
/// Every word that any pack knows, in folded spelling, numbered from 1; 0 stands for all other words. Looking a word
/// up allocates nothing.
/// </summary>
public sealed class Vocabulary
{
    private readonly int[] _slots;
    private readonly int[] _offsets;
    private readonly char[] _chars;

    private Vocabulary(int[] slots, int[] offsets, char[] chars)
    {
        _slots = slots;
        _offsets = offsets;
        _chars = chars;
    }

    /// <summary>The number of words, the unknown one included.</summary>
    public int Count => _offsets.Length - 1;

    /// <summary>The number of <paramref name="word"/> in whatever spelling, or 0.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        int mask = _slots.Length - 1;
        for (int slot = (int)Folding.Hash(word) & mask; ; slot = (slot + 1) & mask)
        {
            int id = _slots[slot];
            if (id == 0) return 0;
            if (Same(id, word)) return id;
        }
    }

    /// <summary>The folded spelling of a word; empty for 0.</summary>
    public string Text(int id) => new(Chars(id));

    internal static Vocabulary Build(IEnumerable<string> words)
    {
        string[] sorted = [.. words.Select(w => Folding.Fold(w)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, sorted.Length * 2));
        var slots = new int[size];
        var offsets = new int[sorted.Length + 2];
        for (int i = 0; i < sorted.Length; i++)
        {
            offsets[i + 2] = offsets[i + 1] + sorted[i].Length;
            int slot = (int)Folding.Hash(sorted[i]) & (size - 1);
            while (slots[slot] != 0) slot = (slot + 1) & (size - 1);
            slots[slot] = i + 1;
        }

        return new Vocabulary(slots, offsets, [.. sorted.SelectMany(w => w)]);
    }

    internal static Vocabulary Read(ImageReader image) =>
        new(image.Array<int>(), image.Array<int>(), image.Array<char>());

    internal void Write(ImageWriter image)
    {
        image.Array<int>(_slots);
        image.Array<int>(_offsets);
        image.Array<char>(_chars);
    }

    private ReadOnlySpan<char> Chars(int id) => _chars.AsSpan(_offsets[id].._offsets[id + 1]);

    private bool Same(int id, ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> known = Chars(id);
        if (known.Length != word.Length) return false;
        for (int i = 0; i < known.Length; i++)
            if (known[i] != Folding.Fold(word[i])) return false;
        return true;
    }
}
