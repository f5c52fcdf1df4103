using System.Runtime.Intrinsics;

namespace Rapport.Train;

/// <summary>A matrix that is learned, with its gradient and Adam's moments (Kingma and Ba 2015).</summary>
internal sealed class Parameter
{
    private readonly float[] _mean;
    private readonly float[] _variance;

    public Parameter(int rows, int columns, float range, SplitMix random)
    {
        Rows = rows;
        Columns = columns;
        Value = new float[rows * columns];
        Gradient = new float[Value.Length];
        _mean = new float[Value.Length];
        _variance = new float[Value.Length];
        if (range > 0)
            for (int i = 0; i < Value.Length; i++) Value[i] = ((random.NextSingle() * 2) - 1) * range;
    }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Value { get; }

    public float[] Gradient { get; }

    public Span<float> Row(int row) => Value.AsSpan(row * Columns, Columns);

    public Span<float> GradientRow(int row) => Gradient.AsSpan(row * Columns, Columns);

    /// <summary>Takes a step against the gradient and clears it; lengths are multiples of 16.</summary>
    public void Step(in Adam adam) => Step(adam, 0, Value.Length);

    /// <summary>Takes a step for one row only.</summary>
    public void StepRow(in Adam adam, int row) => Step(adam, row * Columns, Columns);

    private void Step(in Adam adam, int start, int length)
    {
        Vector512<float> scale = Vector512.Create(adam.GradientScale);
        Vector512<float> b1 = Vector512.Create(Adam.Beta1), nb1 = Vector512.Create(1 - Adam.Beta1);
        Vector512<float> b2 = Vector512.Create(Adam.Beta2), nb2 = Vector512.Create(1 - Adam.Beta2);
        Vector512<float> rate = Vector512.Create(adam.Rate), epsilon = Vector512.Create(adam.Epsilon);
        Vector512<float> decay = Vector512.Create(1 - adam.Decay);
        for (int i = start; i < start + length; i += 16)
        {
            Vector512<float> g = Vector512.LoadUnsafe(ref Gradient[i]) * scale;
            Vector512<float> m = (Vector512.LoadUnsafe(ref _mean[i]) * b1) + (g * nb1);
            Vector512<float> v = (Vector512.LoadUnsafe(ref _variance[i]) * b2) + (g * g * nb2);
            m.StoreUnsafe(ref _mean[i]);
            v.StoreUnsafe(ref _variance[i]);
            Vector512<float> value = (Vector512.LoadUnsafe(ref Value[i]) * decay) - (rate * m / (Vector512.Sqrt(v) + epsilon));
            value.StoreUnsafe(ref Value[i]);
            Vector512<float>.Zero.StoreUnsafe(ref Gradient[i]);
        }
    }
}

/// <summary>The settings of one step of Adam, with the bias of young moments corrected in rate and epsilon.</summary>
internal readonly struct Adam(float rate, int step, float gradientScale, float decay)
{
    public const float Beta1 = 0.9f;
    public const float Beta2 = 0.98f;

    public float GradientScale { get; } = gradientScale;

    public float Rate { get; } = rate * MathF.Sqrt(1 - MathF.Pow(Beta2, step)) / (1 - MathF.Pow(Beta1, step));

    public float Epsilon { get; } = 1e-8f * MathF.Sqrt(1 - MathF.Pow(Beta2, step));

    public float Decay { get; } = rate * decay;
}
