using System.Numerics;

namespace Rapport.Packs;

/// <summary>How a phrase must be written to count.</summary>
public enum PhraseCase : byte
{
    /// <summary>In any way.</summary>
    Any,

    /// <summary>With a capital at its start: a name.</summary>
    Capital,

    /// <summary>All in capitals: a short form such as US or WHO, which would otherwise be a common word.</summary>
    AllCapitals,
}

/// <summary>A phrase of a table.</summary>
/// <param name="Row">The table's row.</param>
/// <param name="Column">The column that holds the phrase.</param>
/// <param name="Case">How it must be written.</param>
public readonly record struct PhraseEntry(int Row, byte Column, PhraseCase Case);

/// <summary>All phrases of a table as a trie over word numbers, in flat arrays.</summary>
/// <remarks>State 0 is the root, and as the answer of <see cref="Step"/> it means that no phrase goes on so.</remarks>
public sealed class PhraseIndex
{
    private readonly long[] _keys;
    private readonly int[] _next;
    private readonly int[] _first;
    private readonly PhraseEntry[] _entries;

    private PhraseIndex(long[] keys, int[] next, int[] first, PhraseEntry[] entries)
    {
        _keys = keys;
        _next = next;
        _first = first;
        _entries = entries;
    }

    /// <summary>The state behind <paramref name="word"/>, or 0.</summary>
    public int Step(int state, int word)
    {
        if (word == 0) return 0;
        long key = ((long)state << 32) | (uint)word;
        int mask = _keys.Length - 1;
        for (int slot = Slot(key, mask); _keys[slot] != 0; slot = (slot + 1) & mask)
            if (_keys[slot] == key) return _next[slot];
        return 0;
    }

    /// <summary>The phrases that end in a state.</summary>
    public ReadOnlySpan<PhraseEntry> Entries(int state) => _entries.AsSpan(_first[state].._first[state + 1]);

    internal static PhraseIndex Build(IEnumerable<(int[] Words, PhraseEntry Entry)> phrases)
    {
        var steps = new Dictionary<long, int>();
        var ends = new List<List<PhraseEntry>> { new() };
        foreach (var (words, entry) in phrases)
        {
            int state = 0;
            foreach (int word in words)
            {
                long key = ((long)state << 32) | (uint)word;
                if (!steps.TryGetValue(key, out int next))
                {
                    steps.Add(key, next = ends.Count);
                    ends.Add([]);
                }

                state = next;
            }

            if (state != 0 && !ends[state].Contains(entry)) ends[state].Add(entry);
        }

        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, steps.Count * 2));
        var keys = new long[size];
        var nexts = new int[size];
        foreach (var (key, next) in steps.OrderBy(s => s.Value))
        {
            int slot = Slot(key, size - 1);
            while (keys[slot] != 0) slot = (slot + 1) & (size - 1);
            keys[slot] = key;
            nexts[slot] = next;
        }

        var first = new int[ends.Count + 1];
        for (int i = 0; i < ends.Count; i++) first[i + 1] = first[i] + ends[i].Count;
        return new PhraseIndex(keys, nexts, first, [.. ends.SelectMany(e => e)]);
    }

    internal static PhraseIndex Read(ImageReader image)
    {
        long[] keys = image.Array<long>();
        int[] next = image.Array<int>();
        int[] first = image.Array<int>();
        int[] packed = image.Array<int>();
        var entries = new PhraseEntry[packed.Length / 2];
        for (int i = 0; i < entries.Length; i++)
            entries[i] = new PhraseEntry(packed[2 * i], (byte)(packed[(2 * i) + 1] >> 8), (PhraseCase)(packed[(2 * i) + 1] & 0xFF));
        return new PhraseIndex(keys, next, first, entries);
    }

    internal void Write(ImageWriter image)
    {
        image.Array<long>(_keys);
        image.Array<int>(_next);
        image.Array<int>(_first);
        image.Array<int>(_entries.SelectMany(e => new[] { e.Row, (e.Column << 8) | (byte)e.Case }).ToArray());
    }

    // Fibonacci hashing: spreads the neighbouring states and words of a trie over the whole table.
    private static int Slot(long key, int mask) => (int)(((ulong)key * 0x9E3779B97F4A7C15UL) >> 32) & mask;
}
