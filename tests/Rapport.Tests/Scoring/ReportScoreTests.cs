using System.Text.Json;
using Rapport.Scoring.Reports;

namespace Rapport.Tests.Scoring;

/// <summary>Scores over annotated reports do not fall below the floors in <c>gold/floors.json</c>.</summary>
public sealed class ReportScoreTests
{
    public static TheoryData<string> Sets => ["samples", "gold/reports", "gold/holdout"];

    [Theory]
    [MemberData(nameof(Sets))]
    public void No_figure_falls_below_its_floor(string set)
    {
        using JsonDocument floors = JsonDocument.Parse(Repository.Read("gold", "floors.json"));
        string[] files = [.. Directory.GetFiles(Repository.PathOf(set), set == "samples" ? "*.gold.json" : "*.json").Order(StringComparer.Ordinal)];
        var total = new ReportScore();
        foreach (string file in files) total += ReportScorer.Score(file, ShippedPacks.Reader);
        var figures = total.Named().ToDictionary(n => n.Name, n => 100 * n.Tally.F1);
        Assert.All(
            floors.RootElement.GetProperty(set).EnumerateObject(),
            floor => Assert.True(figures[floor.Name] >= floor.Value.GetDouble(), $"{set}: {floor.Name} is {figures[floor.Name]:0.0}, below {floor.Value.GetDouble()}"));
    }

    [Fact]
    public void A_report_without_diplomacy_tells_of_no_act()
    {
        GoldReport[] without =
        [
            .. Directory.GetFiles(Repository.PathOf("gold", "holdout"), "*.json").Order(StringComparer.Ordinal).Select(GoldReader.Read).Where(g => g.Events.Length == 0),
        ];
        Assert.NotEmpty(without);
        Assert.All(without, g => Assert.Empty(ShippedPacks.Reader.Read(g.Text, new ReadOptions { Published = g.Published }).Events.Select(e => $"{e.Type} “{e.Assertions[0].Span.Of(g.Text)}”")));
    }

    [Fact]
    public void An_empty_record_scores_nothing()
    {
        GoldReport gold = GoldReader.Read(Repository.PathOf("samples", "expulsion-tass.gold.json"));
        ReportScore score = ReportScorer.Score(gold, ShippedPacks.Reader.Read("") with { Text = gold.Text });
        Assert.Equal(0, score.Events.F1);
        Assert.Equal(0, score.Attributions.F1);
        Assert.Equal(0, score.Times.F1);
        Assert.Equal(0, score.Entities.F1);
    }

    [Theory]
    [InlineData("2021-04", "2021-04-01", "2021-04-30")]
    [InlineData("2018", "2018-01-01", "2018-12-31")]
    [InlineData("2023-W31", "2023-07-31", "2023-08-06")]
    [InlineData("2021-WI", "2021-12-01", "2022-02-28")]
    [InlineData("2021-Q2", "2021-04-01", "2021-06-30")]
    [InlineData("2021-06-14/2021-06-16", "2021-06-14", "2021-06-16")]
    public void A_value_covers_its_days(string value, string first, string last) =>
        Assert.Equal(new IsoRange(DateOnly.Parse(first), DateOnly.Parse(last)), IsoRange.Read(value));

    [Theory]
    [InlineData("P2W")]
    [InlineData("PAST_REF")]
    [InlineData("2021-02-30")]
    [InlineData("2021-W54")]
    public void What_is_no_stretch_of_days_covers_none(string value) => Assert.Null(IsoRange.Read(value));

    [Theory]
    [InlineData("Biden", "Joe Biden", true)]
    [InlineData("the Kremlin", "Kremlin", true)]
    [InlineData("U.S.", "US", true)]
    [InlineData("Lavrov", "Ryabkov", false)]
    [InlineData("", "Putin", false)]
    public void Names_are_alike_when_one_holds_the_other(string one, string other, bool alike) => Assert.Equal(alike, NameMatch.Alike(one, other));
}
