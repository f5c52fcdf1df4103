using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;

namespace Rapport.Benchmarks;

/// <summary>The pipeline up to and including a stage: the difference between two rows is what a stage costs.</summary>
[MemoryDiagnoser]
[HideColumns(Column.Error)]
public class StageBenchmark
{
    private static readonly ReadOptions Options = new() { Published = new DateOnly(2023, 12, 8) };
    private readonly Document _document = new();
    private string[] _texts = [];
    private Pipeline _pipeline = null!;

    /// <summary>The last stage.</summary>
    [ParamsSource(nameof(Stages))]
    public string Until { get; set; } = "";

    /// <summary>The names of all stages.</summary>
    public static IEnumerable<string> Stages => Pipeline.Create(SampleReports.Compile()).Stages.Select(s => s.Name);

    /// <summary>Builds the pipeline up to the stage.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var all = Pipeline.Create(SampleReports.Compile()).Stages;
        int last = all.Select(s => s.Name).ToList().IndexOf(Until);
        _pipeline = new Pipeline([.. all.Take(last + 1)]);
        _texts = SampleReports.Texts();
    }

    /// <summary>Takes every report through the stages.</summary>
    [Benchmark]
    public int Annotate()
    {
        int tokens = 0;
        foreach (string text in _texts)
        {
            _document.Reset(text, Options);
            _pipeline.Annotate(_document);
            tokens += _document.Tokens.Count;
        }

        return tokens;
    }
}
