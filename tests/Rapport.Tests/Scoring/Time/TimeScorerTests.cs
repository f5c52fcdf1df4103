using Rapport.Scoring.Time;

namespace Rapport.Tests.Scoring.Time;

public sealed class TimeScorerTests
{
    [Theory]
    [InlineData("199", "1990/1999", true)]
    [InlineData("199X", "199", true)]
    [InlineData("18", "18XX", true)]
    [InlineData("2021-05-26T14:30", "2021-05-26T14:30:00", true)]
    [InlineData("2021-05-26T14:30Z", "2021-05-26T14:30", true)]
    [InlineData("P1W", "P7D", false)]
    [InlineData("2021-05", "2021-05-26", false)]
    [InlineData("2016-07-15", "2016-07", false)]
    public void Spellings_of_one_value_are_the_same(string left, string right, bool same) => Assert.Equal(same, TimeValues.Same(left, right));

    [Fact]
    public void A_perfect_reading_scores_one_and_an_empty_one_nothing()
    {
        GoldTimes gold = MarkedPassages.Parse("x", null, "On [May 3, 2020|2020-05-03] for [two days|P2D] and [every week|SET P1W].");
        Timex[] perfect = [.. gold.Times.Select(t => new Timex(t.Span, t.Type!.Value, t.Value, null))];
        Assert.All(TimeScorer.Score(gold, perfect).Named(), n => Assert.Equal(1, n.Tally.F1));
        Assert.All(TimeScorer.Score(gold, []).Named(), n => Assert.Equal(0, n.Tally.F1));
    }

    [Fact]
    public void Spans_that_overlap_match_relaxed_only()
    {
        GoldTimes gold = MarkedPassages.Parse("x", null, "On [early May 3|2020-05-03].");
        TimeScore score = TimeScorer.Score(gold, [new Timex(new Span(9, 14), TimexType.Time, "2020-05-03", null)]);
        Assert.Equal((0, 1, 0, 1), (score.Strict.Right, score.Relaxed.Right, score.Type.Right, score.Value.Right));
    }
}
