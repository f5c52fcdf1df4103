using Rapport.Parsing;
using Rapport.Tagging;

namespace Rapport.Train;

/// <summary>
/// Turns a trained network into bytes. What flows between layers is a byte with a fixed step; steps that differ from
/// input to input are moved into the weights behind them, so that every weight uses its eight bits.
/// </summary>
internal sealed class Quantizer(Network network, FeatureRows words, FeatureRows parts)
{
    private const float Unit = Tagging.RecurrentLayer.Unit;
    private const float EmbeddingFraction = 16;

    /// <summary>The network in bytes; the examples show how great its numbers get.</summary>
    public SyntaxModel Quantize(TagInventory tags, Lemmatizer lemmatizer, IReadOnlyList<Example> examples)
    {
        for (int i = 0; i < examples.Count; i += 16)
            network.Predict([.. examples.Skip(i).Take(16)], (_, _, _, _) => { });
        float[] wordSteps = Steps(network.Words, examples, e => e.Words, 1);
        float[] partSteps = Steps(network.Parts, examples, e => e.Parts, WordFeatures.Parts);
        int lower = network.Settings.TagLayer + 1;
        var layers = new Tagging.RecurrentLayer[network.Layers.Count];
        for (int i = 0; i < layers.Length; i++)
        {
            RecurrentLayer layer = network.Layers[i];
            float[] steps = i == 0 ? [.. wordSteps, .. partSteps] : Repeat(1 / Unit, layer.Weight.Rows);
            layers[i] = new Tagging.RecurrentLayer(
                Matrix(layer.Weight, steps, Tagging.RecurrentLayer.Zero, null, null), layer.Peephole.Value, layer.Bias.Value);
        }

        var encoder = new SentenceEncoder(
            Table(network.Words, words, wordSteps), Table(network.Parts, parts, partSteps), layers[..lower], layers[lower..]);
        return new SyntaxModel(tags, lemmatizer, encoder, TagScorer(tags.Count), TransitionScorer());
    }

    private TagScorer TagScorer(int tags)
    {
        TagHead head = network.TagHead;
        float[] steps = Array.ConvertAll(head.Greatest, g => Math.Max(g, 1e-3f) / 255);
        return new TagScorer(
            Matrix(head.Hidden, Repeat(1 / Unit, head.Hidden.Rows), Tagging.RecurrentLayer.Zero, head.HiddenBias.Value, steps),
            Matrix(head.Output, steps, 0, head.OutputBias.Value, null),
            tags);
    }

    private TransitionScorer TransitionScorer()
    {
        ArcHead head = network.ArcHead;
        float[] steps = Array.ConvertAll(head.Greatest, g => Math.Max(g, 1e-3f) / 255);
        float[] fine = Array.ConvertAll(steps, s => s / (1 << Parsing.TransitionScorer.Fraction));
        short[] Rows(Parameter parameter) =>
            [.. parameter.Value.Select((v, i) => (short)Math.Clamp(MathF.Round(v / fine[i % fine.Length]), -8000, 8000))];
        return new TransitionScorer(
            Matrix(head.Words, Repeat(1 / Unit, head.Words.Rows), Tagging.RecurrentLayer.Zero, null, [.. Enumerable.Repeat(fine, StateFeatures.Words).SelectMany(f => f)]),
            Rows(head.Missing),
            Rows(head.Facts),
            Rows(head.Bias),
            Matrix(head.Output, steps, 0, head.OutputBias.Value, null));
    }

    // The step of each dimension of an embedding, so that the greatest number any word of the examples gets is 127.
    private static float[] Steps(Parameter table, IReadOnlyList<Example> examples, Func<Example, int[]> rows, int each)
    {
        var greatest = new float[table.Columns];
        var sum = new float[table.Columns];
        foreach (Example example in examples)
        {
            int[] all = rows(example);
            for (int i = 0; i < all.Length; i += each)
            {
                Array.Clear(sum);
                foreach (int row in all.AsSpan(i, each)) Vectors.Add(sum, table.Row(row));
                for (int d = 0; d < sum.Length; d++) greatest[d] = Math.Max(greatest[d], Math.Abs(sum[d]));
            }
        }

        return Array.ConvertAll(greatest, g => Math.Max(g, 1e-3f) / Unit);
    }

    private static EmbeddingTable Table(Parameter table, FeatureRows rows, float[] steps) => new(
        rows.Keys,
        [.. table.Value.Select((v, i) => (short)Math.Clamp(MathF.Round(v / steps[i % steps.Length] * EmbeddingFraction), -3000, 3000))]);

    // Inputs come as bytes in steps of their own around a zero; outputs are wanted in steps of their own.
    private static ByteMatrix Matrix(Parameter weights, float[] inputSteps, int zero, float[]? bias, float[]? outputSteps)
    {
        int columns = weights.Columns;
        var bytes = new sbyte[weights.Rows * columns];
        var scales = new float[columns];
        var biases = new float[columns];
        for (int c = 0; c < columns; c++)
        {
            float greatest = 1e-9f;
            for (int r = 0; r < weights.Rows; r++) greatest = Math.Max(greatest, Math.Abs(weights.Value[(r * columns) + c] * inputSteps[r]));
            float scale = greatest / 127;
            long sum = 0;
            for (int r = 0; r < weights.Rows; r++)
            {
                bytes[(r * columns) + c] = (sbyte)MathF.Round(weights.Value[(r * columns) + c] * inputSteps[r] / scale);
                sum += bytes[(r * columns) + c];
            }

            float output = outputSteps is null ? 1 : outputSteps[c];
            scales[c] = scale / output;
            biases[c] = ((bias is null ? 0 : bias[c]) - (zero * sum * scale)) / output;
        }

        return new ByteMatrix(bytes, scales, biases);
    }

    private static float[] Repeat(float value, int count) => [.. Enumerable.Repeat(value, count)];
}
