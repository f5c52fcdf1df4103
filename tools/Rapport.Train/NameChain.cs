using Rapport.Mentions.Recognition;

namespace Rapport.Train;

/// <summary>The likelihood of the labels of one stretch of tokens, and its slope: forward and backward sums over all labellings.</summary>
internal sealed class NameChain(float[] follow)
{
    private const int Labels = NameLabel.Count;
    private static readonly (int Before, int Label)[] Allowed =
        [.. from before in Enumerable.Range(0, Labels) from label in Enumerable.Range(0, Labels) where NameLabel.Follows(before, label) select (before, label)];

    private readonly float[] _follow = new float[Labels * Labels];
    private float[] _scores = [];
    private double[] _forward = [];
    private double[] _backward = [];
    private int _length;

    /// <summary>The slope of the weights of labels that follow each other.</summary>
    public float[] FollowSlope { get; } = new float[Labels * Labels];

    /// <summary>Starts a stretch.</summary>
    public void Reset(int length)
    {
        _length = length;
        if (_scores.Length < length * Labels)
        {
            _scores = new float[length * Labels];
            _forward = new double[length * Labels];
            _backward = new double[length * Labels];
        }

        _scores.AsSpan(0, length * Labels).Clear();
    }

    /// <summary>The scores of the labels of a token.</summary>
    public Span<float> Scores(int token) => _scores.AsSpan(token * Labels, Labels);

    /// <summary>After <see cref="Run"/>: the slope of the labels of a token.</summary>
    public ReadOnlySpan<float> Slope(int token) => Scores(token);

    /// <summary>Gives the loss, and leaves the slopes.</summary>
    public double Run(byte[] gold)
    {
        foreach (var (before, label) in Allowed) _follow[(before * Labels) + label] = MathF.Exp(follow[(before * Labels) + label]);
        double loss = 0;
        for (int i = 0; i < _length; i++) loss -= Scores(i)[gold[i]] + follow[((i == 0 ? 0 : gold[i - 1]) * Labels) + gold[i]];
        for (int i = 0; i < _length; i++)
        {
            // Shares of a token's greatest score, so that nothing runs over.
            Span<float> scores = Scores(i);
            float most = float.MinValue;
            foreach (float score in scores) most = Math.Max(most, score);
            for (int label = 0; label < Labels; label++) scores[label] = MathF.Exp(scores[label] - most);
            loss += most;
        }

        Array.Clear(_forward, 0, _length * Labels);
        for (int i = 0; i < _length; i++)
        {
            Span<double> here = _forward.AsSpan(i * Labels, Labels);
            if (i == 0)
            {
                for (int label = 0; label < Labels; label++)
                    if (NameLabel.Follows(0, label)) here[label] = _follow[label] * Scores(0)[label];
            }
            else
            {
                ReadOnlySpan<double> before = _forward.AsSpan((i - 1) * Labels, Labels);
                foreach (var (b, label) in Allowed) here[label] += before[b] * _follow[(b * Labels) + label];
                for (int label = 0; label < Labels; label++) here[label] *= Scores(i)[label];
            }

            double sum = 0;
            for (int label = 0; label < Labels; label++)
            {
                if (i == _length - 1 && label != 0 && !NameLabel.Ends(label)) here[label] = 0;
                sum += here[label];
            }

            for (int label = 0; label < Labels; label++) here[label] /= sum;
            loss += Math.Log(sum);
        }

        Array.Clear(_backward, 0, _length * Labels);
        Array.Clear(FollowSlope);
        for (int i = _length - 1; i >= 0; i--)
        {
            Span<double> here = _backward.AsSpan(i * Labels, Labels);
            if (i == _length - 1)
            {
                for (int label = 0; label < Labels; label++) here[label] = label == 0 || NameLabel.Ends(label) ? 1 : 0;
            }
            else
            {
                ReadOnlySpan<double> after = _backward.AsSpan((i + 1) * Labels, Labels);
                ReadOnlySpan<double> forward = _forward.AsSpan(i * Labels, Labels);
                Span<float> scores = Scores(i + 1);
                double whole = 0;
                foreach (var (b, label) in Allowed)
                {
                    double share = _follow[(b * Labels) + label] * scores[label] * after[label];
                    here[b] += share;
                    whole += forward[b] * share;
                }

                foreach (var (b, label) in Allowed)
                    FollowSlope[(b * Labels) + label] += (float)(forward[b] * _follow[(b * Labels) + label] * scores[label] * after[label] / whole);
                FollowSlope[(gold[i] * Labels) + gold[i + 1]] -= 1;
                double sum = 0;
                foreach (double value in here) sum += value;
                for (int label = 0; label < Labels; label++) here[label] /= sum;
            }
        }

        for (int i = 0; i < _length; i++)
        {
            Span<float> scores = Scores(i);
            double sum = 0;
            for (int label = 0; label < Labels; label++) sum += _forward[(i * Labels) + label] * _backward[(i * Labels) + label];
            for (int label = 0; label < Labels; label++) scores[label] = (float)(_forward[(i * Labels) + label] * _backward[(i * Labels) + label] / sum);
            scores[gold[i]] -= 1;
        }

        for (int label = 0; label < Labels; label++)
            if (NameLabel.Follows(0, label)) FollowSlope[label] += Scores(0)[label];
        return loss;
    }
}
