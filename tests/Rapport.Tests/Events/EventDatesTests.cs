using System.Globalization;

namespace Rapport.Tests.Events;

/// <summary>When an act is: the times of its own clause, and none that only stand in the sentence. All reports are of Wednesday, 26 May 2021.</summary>
public sealed class EventDatesTests
{
    [Theory]
    [InlineData("The Turkish president met his Greek counterpart in Athens on Tuesday.", "2021-05-25 Day")]
    [InlineData("The Turkish president on Tuesday met his Greek counterpart in Athens.", "2021-05-25 Day")]
    [InlineData("On Tuesday, the Turkish president met his Greek counterpart in Athens.", "2021-05-25 Day")]
    [InlineData("The Turkish president last week met his Greek counterpart in Athens.", "2021-05-17..2021-05-23 Week")]
    [InlineData("Turkey bombed Kurdish positions in Syria overnight.", "2021-05-25 Day")]
    [InlineData("Turkey expelled the Greek ambassador last month.", "2021-04-01..2021-04-30 Month")]
    [InlineData("Turkey expelled the Greek ambassador in 2019.", "2019-01-01..2019-12-31 Year")]
    [InlineData("Turkey expelled the Greek ambassador in the early 1990s.", "1990-01-01..1999-12-31 Decade")]
    [InlineData("Russia will withdraw its troops from Syria by Friday.", "2021-05-28 Day")]
    public void A_time_of_the_clause_dates_the_act(string text, string date) => Assert.Equal(date, DateOf(text));

    [Theory]
    [InlineData("Turkey and Greece will hold talks from June 14 to 16 in Geneva.")]
    [InlineData("Turkey and Greece will hold talks between June 14 and June 16 in Geneva.")]
    [InlineData("The Turkish president will visit Athens on June 14-16.")]
    public void A_range_dates_it_from_end_to_end(string text) => Assert.Equal("2021-06-14..2021-06-16 Day", DateOf(text));

    [Theory]
    [InlineData("For the first time since 2018, the Turkish president met his Greek counterpart.")]
    [InlineData("More than 60 days since he took office, the Turkish president visited Greece.")]
    [InlineData("Turkey has not withdrawn its ambassador from Athens since January.")]
    [InlineData("Talks between Turkey and Greece continued until Friday.")]
    [InlineData("Ahead of Thursday's summit, the Turkish president met his Greek counterpart.")]
    [InlineData("After Thursday's bombing, Turkey expelled the Greek ambassador.")]
    [InlineData("Before Friday's vote, Turkey threatened Greece with sanctions.")]
    [InlineData("Turkey rejected the 2015 accord with Greece.")]
    [InlineData("Turkey imposed sanctions on Greece every year.")]
    [InlineData("Turkey and Greece have held annual talks for three years.")]
    [InlineData("Turkey signed an agreement with Greece that expires in December.")]
    [InlineData("The Turkish president said on Monday that he will visit Athens.")]
    public void A_time_that_only_stands_in_the_sentence_does_not(string text) => Assert.Equal("", DateOf(text));

    [Theory]
    [InlineData("For the first time since 2018, the Turkish president met his Greek counterpart on Tuesday.", "2021-05-25 Day", "Tuesday")]
    [InlineData("Ahead of Thursday's summit, the Turkish president called the Greek prime minister on Monday.", "2021-05-24 Day", "Monday")]
    [InlineData("The Turkish president said on Monday that he will visit Athens on Thursday.", "2021-05-27 Day", "Thursday")]
    [InlineData("Turkey shot down a Russian jet over the border district on Sunday.", "2021-05-23 Day", "Sunday")]
    [InlineData("A meeting between the Turkish and Greek presidents scheduled for Friday was cancelled.", "2021-05-28 Day", "Friday")]
    public void The_date_names_the_words_that_it_comes_from(string text, string date, string words)
    {
        Assert.Equal(date, DateOf(text));
        Record record = Read(text);
        TimexId time = record.Events[0].Date!.Value.Time!.Value;
        Assert.Equal(words, record.Times[time.Index].Span.Of(record.Text));
    }

    [Fact]
    public void Each_act_has_its_own_date()
    {
        Record record = Read("Turkey condemned the attack that killed five Greek soldiers on Sunday.");
        Assert.Null(record.Events.Single(e => e.Type == "ACCUSE").Date);
        Assert.Equal(new DateOnly(2021, 5, 23), record.Events.Single(e => e.Type == "ASSAULT").Date?.Interval.Start);
    }

    private static Record Read(string text) => ShippedPacks.Reader.Read(text, new ReadOptions { Published = new DateOnly(2021, 5, 26) });

    private static string DateOf(string text)
    {
        if (Read(text).Events[0].Date is not { } date) return "";
        string start = Iso(date.Interval.Start);
        string end = Iso(date.Interval.End);
        return (start == end ? start : $"{start}..{end}") + $" {date.Interval.Precision}";

        static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
    }
}
