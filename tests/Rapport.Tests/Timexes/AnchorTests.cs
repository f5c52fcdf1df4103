namespace Rapport.Tests.Timexes;

/// <summary>What times are reckoned from: the report, the date that the story has come to, or a date beside them. All reports are of Wednesday, 26 May 2021.</summary>
public sealed class AnchorTests
{
    [Theory]
    [InlineData("Troops entered on May 3. The next day they withdrew.", "Troops entered on [May 3|2021-05-03]. [The next day|2021-05-04] they withdrew.")]
    [InlineData("He was held on Monday. That evening a crowd gathered.", "He was held on [Monday|2021-05-24]. [That evening|2021-05-24TEV] a crowd gathered.")]
    [InlineData("The talks began on May 3. Two weeks later they failed.", "The talks began on [May 3|2021-05-03]. [Two weeks later|2021-W20] they failed.")]
    [InlineData("In 1990 he came to power. Three years later he fell.", "In [1990|1990] he came to power. [Three years later|1993] he fell.")]
    [InlineData("She will arrive on Friday. The next day she meets the king.", "She will arrive on [Friday|2021-05-28]. [The next day|2021-05-29] she meets the king.")]
    [InlineData("Troops left on May 3, the army said on Wednesday. The next day they were back.", "Troops left on [May 3|2021-05-03], the army said on [Wednesday|2021-05-26]. [The next day|2021-05-04] they were back.")]
    public void Later_counts_from_the_date_of_the_story(string text, string marked) => Assert.Equal(marked, Times.Marked(text, Times.Today));

    [Theory]
    [InlineData("It was signed in June 1994. A week later it was broken.", "It was signed in [June 1994|1994-06]. [A week later|1994-WXX] it was broken.")]
    [InlineData("It was signed in June 1994. A day later it was broken.", "It was signed in [June 1994|1994-06]. [A day later|1994-06-XX] it was broken.")]
    [InlineData("It was signed in June 1994. The following month it was broken.", "It was signed in [June 1994|1994-06]. [The following month|1994-07] it was broken.")]
    public void No_day_is_made_up_where_the_story_has_none(string text, string marked) => Assert.Equal(marked, Times.Marked(text, Times.Today));

    [Theory]
    [InlineData("They met in March and gave notice on May 3, six days earlier.", "They met in [March|2021-03] and gave notice on [May 3|2021-05-03], [six days earlier|2021-05-03].")]
    [InlineData("It began on Saturday, four days ago.", "It began on [Saturday|2021-05-22], [four days ago|2021-05-22].")]
    public void A_distance_beside_a_date_is_that_date(string text, string marked) => Assert.Equal(marked, Times.Marked(text, Times.Today));

    [Theory]
    [InlineData("It fell in the week before Christmas 2020.", "It fell in [the week before Christmas 2020|2020-W51].")]
    [InlineData("It fell two weeks before Christmas 2020.", "It fell [two weeks before Christmas 2020|2020-12-11].")]
    [InlineData("He left two years and three months ago.", "He left [two years and three months ago|2019-02].")]
    [InlineData("They will vote next week on Tuesday.", "They will vote [next week on Tuesday|2021-06-01].")]
    public void A_date_in_the_expression_is_counted_from(string text, string marked) => Assert.Equal(marked, Times.Marked(text, Times.Today));

    [Theory]
    [InlineData("By Friday all troops had left.", "By [Friday|2021-05-21] all troops had left.")]
    [InlineData("By Friday all troops will have left.", "By [Friday|2021-05-28] all troops will have left.")]
    [InlineData("The envoy is due Sunday.", "The envoy is due [Sunday|2021-05-30].")]
    [InlineData("Ahead of Sunday's vote they spoke.", "Ahead of [Sunday|2021-05-30]'s vote they spoke.")]
    [InlineData("As of June 1 the law is in force.", "As of [June 1|2021-06-01] the law is in force.")]
    [InlineData("As of April 1 the law is in force.", "As of [April 1|2021-04-01] the law is in force.")]
    [InlineData("If they meet on Friday, they may sign.", "If they meet on [Friday|2021-05-28], they may sign.")]
    [InlineData("Troops near the northern border on Friday.", "Troops near the northern border on [Friday|2021-05-21].")]
    [InlineData("Come back on Friday.", "Come back on [Friday|2021-05-28].")]
    [InlineData("The vote will be next year, in May.", "The vote will be [next year|2022], in [May|2022-05].")]
    [InlineData("From May to September it will stay shut.", "From [May|2021-05] to [September|2021-09] it will stay shut.")]
    public void Tense_and_mood_tell_the_side(string text, string marked) => Assert.Equal(marked, Times.Marked(text, Times.Today));
}
