using System.Runtime.InteropServices;

namespace Rapport.Train;

/// <summary>Gives the features that the treebanks hold often enough a row in a table; row 0 is for all others.</summary>
internal sealed class FeatureRows
{
    private readonly Dictionary<uint, int> _rows = [];

    public FeatureRows(IEnumerable<uint> keys, int least)
    {
        var counts = new Dictionary<uint, int>();
        foreach (uint key in keys) CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
        uint[] kept = [.. counts.Where(c => c.Value >= least).Select(c => c.Key).Order()];
        Keys = kept;
        Frequency = [0, .. kept.Select(k => counts[k])];
        for (int i = 0; i < kept.Length; i++) _rows.Add(kept[i], i + 1);
    }

    public uint[] Keys { get; }

    /// <summary>How often the feature of a row stands in the treebanks.</summary>
    public int[] Frequency { get; }

    public int Count => Keys.Length + 1;

    public int Find(uint key) => _rows.GetValueOrDefault(key);
}
