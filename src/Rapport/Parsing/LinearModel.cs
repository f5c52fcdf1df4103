using System.Numerics;

namespace Rapport.Parsing;

/// <summary>A linear classifier over hashed features: every feature holds weights for the few classes it speaks for.</summary>
internal sealed class LinearModel
{
    private readonly uint[] _keys;
    private readonly int[] _first;
    private readonly ushort[] _classes;
    private readonly short[] _weights;
    private readonly uint[] _slotKey;
    private readonly int[] _slotRow;

    public LinearModel(uint[] keys, int[] first, ushort[] classes, short[] weights)
    {
        _keys = keys;
        _first = first;
        _classes = classes;
        _weights = weights;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _slotKey = new uint[size];
        _slotRow = new int[size];
        for (int row = 0; row < keys.Length; row++)
        {
            int slot = (int)keys[row] & (size - 1);
            while (_slotKey[slot] != 0) slot = (slot + 1) & (size - 1);
            _slotKey[slot] = keys[row];
            _slotRow[slot] = row;
        }
    }

    /// <summary>Adds a feature's weights to the scores.</summary>
    public void Score(uint feature, Span<int> scores)
    {
        int mask = _slotKey.Length - 1;
        int slot = (int)feature & mask;
        while (_slotKey[slot] != feature)
        {
            if (_slotKey[slot] == 0) return;
            slot = (slot + 1) & mask;
        }

        int row = _slotRow[slot];
        for (int i = _first[row]; i < _first[row + 1]; i++) scores[_classes[i]] += _weights[i];
    }

    public static LinearModel Read(ModelReader model) =>
        new(model.Array<uint>(), model.Array<int>(), model.Array<ushort>(), model.Array<short>());

    public void Write(ModelWriter model)
    {
        model.Array<uint>(_keys);
        model.Array<int>(_first);
        model.Array<ushort>(_classes);
        model.Array<short>(_weights);
    }

    /// <summary>The key of a feature: a template's number with up to three values.</summary>
    public static uint Key(int template, uint a, uint b = 0, uint c = 0)
    {
        uint h = ((uint)template * 0x9E3779B1u) ^ a;
        h = (h ^ (h >> 15)) * 0x85EBCA6Bu;
        h = (h ^ (h >> 13) ^ b) * 0xC2B2AE35u;
        h = (h ^ (h >> 16) ^ c) * 0x27D4EB2Fu;
        return Math.Max(1, h ^ (h >> 15));
    }
}
