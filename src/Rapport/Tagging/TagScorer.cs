using Rapport.Parsing;

namespace Rapport.Tagging;

/// <summary>Scores the tags of encoded words: one hidden layer, then a score for every tag.</summary>
internal sealed class TagScorer(ByteMatrix hidden, ByteMatrix output, int tags)
{
    public static TagScorer Read(ModelReader model, int tags) => new(ByteMatrix.Read(model), ByteMatrix.Read(model), tags);

    public void Write(ModelWriter model)
    {
        hidden.Write(model);
        output.Write(model);
    }

    /// <summary>The best tag of every word; the first of equals.</summary>
    public void Tag(ReadOnlySpan<byte> encoded, int count, Span<ushort> best, SyntaxWorkspace work)
    {
        Span<byte> bytes = work.Bytes(0, count * hidden.Outputs);
        Span<float> scores = work.Numbers(count * Math.Max(hidden.Outputs, output.Outputs));
        hidden.Multiply(encoded, count, scores);
        Rectifier.ToBytes(scores[..bytes.Length], bytes);
        output.Multiply(bytes, count, scores);
        for (int i = 0; i < count; i++) best[i] = (ushort)Rectifier.IndexOfMax(scores.Slice(i * output.Outputs, tags));
    }
}
