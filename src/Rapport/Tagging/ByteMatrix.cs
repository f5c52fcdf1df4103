using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Rapport.Parsing;

namespace Rapport.Tagging;

/// <summary>
/// A layer of weights in signed bytes, a scale and a bias for every output. Products are sums of integers, so every
/// machine finds the same ones.
/// </summary>
internal sealed class ByteMatrix
{
    private const int Columns = 16;
    private const int Tile = 6;

    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly float[] _biases;
    private readonly sbyte[] _packed;

    /// <summary>Takes weights row by row (one row an input); both sizes are padded with zeros.</summary>
    public ByteMatrix(sbyte[] weights, float[] scales, float[] biases)
    {
        _weights = weights;
        _scales = scales;
        _biases = biases;
        int outputs = scales.Length;
        int inputs = weights.Length / outputs;
        Inputs = (inputs + 3) & ~3;
        Outputs = (outputs + Columns - 1) & ~(Columns - 1);
        Scales = Padded(scales, Outputs);
        Biases = Padded(biases, Outputs);

        // Blocks of 16 outputs; in a block four inputs of an output lie side by side, as the dot product takes them.
        _packed = new sbyte[Inputs * Outputs];
        for (int i = 0; i < inputs; i++)
            for (int o = 0; o < outputs; o++)
                _packed[(o / Columns * Inputs * Columns) + (i / 4 * 4 * Columns) + (o % Columns * 4) + (i % 4)] = weights[(i * outputs) + o];
    }

    public int Inputs { get; }

    public int Outputs { get; }

    public float[] Scales { get; }

    public float[] Biases { get; }

    public static ByteMatrix Read(ModelReader model) => new(model.Array<sbyte>(), model.Array<float>(), model.Array<float>());

    public void Write(ModelWriter model)
    {
        model.Array<sbyte>(_weights);
        model.Array<float>(_scales);
        model.Array<float>(_biases);
    }

    /// <summary>Multiplies rows of bytes; every result is scaled and biased.</summary>
    /// <param name="rows">The inputs, row behind row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="results">The outputs, row behind row.</param>
    public void Multiply(ReadOnlySpan<byte> rows, int count, Span<float> results)
    {
        if (rows.Length < count * Inputs || results.Length < count * Outputs) throw new ArgumentException("The matrices do not fit.");
        ref byte a = ref MemoryMarshal.GetReference(rows);
        ref float c = ref MemoryMarshal.GetReference(results);
        int column = 0;
        if (count < Tile)
        {
            for (int row = 0; row < count; row++)
            {
                ref byte x = ref Unsafe.Add(ref a, row * Inputs);
                ref float y = ref Unsafe.Add(ref c, row * Outputs);
                for (column = 0; column + (4 * Columns) <= Outputs; column += 4 * Columns) Wide(ref x, ref _packed[column * Inputs], ref y, column);
                for (; column < Outputs; column += Columns) One(ref x, ref _packed[column * Inputs], ref y, column);
            }

            return;
        }

        // The last tile may cover rows of the one before: it writes the same numbers again.
        for (; column < Outputs; column += Columns)
        {
            for (int row = 0; row < count; row += Tile)
            {
                int first = Math.Min(row, count - Tile);
                Six(ref Unsafe.Add(ref a, first * Inputs), ref _packed[column * Inputs], ref Unsafe.Add(ref c, first * Outputs), column);
            }
        }
    }

    // Six rows by sixteen columns: as many sums as there are registers for.
    private void Six(ref byte a, ref sbyte b, ref float c, int column)
    {
        Vector256<int> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default;
        Vector256<int> c30 = default, c31 = default, c40 = default, c41 = default, c50 = default, c51 = default;
        nint inputs = Inputs;
        ref byte a3 = ref Unsafe.Add(ref a, 3 * inputs);
        for (nint i = 0; i < inputs; i += 4)
        {
            Vector256<sbyte> b0 = Vector256.LoadUnsafe(ref b);
            Vector256<sbyte> b1 = Vector256.LoadUnsafe(ref b, 32);
            Vector256<byte> x = Broadcast(ref a, i);
            c00 = MultiplyAdd(c00, x, b0);
            c01 = MultiplyAdd(c01, x, b1);
            x = Broadcast(ref a, inputs + i);
            c10 = MultiplyAdd(c10, x, b0);
            c11 = MultiplyAdd(c11, x, b1);
            x = Broadcast(ref a, (2 * inputs) + i);
            c20 = MultiplyAdd(c20, x, b0);
            c21 = MultiplyAdd(c21, x, b1);
            x = Broadcast(ref a3, i);
            c30 = MultiplyAdd(c30, x, b0);
            c31 = MultiplyAdd(c31, x, b1);
            x = Broadcast(ref a3, inputs + i);
            c40 = MultiplyAdd(c40, x, b0);
            c41 = MultiplyAdd(c41, x, b1);
            x = Broadcast(ref a3, (2 * inputs) + i);
            c50 = MultiplyAdd(c50, x, b0);
            c51 = MultiplyAdd(c51, x, b1);
            b = ref Unsafe.Add(ref b, 64);
        }

        nint outputs = Outputs;
        Finish(c00, c01, ref c, column, column);
        Finish(c10, c11, ref c, outputs + column, column);
        Finish(c20, c21, ref c, (2 * outputs) + column, column);
        Finish(c30, c31, ref c, (3 * outputs) + column, column);
        Finish(c40, c41, ref c, (4 * outputs) + column, column);
        Finish(c50, c51, ref c, (5 * outputs) + column, column);
    }

    // One row by four blocks at once, so that the sums do not wait for each other.
    private void Wide(ref byte a, ref sbyte b, ref float c, int column)
    {
        Vector256<int> c0 = default, c1 = default, c2 = default, c3 = default, c4 = default, c5 = default, c6 = default, c7 = default;
        nint inputs = Inputs;
        nuint block = (nuint)(inputs * Columns);
        for (nint i = 0; i < inputs; i += 4)
        {
            Vector256<byte> x = Broadcast(ref a, i);
            c0 = MultiplyAdd(c0, x, Vector256.LoadUnsafe(ref b));
            c1 = MultiplyAdd(c1, x, Vector256.LoadUnsafe(ref b, 32));
            c2 = MultiplyAdd(c2, x, Vector256.LoadUnsafe(ref b, block));
            c3 = MultiplyAdd(c3, x, Vector256.LoadUnsafe(ref b, block + 32));
            c4 = MultiplyAdd(c4, x, Vector256.LoadUnsafe(ref b, 2 * block));
            c5 = MultiplyAdd(c5, x, Vector256.LoadUnsafe(ref b, (2 * block) + 32));
            c6 = MultiplyAdd(c6, x, Vector256.LoadUnsafe(ref b, 3 * block));
            c7 = MultiplyAdd(c7, x, Vector256.LoadUnsafe(ref b, (3 * block) + 32));
            b = ref Unsafe.Add(ref b, 64);
        }

        Finish(c0, c1, ref c, column, column);
        Finish(c2, c3, ref c, column + Columns, column + Columns);
        Finish(c4, c5, ref c, column + (2 * Columns), column + (2 * Columns));
        Finish(c6, c7, ref c, column + (3 * Columns), column + (3 * Columns));
    }

    private void One(ref byte a, ref sbyte b, ref float c, int column)
    {
        Vector256<int> c0 = default;
        Vector256<int> c1 = default;
        nint inputs = Inputs;
        for (nint i = 0; i < inputs; i += 4)
        {
            Vector256<byte> x = Broadcast(ref a, i);
            c0 = MultiplyAdd(c0, x, Vector256.LoadUnsafe(ref b));
            c1 = MultiplyAdd(c1, x, Vector256.LoadUnsafe(ref b, 32));
            b = ref Unsafe.Add(ref b, 64);
        }

        Finish(c0, c1, ref c, column, column);
    }

    // Inlined by order: a call would send the sums of the loop before it to memory at every turn.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Finish(Vector256<int> c0, Vector256<int> c1, ref float c, nint at, int column)
    {
        ref float scale = ref Scales[column];
        ref float bias = ref Biases[column];
        Vector256<float> r0 = (Vector256.ConvertToSingle(c0) * Vector256.LoadUnsafe(ref scale)) + Vector256.LoadUnsafe(ref bias);
        Vector256<float> r1 = (Vector256.ConvertToSingle(c1) * Vector256.LoadUnsafe(ref scale, 8)) + Vector256.LoadUnsafe(ref bias, 8);
        r0.StoreUnsafe(ref c, (nuint)at);
        r1.StoreUnsafe(ref c, (nuint)at + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Broadcast(ref byte a, nint offset) =>
        Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref a, offset))).AsByte();

    // Sums of four products in each of eight lanes; without the instruction the same sums by way of 16 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> MultiplyAdd(Vector256<int> sum, Vector256<byte> x, Vector256<sbyte> w)
    {
        if (AvxVnni.IsSupported) return AvxVnni.MultiplyWideningAndAdd(sum, x, w);
        Vector256<short> evenX = (x.AsUInt16() & Vector256.Create((ushort)0xFF)).AsInt16();
        Vector256<short> oddX = Vector256.ShiftRightLogical(x.AsUInt16(), 8).AsInt16();
        Vector256<short> evenW = Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(w.AsInt16(), 8), 8);
        Vector256<short> oddW = Vector256.ShiftRightArithmetic(w.AsInt16(), 8);
        return sum + Pairs(evenX, evenW) + Pairs(oddX, oddW);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Pairs(Vector256<short> x, Vector256<short> w)
    {
        if (Avx2.IsSupported) return Avx2.MultiplyAddAdjacent(x, w);
        Vector256<int> low = Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(x.AsInt32(), 16), 16)
            * Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(w.AsInt32(), 16), 16);
        return low + (Vector256.ShiftRightArithmetic(x.AsInt32(), 16) * Vector256.ShiftRightArithmetic(w.AsInt32(), 16));
    }

    private static float[] Padded(float[] values, int length)
    {
        var padded = new float[length];
        values.CopyTo(padded, 0);
        return padded;
    }
}
