using System.Globalization;
using Rapport.Scoring.Time;

namespace Rapport.Tests.Timexes;

/// <summary>The passages of wire copy in gold/time, with floors under the figures.</summary>
public sealed class TimeGoldTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(true, 0.98, 0.97)]
    [InlineData(false, 0.98, 0.96)]
    public void Times_of_wire_copy_are_read(bool isParsed, double strict, double value)
    {
        var scorer = new TimeScorer(Pipeline.Create(ShippedPacks.Pack), isParsed);
        TimeScore total = default;
        foreach (GoldTimes gold in GoldTimesReader.Read(Repository.PathOf("gold", "time", "wire.tsv"))) total += scorer.Score(gold);
        foreach (var (name, tally) in total.Named()) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {100 * tally.F1:0.0}"));
        Assert.True(total.Strict.F1 >= strict, $"strict {total.Strict.F1}");
        Assert.True(total.Value.F1 >= value, $"value {total.Value.F1}");
    }
}
