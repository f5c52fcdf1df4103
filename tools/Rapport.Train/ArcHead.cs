using Rapport.Parsing;

namespace Rapport.Train;

/// <summary>
/// From the encoder's output to transitions: what every word says in every place of the state is computed once a
/// sentence; a state adds up a few of those rows.
/// </summary>
internal sealed class ArcHead
{
    private const int Padded = (Transition.Count + 15) & ~15;

    private readonly int _in;
    private readonly int _hidden;
    private readonly float _dropout;
    private readonly ArcHybrid _state = new();
    private float[] _projected = [];

    public ArcHead(int input, int hidden, float dropout, SplitMix random)
    {
        _in = input;
        _hidden = hidden;
        _dropout = dropout;
        Words = new Parameter(input, StateFeatures.Words * hidden, MathF.Sqrt(3f / input) / 2, random);
        Missing = new Parameter(2 * StateFeatures.Words, hidden, 0.1f, random);
        Facts = new Parameter(StateFeatures.Facts * StateFeatures.Values, hidden, 0.1f, random);
        Greatest = new float[hidden];
        Bias = new Parameter(1, hidden, 0, random);
        Output = new Parameter(hidden, Padded, MathF.Sqrt(3f / hidden), random);
        OutputBias = new Parameter(1, Padded, 0, random);
    }

    /// <summary>Input × (what a word says in each place).</summary>
    public Parameter Words { get; }

    /// <summary>What no word, and the root, say in each place.</summary>
    public Parameter Missing { get; }

    public Parameter Facts { get; }

    public Parameter Bias { get; }

    public Parameter Output { get; }

    public Parameter OutputBias { get; }

    /// <summary>The greatest number that each hidden unit has held while parsing.</summary>
    public float[] Greatest { get; }

    public IEnumerable<Parameter> Parameters => [Words, Missing, Facts, Bias, Output, OutputBias];

    public void Project(float[] x, int count)
    {
        int width = StateFeatures.Words * _hidden;
        if (_projected.Length < count * width) _projected = new float[count * width * 2];
        Array.Clear(_projected, 0, count * width);
        Gemm.Add(x, Words.Value, _projected, count, _in, width);
    }

    /// <summary>The tree of a sentence whose words are projected from <paramref name="first"/> on.</summary>
    public (int[] Heads, int[] Relations) Parse(int first, int count, ReadOnlySpan<byte> tags)
    {
        _state.Start(count);
        Span<int> words = stackalloc int[StateFeatures.Words];
        Span<int> facts = stackalloc int[StateFeatures.Facts];
        var hidden = new float[_hidden];
        var scores = new float[Padded];
        while (!_state.IsDone)
        {
            StateFeatures.FillWords(_state, words);
            StateFeatures.FillFacts(_state, tags, facts);
            Score(first, words, facts, hidden, default, scores);
            for (int j = 0; j < _hidden; j++) Greatest[j] = Math.Max(Greatest[j], hidden[j]);
            int best = -1;
            for (int t = 0; t < Transition.Count; t++)
                if ((best < 0 || scores[t] > scores[best]) && Transition.IsAllowed(_state, t)) best = t;
            Transition.Apply(_state, best);
        }

        return (_state.Heads.ToArray(), [.. _state.Labels.ToArray().Select(l => (int)l)]);
    }

    public double Train(float[] x, IReadOnlyList<Example> batch, int[] starts, byte[] tags, float[] dx, float exploration, SplitMix random)
    {
        int count = starts[^1];
        int width = StateFeatures.Words * _hidden;
        Project(x, count);
        var dProjected = new float[count * width];
        int steps = 2 * count;
        var hiddens = new float[steps * _hidden];
        var dScores = new float[steps * Padded];
        var places = new int[steps * StateFeatures.Words];
        var rows = new int[steps * StateFeatures.Facts];
        var masks = new float[steps * _hidden];
        Span<bool> good = stackalloc bool[Transition.Count];
        double loss = 0;
        int step = 0;
        for (int s = 0; s < batch.Count; s++)
        {
            Example example = batch[s];
            _state.Start(example.Count);
            for (; !_state.IsDone; step++)
            {
                Span<int> words = places.AsSpan(step * StateFeatures.Words, StateFeatures.Words);
                Span<int> facts = rows.AsSpan(step * StateFeatures.Facts, StateFeatures.Facts);
                StateFeatures.FillWords(_state, words);
                StateFeatures.FillFacts(_state, tags.AsSpan(starts[s], example.Count), facts);
                Span<float> mask = masks.AsSpan(step * _hidden, _hidden);
                for (int j = 0; j < _hidden; j++) mask[j] = random.NextSingle() < _dropout ? 0 : 1 / (1 - _dropout);
                Span<float> scores = dScores.AsSpan(step * Padded, Padded);
                Score(starts[s], words, facts, hiddens.AsSpan(step * _hidden, _hidden), mask, scores);
                example.Oracle.Mark(_state, good);
                for (int t = 0; t < Padded; t++)
                    if (t >= Transition.Count || !Transition.IsAllowed(_state, t)) scores[t] = float.NegativeInfinity;
                Vectors.SoftMax(scores);
                int best = 0, right = -1;
                float mass = 0;
                for (int t = 0; t < Transition.Count; t++)
                {
                    if (scores[t] > scores[best]) best = t;
                    if (!good[t]) continue;
                    mass += scores[t];
                    if (right < 0 || scores[t] > scores[right]) right = t;
                }

                loss -= Math.Log(Math.Max(mass, 1e-9f));
                mass = Math.Max(mass, 1e-9f);

                // The gradient of the log of the summed probability of all good transitions.
                for (int t = 0; t < Transition.Count; t++)
                    if (good[t]) scores[t] -= scores[t] / mass;
                Vectors.Add(OutputBias.Gradient, scores);
                for (int p = 0; p < StateFeatures.Words; p++)
                    words[p] = Place(words[p], p, starts[s], example.Count);
                Transition.Apply(_state, random.NextSingle() < exploration ? best : right);
            }
        }

        var transposed = new float[Math.Max(Math.Max(step * _hidden, count * _in), Words.Value.Length)];
        Gemm.Transpose(hiddens, transposed, step, _hidden);
        Gemm.Add(transposed, dScores, Output.Gradient, _hidden, step, Padded);
        Gemm.Transpose(Output.Value, transposed, _hidden, Padded);
        var dHidden = new float[step * _hidden];
        Gemm.Add(dScores, transposed, dHidden, step, Padded, _hidden);
        for (int i = 0; i < step; i++)
        {
            Span<float> row = dHidden.AsSpan(i * _hidden, _hidden);
            for (int j = 0; j < _hidden; j++) row[j] = hiddens[(i * _hidden) + j] > 0 ? row[j] * masks[(i * _hidden) + j] : 0;
            Vectors.Add(Bias.Gradient, row);
            foreach (int fact in rows.AsSpan(i * StateFeatures.Facts, StateFeatures.Facts))
                Vectors.Add(Facts.GradientRow(fact), row);
            foreach (int place in places.AsSpan(i * StateFeatures.Words, StateFeatures.Words))
            {
                Span<float> to = place < 0 ? Missing.GradientRow(~place) : dProjected.AsSpan(place * _hidden, _hidden);
                Vectors.Add(to, row);
            }
        }

        Gemm.Transpose(x, transposed, count, _in);
        Gemm.Add(transposed, dProjected, Words.Gradient, _in, count, width);
        Gemm.Transpose(Words.Value, transposed, _in, width);
        Gemm.Add(dProjected, transposed, dx, count, width, _in);
        return loss;
    }

    // The row of what a word says: of all projected, or the complement of a row of those that stand for no word.
    private static int Place(int word, int place, int first, int count) =>
        word < 0 ? ~(2 * place) : word == count ? ~((2 * place) + 1) : ((first + word) * StateFeatures.Words) + place;

    private void Score(int first, ReadOnlySpan<int> words, ReadOnlySpan<int> facts, Span<float> hidden, ReadOnlySpan<float> mask, Span<float> scores)
    {
        Bias.Value.CopyTo(hidden);
        for (int p = 0; p < StateFeatures.Words; p++)
        {
            int place = Place(words[p], p, first, _state.Count);
            Vectors.Add(hidden, place < 0 ? Missing.Row(~place) : _projected.AsSpan(place * _hidden, _hidden));
        }

        foreach (int fact in facts) Vectors.Add(hidden, Facts.Row(fact));
        Vectors.Rectify(hidden);
        if (!mask.IsEmpty) Vectors.Multiply(hidden, mask);
        OutputBias.Value.CopyTo(scores);
        Gemm.Add(hidden, Output.Value, scores, 1, _hidden, Padded);
    }
}
