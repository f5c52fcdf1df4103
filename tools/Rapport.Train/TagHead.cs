
namespace Rapport.Train;

/// <summary>From the encoder's output to tags: one hidden layer, then a score for every tag.</summary>
internal sealed class TagHead
{
    private readonly int _in;
    private readonly int _hidden;
    private readonly int _tags;
    private readonly int _padded;
    private readonly float _dropout;

    public TagHead(int input, int hidden, int tags, float dropout, SplitMix random)
    {
        _in = input;
        _hidden = hidden;
        _tags = tags;
        _padded = (tags + 15) & ~15;
        _dropout = dropout;
        Greatest = new float[hidden];
        Hidden = new Parameter(input, hidden, MathF.Sqrt(3f / input), random);
        HiddenBias = new Parameter(1, hidden, 0, random);
        Output = new Parameter(hidden, _padded, MathF.Sqrt(3f / hidden), random);
        OutputBias = new Parameter(1, _padded, 0, random);
    }

    public Parameter Hidden { get; }

    public Parameter HiddenBias { get; }

    public Parameter Output { get; }

    public Parameter OutputBias { get; }

    /// <summary>The greatest number that each hidden unit has held while tagging.</summary>
    public float[] Greatest { get; }

    public IEnumerable<Parameter> Parameters => [Hidden, HiddenBias, Output, OutputBias];

    public int[] Predict(float[] x, int count)
    {
        var (hidden, _, scores) = Forward(x, count, null);
        for (int i = 0; i < hidden.Length; i++) Greatest[i % _hidden] = Math.Max(Greatest[i % _hidden], hidden[i]);
        var tags = new int[count];
        for (int t = 0; t < count; t++) tags[t] = Vectors.IndexOfMax(scores.AsSpan(t * _padded, _tags));
        return tags;
    }

    public double Train(float[] x, IReadOnlyList<Example> batch, float[] dx, int count, int[] guesses, SplitMix random)
    {
        var (hidden, mask, scores) = Forward(x, count, random);
        double loss = 0;
        int t = 0;
        foreach (Example example in batch)
        {
            foreach (int gold in example.Tags)
            {
                Span<float> row = scores.AsSpan(t * _padded, _padded);
                row[_tags..].Fill(float.NegativeInfinity);
                guesses[t++] = Vectors.IndexOfMax(row[.._tags]);
                if (gold < 0)
                {
                    row.Clear();
                    continue;
                }

                Vectors.SoftMax(row);
                loss -= Math.Log(Math.Max(row[gold], 1e-9f));
                row[gold] -= 1;
                Vectors.Add(OutputBias.Gradient, row);
            }
        }

        var transposed = new float[Math.Max(count * Math.Max(_in, _hidden), Math.Max(Hidden.Value.Length, Output.Value.Length))];
        Gemm.Transpose(hidden, transposed, count, _hidden);
        Gemm.Add(transposed, scores, Output.Gradient, _hidden, count, _padded);
        var dHidden = new float[count * _hidden];
        Gemm.Transpose(Output.Value, transposed, _hidden, _padded);
        Gemm.Add(scores, transposed, dHidden, count, _padded, _hidden);
        for (int i = 0; i < dHidden.Length; i++) dHidden[i] = hidden[i] > 0 ? dHidden[i] * mask[i] : 0;
        for (int i = 0; i < count; i++) Vectors.Add(HiddenBias.Gradient, dHidden.AsSpan(i * _hidden, _hidden));
        Gemm.Transpose(x, transposed, count, _in);
        Gemm.Add(transposed, dHidden, Hidden.Gradient, _in, count, _hidden);
        Gemm.Transpose(Hidden.Value, transposed, _in, _hidden);
        Gemm.Add(dHidden, transposed, dx, count, _hidden, _in);
        return loss;
    }

    private (float[] Hidden, float[] Mask, float[] Scores) Forward(float[] x, int count, SplitMix? random)
    {
        var hidden = new float[count * _hidden];
        for (int t = 0; t < count; t++) HiddenBias.Value.CopyTo(hidden.AsSpan(t * _hidden));
        Gemm.Add(x, Hidden.Value, hidden, count, _in, _hidden);
        var mask = new float[random is null ? 0 : hidden.Length];
        for (int i = 0; i < hidden.Length; i++)
        {
            if (hidden[i] < 0) hidden[i] = 0;
            if (random is null) continue;
            mask[i] = random.NextSingle() < _dropout ? 0 : 1 / (1 - _dropout);
            hidden[i] *= mask[i];
        }

        var scores = new float[count * _padded];
        for (int t = 0; t < count; t++) OutputBias.Value.CopyTo(scores.AsSpan(t * _padded));
        Gemm.Add(hidden, Output.Value, scores, count, _hidden, _padded);
        return (hidden, mask, scores);
    }
}
