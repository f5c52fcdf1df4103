using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;

namespace Rapport.Benchmarks;

/// <summary>The whole pipeline over all samples, on one thread; docs/quality.md turns the time into sentences and words a second.</summary>
[MemoryDiagnoser]
[HideColumns(Column.Error)]
public class ReadBenchmark
{
    private static readonly ReadOptions Options = new() { Published = new DateOnly(2023, 12, 8) };
    private Reader _reader = null!;
    private string[] _texts = [];

    /// <summary>Loads reader and reports, and says how much there is to read.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _reader = new Reader(SampleReports.Compile());
        _texts = SampleReports.Texts();
        int sentences = _texts.Sum(t => _reader.Read(t, Options).Sentences.Count);
        int words = _texts.Sum(t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        Console.WriteLine($"// {_texts.Length} reports, {sentences} sentences, {words} words");
    }

    /// <summary>Reads every report once.</summary>
    [Benchmark]
    public int Read()
    {
        int events = 0;
        foreach (string text in _texts) events += _reader.Read(text, Options).Events.Count;
        return events;
    }
}
