namespace Rapport.Tests.Linking;

/// <summary>For whom "we" is said in a quotation.</summary>
public sealed class SpeakingTests
{
    [Theory]
    [InlineData("\"We will withdraw,\" Russian Foreign Minister Sergey Lavrov said.", "We", "country/russia")]
    [InlineData("Turkish President Recep Tayyip Erdogan said: \"Today we close the straits.\"", "we", "country/turkey")]
    [InlineData("\"We have decided,\" European Commission President Jean-Claude Juncker told reporters.", "We", "organization/european-commission")]
    [InlineData("NATO was ready. \"We will defend every ally,\" the alliance's secretary general, Jens Stoltenberg, said.", "We", "organization/nato")]
    [InlineData("\"We are worried,\" Sergey Lavrov said. \"It is late. We will wait.\"", "We", "country/russia")]
    [InlineData("\"We will hit back harder,\" warned a Thai general.", "We", "country/thailand")]
    [InlineData("The United Nations said: \"Above all, we need access.\"", "we", "organization/united-nations")]
    public void Those_in_office_speak_for_their_state_or_body(string text, string mention, string key) => Assert.Equal(key, Read(text).KeyOf(mention));

    [Theory]
    [InlineData("\"We are tired,\" said Ana Ruiz, a baker.", "We")]
    [InlineData("\"We found a new star,\" a Russian scientist said.", "We")]
    [InlineData("\"We lost,\" former Russian prime minister Mikhail Kasyanov said.", "We")]
    [InlineData("We will withdraw, and Sergey Lavrov knows it.", "We")]
    public void Others_speak_for_nobody_that_is_known(string text, string mention) => Assert.Null(Read(text).KeyOf(mention));

    [Theory]
    [InlineData("Jean-Claude Juncker met reporters.", "Jean-Claude Juncker", "EUR")]
    [InlineData("Jens Stoltenberg met reporters.", "Jens Stoltenberg", "IGO")]
    [InlineData("Sergey Lavrov met reporters.", "Sergey Lavrov", "RUS")]
    public void Heads_of_bodies_above_states_act_for_them(string text, string mention, string country) => Assert.Equal(country, Read(text).Of(mention).Country);

    [Fact]
    public void Ours_is_the_states() =>
        Assert.Equal("RUS", Read("\"Our troops will stay,\" Russian Foreign Minister Sergey Lavrov said.").Of("Our troops").Country);

    private static LinkedReport Read(string text) => new(text, "2018-05-03");
}
