using System.Globalization;

namespace Rapport.Benchmarks.Peers;

/// <summary>
/// Rapport over the texts that <c>bench/compare</c> has its peers read: with all the stages that a task stands on; times also
/// unparsed, and with their stage alone, over documents that have passed the others.
/// </summary>
internal static class PeerComparison
{
    /// <param name="args">The file of texts, the seconds to measure.</param>
    public static void Run(ReadOnlySpan<string> args)
    {
        NewsText[] texts = NewsText.Load(args[0]);
        ReadOptions[] options = [.. texts.Select(t => new ReadOptions { Published = t.Published })];
        var throughput = new Throughput(texts, TimeSpan.FromSeconds(double.Parse(args[1], CultureInfo.InvariantCulture)));
        var reader = new Reader(SampleReports.Compile());
        IReadOnlyList<IAnnotator> stages = reader.Pipeline.Stages;
        var document = new Document();

        Measure("tags", "Rapport", reader.Pipeline.Only(Layers.Lemmas), d => d.Tokens.Count);
        Measure("tags and dependencies", "Rapport", reader.Pipeline.Only(Layers.Dependencies), d => d.Tokens.Count);
        Measure("times", "Rapport", WithParse(), d => d.Timexes.Count);
        Measure("times", "Rapport, unparsed", reader.Pipeline.Only(Layers.Timexes), d => d.Timexes.Count);
        MeasureTimexAlone();
        throughput.Measure("record", "Rapport", i => reader.Read(texts[i].Text, options[i]).Events.Count);

        // As in reading a report, but for the stages between that times have nothing of.
        Pipeline WithParse() => new([.. reader.Pipeline.Only(Layers.Dependencies).Stages, stages.Single(s => s.Assigns.HasFlag(Layers.Timexes))]);

        void Measure(string task, string name, Pipeline pipeline, Func<Document, int> count) =>
            throughput.Measure(task, name, i =>
            {
                document.Reset(texts[i].Text, options[i]);
                pipeline.Annotate(document);
                return count(document);
            });

        void MeasureTimexAlone()
        {
            IAnnotator timex = stages.Single(s => s.Assigns.HasFlag(Layers.Timexes));
            Pipeline before = reader.Pipeline.Only(Layers.Dependencies);
            Document[] documents = [.. texts.Select((t, i) => new Document())];
            for (int i = 0; i < texts.Length; i++)
            {
                documents[i].Reset(texts[i].Text, options[i]);
                before.Annotate(documents[i]);
            }

            throughput.Measure("times", "Rapport, the stage alone", i =>
            {
                documents[i].Timexes.Clear();
                timex.Annotate(documents[i]);
                return documents[i].Timexes.Count;
            });
        }
    }
}
