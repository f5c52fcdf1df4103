using System.Runtime.InteropServices;
using Rapport.Parsing;

namespace Rapport.Train;

/// <summary>An averaged perceptron over hashed features, with the few classes that a feature speaks for.</summary>
internal sealed class LinearTrainer
{
    private readonly Dictionary<uint, Row> _rows = [];
    private int _step = 1;

    public void Score(ReadOnlySpan<uint> keys, Span<float> scores)
    {
        scores.Clear();
        foreach (uint key in keys)
        {
            if (!_rows.TryGetValue(key, out Row? row)) continue;
            for (int i = 0; i < row.Count; i++) scores[row.Classes[i]] += row.Weights[i];
        }
    }

    public void Update(ReadOnlySpan<uint> keys, int right, int wrong)
    {
        _step++;
        if (right == wrong) return;
        foreach (uint key in keys)
        {
            ref Row? row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, key, out _);
            row ??= new Row();
            row.Updates++;
            row.Add(right, 1, _step);
            row.Add(wrong, -1, _step);
        }
    }

    public LinearModel Average(int leastUpdates)
    {
        var keys = new List<uint>();
        var first = new List<int> { 0 };
        var classes = new List<ushort>();
        var weights = new List<short>();
        foreach (var (key, row) in _rows.OrderBy(r => r.Key))
        {
            if (row.Updates < leastUpdates) continue;
            int before = classes.Count;
            for (int i = 0; i < row.Count; i++)
            {
                var weight = (short)Math.Clamp(Math.Round((row.Weights[i] - (row.Totals[i] / _step)) * 64), -32000, 32000);
                if (Math.Abs(weight) < 12) continue;
                classes.Add(row.Classes[i]);
                weights.Add(weight);
            }

            if (classes.Count == before) continue;
            keys.Add(key);
            first.Add(classes.Count);
        }

        Console.WriteLine($"  {keys.Count} features, {classes.Count} weights");
        return new LinearModel([.. keys], [.. first], [.. classes], [.. weights]);
    }

    private sealed class Row
    {
        public ushort[] Classes = new ushort[2];
        public float[] Weights = new float[2];
        public double[] Totals = new double[2];
        public int Count;
        public int Updates;

        public void Add(int cls, float delta, int step)
        {
            int i = 0;
            while (i < Count && Classes[i] != cls) i++;
            if (i == Count)
            {
                if (Count == Classes.Length)
                {
                    Array.Resize(ref Classes, Count * 2);
                    Array.Resize(ref Weights, Count * 2);
                    Array.Resize(ref Totals, Count * 2);
                }

                Classes[i] = (ushort)cls;
                Weights[i] = 0;
                Totals[i] = 0;
                Count++;
            }

            Weights[i] += delta;
            Totals[i] += (double)delta * step;
        }
    }
}
