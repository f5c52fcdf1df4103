using System.Globalization;
using Rapport.Scoring.Time;

namespace Rapport.Tests.Timexes;

/// <summary>The passages of wire copy in gold/time, with floors under the figures.</summary>
public sealed class TimeGoldTests(ITestOutputHelper output)
{
    [Fact]
    public void Times_of_wire_copy_are_read()
    {
        var scorer = new TimeScorer(Pipeline.Create(ShippedPacks.Pack));
        TimeScore total = default;
        foreach (GoldTimes gold in GoldTimesReader.Read(Repository.PathOf("gold", "time", "wire.tsv"))) total += scorer.Score(gold);
        foreach (var (name, tally) in total.Named()) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {100 * tally.F1:0.0}"));
        Assert.True(total.Strict.F1 >= 0.94, $"strict {total.Strict.F1}");
        Assert.True(total.Value.F1 >= 0.92, $"value {total.Value.F1}");
    }
}
