using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rapport.Parsing;

namespace Rapport.Tagging;

/// <summary>
/// A bidirectional layer of simple recurrent units (Lei et al. 2018). Its inputs and outputs lie between −1 and 1 and
/// are bytes: 128 is zero, 127 steps are one.
/// </summary>
internal sealed class RecurrentLayer
{
    /// <summary>Steps of a byte in a unit.</summary>
    public const int Unit = 127;

    /// <summary>The byte that stands for zero.</summary>
    public const int Zero = 128;

    private readonly ByteMatrix _weights;
    private readonly float[] _peephole;
    private readonly float[] _bias;
    private readonly int _half;
    private readonly bool _skip;

    /// <param name="weights">From inputs to candidate, forget and reset, forwards and then backwards.</param>
    /// <param name="peephole">What the cell says to forget and reset, forwards and then backwards.</param>
    /// <param name="bias">Biases of forget and reset, forwards and then backwards.</param>
    public RecurrentLayer(ByteMatrix weights, float[] peephole, float[] bias)
    {
        _weights = weights;
        _peephole = peephole;
        _bias = bias;
        _half = peephole.Length / 4;
        _skip = weights.Inputs == 2 * _half;
    }

    public int Inputs => _weights.Inputs;

    /// <summary>The number of outputs.</summary>
    public int Width => 2 * _half;

    /// <summary>Numbers that it needs for a word while it works.</summary>
    public int Scratch => _weights.Outputs;

    public static RecurrentLayer Read(ModelReader model) => new(ByteMatrix.Read(model), model.Array<float>(), model.Array<float>());

    public void Write(ModelWriter model)
    {
        _weights.Write(model);
        model.Array<float>(_peephole);
        model.Array<float>(_bias);
    }

    /// <summary>Reads words; <paramref name="starts"/> are the first words of sentences and, last, the number of words.</summary>
    public void Read(ReadOnlySpan<byte> inputs, Span<byte> outputs, ReadOnlySpan<int> starts, Span<float> scratch)
    {
        _weights.Multiply(inputs, starts[^1], scratch);
        Run(inputs, outputs, starts, scratch);
    }

    /// <summary>Computes what the recurrence needs to know of words, whatever stands beside them.</summary>
    public void Multiply(ReadOnlySpan<byte> inputs, int count, Span<float> scratch) => _weights.Multiply(inputs, count, scratch);

    /// <summary>Runs along the sentences when <see cref="Multiply"/> has been done; a first layer needs no inputs any more.</summary>
    public void Run(ReadOnlySpan<byte> inputs, Span<byte> outputs, ReadOnlySpan<int> starts, ReadOnlySpan<float> scratch)
    {
        Span<float> cell = stackalloc float[_half];
        for (int s = 0; s + 1 < starts.Length; s++)
        {
            cell.Clear();
            for (int t = starts[s]; t < starts[s + 1]; t++) Step(0, t, inputs, outputs, scratch, cell);
            cell.Clear();
            for (int t = starts[s + 1] - 1; t >= starts[s]; t--) Step(1, t, inputs, outputs, scratch, cell);
        }
    }

    private void Step(int direction, int t, ReadOnlySpan<byte> inputs, Span<byte> outputs, ReadOnlySpan<float> scratch, Span<float> cell)
    {
        int half = _half;
        ref readonly float u = ref scratch[(t * _weights.Outputs) + (direction * 3 * half)];
        ref float peephole = ref _peephole[direction * 2 * half];
        ref float bias = ref _bias[direction * 2 * half];
        ref float cells = ref cell[0];
        int at = (t * 2 * half) + (direction * half);
        ref byte output = ref outputs[at];
        ref readonly byte skipped = ref _skip ? ref inputs[at] : ref outputs[at];
        for (nuint j = 0; j < (nuint)half; j += 8)
        {
            Vector256<float> c = Vector256.LoadUnsafe(ref cells, j);
            Vector256<float> candidate = Vector256.LoadUnsafe(in u, j);
            Vector256<float> f = Squash.Sigmoid(
                Vector256.LoadUnsafe(in u, j + (nuint)half) + (Vector256.LoadUnsafe(ref peephole, j) * c) + Vector256.LoadUnsafe(ref bias, j));
            Vector256<float> r = Squash.Sigmoid(
                Vector256.LoadUnsafe(in u, j + (nuint)(2 * half)) + (Vector256.LoadUnsafe(ref peephole, j + (nuint)half) * c) + Vector256.LoadUnsafe(ref bias, j + (nuint)half));
            c = candidate + (f * (c - candidate));
            c.StoreUnsafe(ref cells, j);
            Vector256<float> h = Squash.Tanh(c);
            if (_skip)
            {
                Vector256<float> skip = (Load(in skipped, j) - Vector256.Create((float)Zero)) * Vector256.Create(1f / Unit);
                h = skip + (r * (h - skip));
            }
            else
            {
                h *= r;
            }

            Store((h * Vector256.Create((float)Unit)) + Vector256.Create(Zero + 0.5f), ref output, j);
        }
    }

    private static Vector256<float> Load(ref readonly byte from, nuint at)
    {
        Vector128<byte> bytes = Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(in Unsafe.Add(ref Unsafe.AsRef(in from), at))).AsByte();
        return Vector256.ConvertToSingle(Vector256.WidenLower(Vector128.WidenLower(bytes).ToVector256()).AsInt32());
    }

    private static void Store(Vector256<float> values, ref byte to, nuint at)
    {
        Vector256<int> whole = Vector256.ConvertToInt32(values);
        Vector128<ushort> narrow = Vector128.Narrow(whole.GetLower().AsUInt32(), whole.GetUpper().AsUInt32());
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, at), Vector128.Narrow(narrow, narrow).AsUInt64().ToScalar());
    }
}
