using System.Runtime.Intrinsics;

namespace Rapport.Train;

/// <summary>
/// A bidirectional layer of simple recurrent units (Lei et al. 2018): all products of matrices are over whole batches,
/// and only cheap element-wise work runs along the sentence.
/// </summary>
internal sealed class RecurrentLayer
{
    private readonly int _in;
    private readonly int _half;
    private readonly bool _skip;
    private float[] _u = [];
    private float[] _du = [];
    private float[] _cell = [];
    private float[] _g = [];
    private float[] _gSlope = [];
    private float[] _f = [];
    private float[] _fSlope = [];
    private float[] _r = [];
    private float[] _rSlope = [];
    private float[] _transposed = [];
    private readonly float[] _weightT;

    public RecurrentLayer(int input, int half, SplitMix random)
    {
        _in = input;
        _half = half;
        _skip = input == 2 * half;
        Weight = new Parameter(input, 6 * half, MathF.Sqrt(3f / input), random);
        Peephole = new Parameter(4, half, 0.3f, random);
        Bias = new Parameter(4, half, 0, random);
        // Gates start so that memory lasts some words.
        Bias.Row(0).Fill(1f);
        Bias.Row(2).Fill(1f);
        _weightT = new float[Weight.Value.Length];
    }

    /// <summary>Input × (candidate, forget, reset; forwards, then backwards).</summary>
    public Parameter Weight { get; }

    /// <summary>What the cell says to forget and reset, forwards and backwards.</summary>
    public Parameter Peephole { get; }

    /// <summary>Biases of forget and reset, forwards and backwards.</summary>
    public Parameter Bias { get; }

    public IEnumerable<Parameter> Parameters => [Weight, Peephole, Bias];

    public int Width => 2 * _half;

    public void Forward(ReadOnlySpan<float> x, Span<float> h, ReadOnlySpan<int> starts)
    {
        int count = starts[^1];
        Grow(ref _u, count * 6 * _half);
        foreach (ref float[] buffer in new Buffers(this)) Grow(ref buffer, count * 2 * _half);
        Array.Clear(_u, 0, count * 6 * _half);
        Gemm.Add(x, Weight.Value, _u, count, _in, 6 * _half);
        for (int s = 0; s + 1 < starts.Length; s++)
        {
            for (int t = starts[s]; t < starts[s + 1]; t++) Forward(0, t, t > starts[s] ? t - 1 : -1, x, h);
            for (int t = starts[s + 1] - 1; t >= starts[s]; t--) Forward(1, t, t + 1 < starts[s + 1] ? t + 1 : -1, x, h);
        }
    }

    /// <summary>Adds to the gradients of the parameters, and to that of the input.</summary>
    public void Backward(ReadOnlySpan<float> x, ReadOnlySpan<float> dh, Span<float> dx, ReadOnlySpan<int> starts)
    {
        int count = starts[^1];
        Grow(ref _du, count * 6 * _half);
        var dc = new float[_half];
        for (int s = 0; s + 1 < starts.Length; s++)
        {
            Array.Clear(dc);
            for (int t = starts[s + 1] - 1; t >= starts[s]; t--) Backward(0, t, t > starts[s] ? t - 1 : -1, x, dh, dx, dc);
            Array.Clear(dc);
            for (int t = starts[s]; t < starts[s + 1]; t++) Backward(1, t, t + 1 < starts[s + 1] ? t + 1 : -1, x, dh, dx, dc);
        }

        Grow(ref _transposed, count * _in);
        Gemm.Transpose(x, _transposed, count, _in);
        Gemm.Add(_transposed, _du, Weight.Gradient, _in, count, 6 * _half);
        Gemm.Transpose(Weight.Value, _weightT, _in, 6 * _half);
        Gemm.Add(_du, _weightT, dx, count, 6 * _half, _in);
    }

    private void Forward(int direction, int t, int before, ReadOnlySpan<float> x, Span<float> h)
    {
        int u = (t * 6 * _half) + (direction * 3 * _half);
        int at = (t * 2 * _half) + (direction * _half);
        int last = before < 0 ? -1 : (before * 2 * _half) + (direction * _half);
        for (int j = 0; j < _half; j += 16)
        {
            Vector512<float> c = last < 0 ? Vector512<float>.Zero : Vector512.LoadUnsafe(ref _cell[last + j]);
            Vector512<float> candidate = Vector512.LoadUnsafe(ref _u[u + j]);
            Vector512<float> f = Squash.Sigmoid(
                Vector512.LoadUnsafe(ref _u[u + _half + j]) + (Vector512.LoadUnsafe(ref Peephole.Value[(direction * 2 * _half) + j]) * c)
                + Vector512.LoadUnsafe(ref Bias.Value[(direction * 2 * _half) + j]), out Vector512<float> fSlope);
            Vector512<float> r = Squash.Sigmoid(
                Vector512.LoadUnsafe(ref _u[u + (2 * _half) + j]) + (Vector512.LoadUnsafe(ref Peephole.Value[(direction * 2 * _half) + _half + j]) * c)
                + Vector512.LoadUnsafe(ref Bias.Value[(direction * 2 * _half) + _half + j]), out Vector512<float> rSlope);
            c = candidate + (f * (c - candidate));
            Vector512<float> g = Squash.Tanh(c, out Vector512<float> gSlope);
            Vector512<float> output = _skip
                ? SkipAt(x, t, direction, j) is var skip ? skip + (r * (g - skip)) : default
                : r * g;
            c.StoreUnsafe(ref _cell[at + j]);
            f.StoreUnsafe(ref _f[at + j]);
            r.StoreUnsafe(ref _r[at + j]);
            g.StoreUnsafe(ref _g[at + j]);
            fSlope.StoreUnsafe(ref _fSlope[at + j]);
            rSlope.StoreUnsafe(ref _rSlope[at + j]);
            gSlope.StoreUnsafe(ref _gSlope[at + j]);
            output.StoreUnsafe(ref h[at + j]);
        }
    }

    private void Backward(int direction, int t, int before, ReadOnlySpan<float> x, ReadOnlySpan<float> dh, Span<float> dx, float[] dcs)
    {
        int u = (t * 6 * _half) + (direction * 3 * _half);
        int at = (t * 2 * _half) + (direction * _half);
        int last = before < 0 ? -1 : (before * 2 * _half) + (direction * _half);
        int gates = direction * 2 * _half;
        for (int j = 0; j < _half; j += 16)
        {
            Vector512<float> dout = Vector512.LoadUnsafe(in dh[at + j]);
            Vector512<float> r = Vector512.LoadUnsafe(ref _r[at + j]);
            Vector512<float> f = Vector512.LoadUnsafe(ref _f[at + j]);
            Vector512<float> g = Vector512.LoadUnsafe(ref _g[at + j]);
            Vector512<float> c = last < 0 ? Vector512<float>.Zero : Vector512.LoadUnsafe(ref _cell[last + j]);
            Vector512<float> candidate = Vector512.LoadUnsafe(ref _u[u + j]);
            Vector512<float> dr = dout * g;
            if (_skip)
            {
                Vector512<float> skip = SkipAt(x, t, direction, j);
                dr -= dout * skip;
                int to = (t * _in) + (direction * _half) + j;
                (Vector512.LoadUnsafe(ref dx[to]) + (dout * (Vector512<float>.One - r))).StoreUnsafe(ref dx[to]);
            }

            Vector512<float> dc = Vector512.LoadUnsafe(ref dcs[j]) + (dout * r * Vector512.LoadUnsafe(ref _gSlope[at + j]));
            Vector512<float> duf = dc * (c - candidate) * Vector512.LoadUnsafe(ref _fSlope[at + j]);
            Vector512<float> dur = dr * Vector512.LoadUnsafe(ref _rSlope[at + j]);
            (dc * (Vector512<float>.One - f)).StoreUnsafe(ref _du[u + j]);
            duf.StoreUnsafe(ref _du[u + _half + j]);
            dur.StoreUnsafe(ref _du[u + (2 * _half) + j]);
            Accumulate(Bias.Gradient, gates + j, duf);
            Accumulate(Bias.Gradient, gates + _half + j, dur);
            Accumulate(Peephole.Gradient, gates + j, duf * c);
            Accumulate(Peephole.Gradient, gates + _half + j, dur * c);
            dc = (dc * f) + (duf * Vector512.LoadUnsafe(ref Peephole.Value[gates + j])) + (dur * Vector512.LoadUnsafe(ref Peephole.Value[gates + _half + j]));
            dc.StoreUnsafe(ref dcs[j]);
        }
    }

    private Vector512<float> SkipAt(ReadOnlySpan<float> x, int t, int direction, int j) =>
        Vector512.LoadUnsafe(in x[(t * _in) + (direction * _half) + j]);

    private static void Accumulate(float[] to, int at, Vector512<float> value) =>
        (Vector512.LoadUnsafe(ref to[at]) + value).StoreUnsafe(ref to[at]);

    private static void Grow(ref float[] buffer, int length)
    {
        if (buffer.Length < length) buffer = new float[Math.Max(length, buffer.Length * 2)];
    }

    private ref struct Buffers(RecurrentLayer layer)
    {
        private int _at = -1;

        public readonly Buffers GetEnumerator() => this;

        public readonly ref float[] Current
        {
            get
            {
                switch (_at)
                {
                    case 0: return ref layer._cell;
                    case 1: return ref layer._g;
                    case 2: return ref layer._gSlope;
                    case 3: return ref layer._f;
                    case 4: return ref layer._fSlope;
                    case 5: return ref layer._r;
                    default: return ref layer._rSlope;
                }
            }
        }

        public bool MoveNext() => ++_at < 7;
    }
}
