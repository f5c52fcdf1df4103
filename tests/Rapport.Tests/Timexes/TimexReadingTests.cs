using CsCheck;
using Rapport.Timexes;

namespace Rapport.Tests.Timexes;

public sealed class TimexReadingTests
{
    private static readonly string[] Pieces =
    [
        "the", "last", "next", "May", "16", "2021", "to", "from", "-", "of", "end", "week", "three", "days", "ago", "Friday", "night",
        "on", ",", "BC", "9999", "0", "first", "quarter", "in", "1990s", "late",
    ];

    [Theory]
    [InlineData("They will meet on June 16.", "They will meet on [June 16|2021-06-16].")]
    [InlineData("They said so on March 25.", "They said so on [March 25|2021-03-25].")]
    [InlineData("He said on Friday that they will meet on Friday.", "He said on [Friday|2021-05-21] that they will meet on [Friday|2021-05-28].")]
    [InlineData("He plans to leave on Thursday.", "He plans to leave on [Thursday|2021-05-27].")]
    [InlineData("He has been ill since Monday.", "He has been ill since [Monday|2021-05-24].")]
    public void The_tense_of_the_verb_tells_the_direction(string text, string marked) =>
        Assert.Equal(marked, Times.Marked(text, Times.Today));

    [Theory]
    [InlineData("They will meet on June 16.", "They will meet on [June 16|XXXX-06-16].")]
    [InlineData("They came on Friday.", "They came on [Friday|XXXX-WXX-5].")]
    [InlineData("They came last week.", "They came [last week|XXXX-WXX].")]
    [InlineData("In 2018 they met.", "In [2018|2018] they met.")]
    public void Without_a_date_values_stay_partial(string text, string marked) =>
        Assert.Equal(marked, Times.Marked(text, null));

    [Theory]
    [InlineData("The march of troops may take place.")]
    [InlineData("The Sunday Times reported it.")]
    [InlineData("It runs on Windows 95 and version 2.10.14.")]
    [InlineData("They won 2-1.")]
    [InlineData("Three quarters of them, or 3/4, agreed.")]
    [InlineData("Call +1 202 555 1991 or 555-1990.")]
    [InlineData("It costs $2000 or 1,950 euros.")]
    [InlineData("Resolution 2231 was adopted, and Resolution 1973 before it.")]
    [InlineData("Theresa May and the Group of 20 spoke.")]
    [InlineData("The 27-nation bloc sent 2000 troops.")]
    [InlineData("A second round is what they want.")]
    [InlineData("They met on February 30, in the year 0 and 99999.")]
    [InlineData("The score was 10-12, then 21-14.")]
    [InlineData("Flight 1549 and Boeing 747 flew along Route 66 to Room 1984.")]
    [InlineData("Resolutions 1718 and 1874 bind it, and so do Resolutions 2094, 2270 and 2321.")]
    [InlineData("It has 1990 km of roads, 2000 MW and 1945 homes.")]
    [InlineData("It was the third attack in as many days.")]
    [InlineData("They sailed to Easter Island and Christmas Island.")]
    [InlineData("UTC+3, F-16, MiG-29, P5+1, G20, 24/7 and 50-50.")]
    [InlineData("August Wilson, April Jones, June Carter and Mr. March spoke.")]
    [InlineData("Spring rolls and spring water fell; they fall, we spring.")]
    [InlineData("It fell on 2021-02-30 and on 30.02.2021.")]
    public void What_looks_like_a_time_and_is_none_stays_unread(string text) =>
        Assert.Empty(Times.Read(text, Times.Today).Timexes.Where(t => t.Interval is not null || t.Type == TimexType.Duration).Select(t => t.Value));

    [Theory]
    [InlineData("It will last for the next two millennia.")]
    [InlineData("From AD 9999 to mid-October.")]
    [InlineData("They meet on 31-28.02.2024.")]
    public void What_lies_outside_of_the_calendar_does_no_harm(string text) => Assert.NotNull(Times.Read(text, Times.Today).Timexes);

    [Theory]
    [InlineData("It took more than 60 days.", "P60D", "MORE_THAN")]
    [InlineData("It took less than a year.", "P1Y", "LESS_THAN")]
    [InlineData("It took at least two weeks.", "P2W", "EQUAL_OR_MORE")]
    [InlineData("It took up to six months.", "P6M", "EQUAL_OR_LESS")]
    [InlineData("It took about 90 minutes.", "PT90M", "APPROX")]
    [InlineData("It began in early 2019.", "2019", "START")]
    [InlineData("It began at the end of May 2019.", "2019-05", "END")]
    [InlineData("It began in the middle of May 2019.", "2019-05", "MID")]
    [InlineData("It began in May 2019.", "2019-05", null)]
    public void Modifiers_are_those_of_TIMEX3(string text, string value, string? mod)
    {
        TimexNode timex = Assert.Single(Times.Read(text, Times.Today).Timexes);
        Assert.Equal((value, mod), (timex.Value, timex.Mod));
    }

    [Fact]
    public void A_range_that_runs_backwards_covers_nothing()
    {
        foreach (string text in (string[])["From 2016 to 2014 it grew.", "The years 2016-2014.", "May 20-3.", "The first 0 weeks of 2021.", "The last 0 days of May."])
            Assert.All(Times.Read(text, Times.Today).Timexes, t => Assert.True(t.Interval is not { } days || days.Start <= days.End));
    }

    [Fact]
    public void A_thousand_dates_in_a_sentence_are_read_one_by_one()
    {
        string text = string.Join(" and ", Enumerable.Repeat("June 16, 2019", 1000)) + ".";
        Assert.Equal(1000, Times.Read(text, Times.Today).Timexes.Count);
    }

    [Fact]
    public void Times_are_in_order_and_never_overlap() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])
            .Array[1, 30]
            .Sample(words =>
            {
                Document document = Times.Read(string.Join(' ', words), Times.Today);
                int end = 0;
                foreach (var timex in document.Timexes)
                {
                    Assert.True(timex.Tokens.First >= end && timex.Tokens.End > timex.Tokens.First && timex.Tokens.Contains(timex.HeadToken));
                    end = timex.Tokens.End;
                }
            }, iter: 2000);

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void The_ends_of_the_calendar_do_no_harm(string published)
    {
        const string Text = "Two hundred years ago and 500 centuries later, last century, next millennium, on Friday, the 31st, in May, the past 9000 years, Christmas, this winter, 9999-12-31, the next 300 decades.";
        Assert.NotNull(Times.Read(Text, DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture)).Timexes);
    }
}
