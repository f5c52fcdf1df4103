using System.Runtime.Intrinsics;
using Rapport.Parsing;

namespace Rapport.Tagging;

/// <summary>
/// Reads sentences into numbers: embeddings of the words and their parts, then recurrent layers that look in both
/// directions. The lower layers serve the tagger, all of them the parser.
/// </summary>
internal sealed class SentenceEncoder
{
    // Rows hold sixteenths of a byte's step, so that the sum of a word's parts is rounded only once.
    private const int Fraction = 4;

    // Widths of embeddings are multiples of this.
    private const int Lanes = 16;

    private readonly EmbeddingTable _words;
    private readonly EmbeddingTable _parts;
    private readonly RecurrentLayer[] _lower;
    private readonly RecurrentLayer[] _upper;

    public SentenceEncoder(EmbeddingTable words, EmbeddingTable parts, RecurrentLayer[] lower, RecurrentLayer[] upper)
    {
        _words = words;
        _parts = parts;
        _lower = lower;
        _upper = upper;
        Scratch = lower.Concat(upper).Max(l => l.Scratch);
    }

    /// <summary>The bytes that stand for a word after the lower and after the upper layers.</summary>
    public int Width => _lower[^1].Width;

    /// <summary>Numbers that it needs for a word while it works.</summary>
    public int Scratch { get; }

    private int EmbeddingWidth => _words.Width + _parts.Width;

    public static SentenceEncoder Read(ModelReader model)
    {
        EmbeddingTable words = EmbeddingTable.Read(model);
        EmbeddingTable parts = EmbeddingTable.Read(model);
        return new SentenceEncoder(words, parts, ReadLayers(model), ReadLayers(model));
    }

    public void Write(ModelWriter model)
    {
        _words.Write(model);
        _parts.Write(model);
        foreach (RecurrentLayer[] layers in (ReadOnlySpan<RecurrentLayer[]>)[_lower, _upper])
        {
            model.Int(layers.Length);
            foreach (RecurrentLayer layer in layers) layer.Write(model);
        }
    }

    /// <summary>Reads a chunk of a document's tokens through the lower layers.</summary>
    public void ReadLower(Document document, TokenChunks chunk, Span<byte> result, SyntaxWorkspace work)
    {
        RecurrentLayer first = _lower[0];
        Span<float> scratch = work.Numbers(chunk.Count * Scratch);
        ReadWords(document, chunk, scratch, work);
        Span<byte> bytes = _lower.Length == 1 ? result : work.Bytes(0, chunk.Count * Width);
        first.Run([], bytes, chunk.Starts, scratch);
        if (_lower.Length > 1) ReadLayers(_lower.AsSpan(1), bytes, result, chunk, work);
    }

    /// <summary>Reads what the lower layers gave through the upper ones.</summary>
    public void ReadUpper(ReadOnlySpan<byte> lower, TokenChunks chunk, Span<byte> result, SyntaxWorkspace work)
    {
        Span<byte> bytes = work.Bytes(0, chunk.Count * Width);
        lower.CopyTo(bytes);
        ReadLayers(_upper.AsSpan(), bytes, result, chunk, work);
    }

    // What the first layer makes of a word does not depend on its neighbours: words that come again are looked up.
    private void ReadWords(Document document, TokenChunks chunk, Span<float> scratch, SyntaxWorkspace work)
    {
        RecentWords recent = work.Recent;
        int width = _lower[0].Scratch;
        recent.Start(this, width);
        Span<int> missing = stackalloc int[TokenChunks.Most];
        Span<byte> bytes = work.Bytes(0, chunk.Count * EmbeddingWidth);
        int misses = 0;
        for (int i = 0; i < chunk.Count; i++)
        {
            ReadOnlySpan<char> form = document.Form(chunk.First + i);
            if (recent.TryGet(form, out ReadOnlySpan<float> row))
            {
                row.CopyTo(scratch[(i * width)..]);
                continue;
            }

            Embed(form, bytes.Slice(misses * EmbeddingWidth, EmbeddingWidth));
            missing[misses++] = i;
        }

        Span<float> found = work.OtherNumbers(misses * width);
        _lower[0].Multiply(bytes, misses, found);
        for (int m = 0; m < misses; m++)
        {
            ReadOnlySpan<float> row = found.Slice(m * width, width);
            row.CopyTo(scratch[(missing[m] * width)..]);
            recent.Set(document.Form(chunk.First + missing[m]), row);
        }
    }

    private void ReadLayers(ReadOnlySpan<RecurrentLayer> layers, Span<byte> bytes, Span<byte> result, TokenChunks chunk, SyntaxWorkspace work)
    {
        Span<byte> other = work.Bytes(1, chunk.Count * Width);
        Span<float> scratch = work.Numbers(chunk.Count * Scratch);
        for (int i = 0; i < layers.Length; i++)
        {
            Span<byte> to = i == layers.Length - 1 ? result : other;
            layers[i].Read(bytes, to, chunk.Starts, scratch);
            other = bytes;
            bytes = to;
        }
    }

    private void Embed(ReadOnlySpan<char> form, Span<byte> to)
    {
        Span<short> sum = stackalloc short[EmbeddingWidth];
        _words.Row(_words.Find(WordFeatures.Word(form))).CopyTo(sum);
        Span<short> parts = sum[_words.Width..];
        Span<uint> keys = stackalloc uint[WordFeatures.Parts];
        WordFeatures.Fill(form, keys);
        foreach (uint key in keys)
        {
            int row = _parts.Find(key);
            if (row == 0) continue;
            ReadOnlySpan<short> part = _parts.Row(row);
            for (int i = 0; i < parts.Length; i += Lanes)
                (Vector256.LoadUnsafe(ref parts[i]) + Vector256.LoadUnsafe(in part[i])).StoreUnsafe(ref parts[i]);
        }

        for (int i = 0; i < sum.Length; i += Lanes)
        {
            Vector256<short> whole = Vector256.ShiftRightArithmetic(Vector256.LoadUnsafe(ref sum[i]) + Vector256.Create((short)(1 << (Fraction - 1))), Fraction);
            whole = Vector256.Min(Vector256.Max(whole, Vector256.Create((short)-RecurrentLayer.Unit)), Vector256.Create((short)RecurrentLayer.Unit));
            Vector256<ushort> bytes = (whole + Vector256.Create((short)RecurrentLayer.Zero)).AsUInt16();
            Vector128.Narrow(bytes.GetLower(), bytes.GetUpper()).StoreUnsafe(ref to[i]);
        }
    }

    private static RecurrentLayer[] ReadLayers(ModelReader model)
    {
        var layers = new RecurrentLayer[model.Int()];
        for (int i = 0; i < layers.Length; i++) layers[i] = RecurrentLayer.Read(model);
        return layers;
    }
}
