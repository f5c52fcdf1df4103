using System.Diagnostics;
using System.Globalization;

namespace Rapport.Benchmarks.Peers;

/// <summary>
/// Reads all texts again and again, first to warm up and then by the clock, and prints one line: task, reader, texts a
/// second, words a second, and how much a pass found. <c>bench/peers/throughput.mjs</c> measures in the same way.
/// </summary>
internal sealed class Throughput(NewsText[] texts, TimeSpan duration)
{
    private const int FewestPasses = 5;
    private readonly int _words = texts.Sum(t => t.Words);

    /// <param name="task">What is done, the same word for all who do it.</param>
    /// <param name="reader">Who does it.</param>
    /// <param name="read">Reads the text with this number and says how much it found.</param>
    public void Measure(string task, string reader, Func<int, int> read)
    {
        Passes(read, out int found);
        double seconds = Median(Passes(read, out _));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{task}\t{reader}\t{texts.Length / seconds:F0}\t{_words / seconds:F0}\t{found}"));
    }

    private List<double> Passes(Func<int, int> read, out int found)
    {
        var passes = new List<double>();
        long start = Stopwatch.GetTimestamp();
        do
        {
            long passStart = Stopwatch.GetTimestamp();
            found = 0;
            for (int i = 0; i < texts.Length; i++) found += read(i);
            passes.Add(Stopwatch.GetElapsedTime(passStart).TotalSeconds);
        }
        while (passes.Count < FewestPasses || Stopwatch.GetElapsedTime(start) < duration);

        return passes;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }
}
