using Rapport.Tagging;

namespace Rapport.Tests.Tagging;

public class LemmaRuleTests
{
    [Theory]
    [InlineData("ministers", "minister")]
    [InlineData("went", "go")]
    [InlineData("Talks", "talk")]
    [InlineData("Ukrainians", "Ukrainian")]
    [InlineData("MOSCOW", "Moscow")]
    [InlineData("n't", "not")]
    [InlineData("McCarthys", "McCarthy")]
    [InlineData("", "x")]
    public void MakesTheLemmaThatItWasMadeFrom(string form, string lemma)
    {
        Span<char> made = stackalloc char[16];
        int length = LemmaRule.Between(form, lemma).Apply(form, made);
        Assert.Equal(lemma, made[..length].ToString());
    }

    [Fact]
    public void SaysWhereTheLemmaDoesNotFit() => Assert.Equal(-1, new LemmaRule(0, "", LemmaCase.Keep).Apply("minister", stackalloc char[4]));
}
