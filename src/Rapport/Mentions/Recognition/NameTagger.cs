using System.Buffers;
using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Mentions.Recognition;

/// <summary>Finds the names of persons, bodies and places in a report by a model of labels in a row.</summary>
internal sealed class NameTagger(NameReader reader, NameModel? model)
{
    private const int Never = -1_000_000;
    private readonly NameReader _reader = reader;
    private readonly NameModel? _model = model;

    /// <summary>Writes the label of every token; see <see cref="NameLabel"/>.</summary>
    /// <param name="document">The report.</param>
    /// <param name="labels">One a token.</param>
    public void Tag(Document document, Span<byte> labels)
    {
        labels.Clear();
        if (_model is null) return;
        TokenTable tokens = document.Tokens;
        NameToken[] read = ArrayPool<NameToken>.Shared.Rent(tokens.Count);
        try
        {
            Span<NameToken> there = read.AsSpan(0, tokens.Count);
            _reader.Read(document, there);
            for (int first = 0; first < tokens.Count;)
            {
                int end = first + 1;
                while (end < tokens.Count && tokens.Sentences[end] == tokens.Sentences[first]) end++;
                Sentence(document, there, first, end, labels);
                first = end;
            }
        }
        finally
        {
            ArrayPool<NameToken>.Shared.Return(read);
        }
    }

    // Stretches of tokens that may be names stand on their own: what lies between them is outside.
    private void Sentence(Document document, ReadOnlySpan<NameToken> read, int first, int end, Span<byte> labels)
    {
        Span<uint> keys = stackalloc uint[NameFeatures.Most];
        var features = new NameFeatures(document, read, first, end, keys);
        for (int start = first; start < end; start++)
        {
            if (!read[start].Active) continue;
            int stop = start + 1;
            while (stop < end && read[stop].Active) stop++;
            Stretch(features, start, labels[start..stop]);
            start = stop;
        }
    }

    private void Stretch(NameFeatures features, int start, Span<byte> labels)
    {
        const int Labels = NameLabel.Count;
        byte[] back = ArrayPool<byte>.Shared.Rent(labels.Length * Labels);
        Span<short> scores = stackalloc short[16];
        Span<int> sums = stackalloc int[Labels];
        Span<int> next = stackalloc int[Labels];
        sums.Fill(Never);
        sums[NameLabel.Outside] = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            _model!.Score(features.Of(start + i, out _), scores);
            for (int label = 0; label < Labels; label++)
            {
                int best = 0;
                int bestSum = int.MinValue;
                for (int before = 0; before < Labels; before++)
                {
                    if (!NameLabel.Follows(before, label)) continue;
                    int sum = sums[before] + _model.Transition(before, label);
                    if (sum > bestSum) (best, bestSum) = (before, sum);
                }

                next[label] = bestSum + scores[label];
                back[(i * Labels) + label] = (byte)best;
            }

            // Sums stay small however long the stretch is.
            int most = int.MinValue;
            foreach (int sum in next) most = Math.Max(most, sum);
            for (int label = 0; label < Labels; label++) sums[label] = Math.Max(next[label] - most, Never);
        }

        int last = 0;
        for (int label = 1; label < Labels; label++)
            if (NameLabel.Ends(label) && sums[label] > sums[last]) last = label;
        for (int i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = (byte)last;
            last = back[(i * Labels) + last];
        }

        ArrayPool<byte>.Shared.Return(back);
    }
}
