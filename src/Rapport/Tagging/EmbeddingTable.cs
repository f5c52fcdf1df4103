using System.Numerics;
using Rapport.Parsing;

namespace Rapport.Tagging;

/// <summary>Rows of numbers by hashed key; row 0 is for keys that it does not know.</summary>
internal sealed class EmbeddingTable
{
    private readonly uint[] _keys;
    private readonly short[] _rows;
    private readonly uint[] _slotKey;
    private readonly int[] _slotRow;

    public EmbeddingTable(uint[] keys, short[] rows)
    {
        _keys = keys;
        _rows = rows;
        Width = rows.Length / (keys.Length + 1);
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _slotKey = new uint[size];
        _slotRow = new int[size];
        for (int i = 0; i < keys.Length; i++)
        {
            int slot = (int)keys[i] & (size - 1);
            while (_slotKey[slot] != 0) slot = (slot + 1) & (size - 1);
            _slotKey[slot] = keys[i];
            _slotRow[slot] = i + 1;
        }
    }

    /// <summary>The length of a row.</summary>
    public int Width { get; }

    /// <summary>The number of a key's row, or 0.</summary>
    public int Find(uint key)
    {
        int mask = _slotKey.Length - 1;
        for (int slot = (int)key & mask; ; slot = (slot + 1) & mask)
        {
            if (_slotKey[slot] == key) return _slotRow[slot];
            if (_slotKey[slot] == 0) return 0;
        }
    }

    public ReadOnlySpan<short> Row(int row) => _rows.AsSpan(row * Width, Width);

    public static EmbeddingTable Read(ModelReader model) => new(model.Array<uint>(), model.Array<short>());

    public void Write(ModelWriter model)
    {
        model.Array<uint>(_keys);
        model.Array<short>(_rows);
    }
}
