using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Tagging;

namespace Rapport.Benchmarks;

/// <summary>Tagging and parsing alone, over the samples as they are cut into tokens, on one thread.</summary>
[MemoryDiagnoser]
[HideColumns(Column.Error)]
public class SyntaxBenchmark
{
    private TaggingAnnotator _tagging = null!;
    private ParsingAnnotator _parsing = null!;
    private Document[] _documents = [];

    /// <summary>Cuts the reports into tokens, and says how many there are.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Pack pack = SampleReports.Compile();
        Pipeline cut = Pipeline.Create(pack).UpTo(Layers.Sentences);
        _tagging = new TaggingAnnotator(pack);
        _parsing = new ParsingAnnotator(pack);
        _documents = Array.ConvertAll(SampleReports.Texts(), text =>
        {
            var document = new Document();
            document.Reset(text, ReadOptions.None);
            cut.Annotate(document);
            return document;
        });
        Console.WriteLine($"// {_documents.Length} reports, {_documents.Sum(d => d.Tokens.Count)} tokens");
    }

    /// <summary>Tags and lemmas.</summary>
    [Benchmark]
    public void Tag()
    {
        foreach (Document document in _documents) _tagging.Annotate(document);
    }

    /// <summary>Tags, lemmas and trees: all tokens divided by this time is the speed that docs/syntax.md promises.</summary>
    [Benchmark(Baseline = true)]
    public void TagAndParse()
    {
        foreach (Document document in _documents)
        {
            _tagging.Annotate(document);
            _parsing.Annotate(document);
        }
    }
}
