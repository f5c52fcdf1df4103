using System.Globalization;

namespace Rapport.Benchmarks.Peers;

/// <summary>
/// Rapport over the texts that <c>bench/compare</c> has its peers read: with all the stages that a task stands on, and
/// with the stage of the task alone, over documents that have passed the others.
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

        Measure("tags", Layers.Lemmas, d => d.Tokens.Count);
        Measure("tags and dependencies", Layers.Dependencies, d => d.Tokens.Count);
        Measure("times", Layers.Timexes, d => d.Timexes.Count);
        MeasureTimexAlone();
        throughput.Measure("record", "Rapport", i => reader.Read(texts[i].Text, options[i]).Events.Count);

        void Measure(string task, Layers layer, Func<Document, int> count)
        {
            Pipeline pipeline = UpTo(layer, stages);
            throughput.Measure(task, "Rapport", i =>
            {
                document.Reset(texts[i].Text, options[i]);
                pipeline.Annotate(document);
                return count(document);
            });
        }

        void MeasureTimexAlone()
        {
            IAnnotator timex = stages.Single(s => s.Assigns.HasFlag(Layers.Timexes));
            Pipeline before = UpTo(timex.Requires, stages);
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

    /// <summary>The stages that a layer stands on, in order, and no others.</summary>
    private static Pipeline UpTo(Layers wanted, IReadOnlyList<IAnnotator> stages)
    {
        var needed = new List<IAnnotator>();
        foreach (IAnnotator stage in stages.Reverse())
        {
            if ((stage.Assigns & wanted) == Layers.None) continue;
            needed.Insert(0, stage);
            wanted |= stage.Requires;
        }

        return new Pipeline(needed);
    }
}
