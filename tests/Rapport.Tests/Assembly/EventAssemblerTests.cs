namespace Rapport.Tests.Assembly;

/// <summary>One event an act, however often it is told; two acts stay two.</summary>
public sealed class EventAssemblerTests
{
    [Fact]
    public void What_is_told_again_is_one_event_with_the_most_exact_date_and_place()
    {
        Event talks = Assert.Single(Read("""
            Japan and South Korea met in Tokyo on Tuesday. Japanese Prime Minister Fumio Kishida held talks with South Korean
            President Yoon Suk Yeol. The talks lasted two hours.
            """));
        Assert.Equal("CONSULT", talks.Type);
        Assert.Equal(2, talks.Actors.Count);
        Assert.Equal("Tokyo", talks.Place?.Name);
        Assert.Equal(new DateOnly(2023, 7, 4), talks.Date?.Interval.Start);
        Assert.True(talks.Assertions.Count >= 3);
    }

    [Theory]
    [InlineData("Narendra Modi visited Japan in May. Narendra Modi visited Egypt in June.")]
    [InlineData("Emmanuel Macron met Giorgia Meloni in Rome on Monday. Emmanuel Macron met Olaf Scholz in Berlin on Tuesday.")]
    [InlineData("Russia expelled two Polish diplomats in March. Poland expelled two Russian diplomats in April.")]
    [InlineData("France urged Niger to respect the result. France urged Mali to hold elections.")]
    public void Acts_of_other_parties_places_or_days_stay_apart(string text) => Assert.Equal(2, Read(text).Count);

    [Fact]
    public void Words_that_only_point_at_an_act_make_no_event() => Assert.Empty(Read("The talks ended. The meeting was long."));

    [Fact]
    public void Many_tellings_of_one_act_cost_no_more_than_their_number()
    {
        string text = string.Concat(Enumerable.Repeat("Russia attacked Ukraine. The attack ended. ", 3000));
        Assert.True(Read(text).Count < 10);
    }

    private static IReadOnlyList<Event> Read(string text) =>
        ShippedPacks.Reader.Read(text.ReplaceLineEndings(" "), new ReadOptions { Published = new DateOnly(2023, 7, 5) }).Events;
}
