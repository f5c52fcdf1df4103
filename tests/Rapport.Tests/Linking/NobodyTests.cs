namespace Rapport.Tests.Linking;

/// <summary>Whom an office or a name must not lead to.</summary>
public sealed class NobodyTests
{
    [Theory]
    [InlineData("LONDON, Feb 1 - The Tory leader left.", "The Tory leader")]
    [InlineData("LONDON, Feb 1 - The union president left.", "The union president")]
    [InlineData("LONDON, Feb 1 - The leader of Essex County Council left.", "The leader of Essex County Council")]
    [InlineData("LONDON, Feb 1 - A great leader left.", "A great leader")]
    [InlineData("LONDON, Feb 1 - Each prime minister promised it.", "Each prime minister")]
    [InlineData("LONDON, Feb 1 - The next prime minister will decide.", "The next prime minister")]
    [InlineData("LONDON, Feb 1 - The shadow home secretary left.", "The shadow home secretary")]
    [InlineData("LONDON, Feb 1 - The Emperor amused Copenhagen.", "The Emperor")]
    [InlineData("The president of the French Brewers' Union left.", "The president of the French Brewers' Union")]
    [InlineData("The vice-president of the European Commission left.", "The vice-president of the European Commission")]
    [InlineData("LONDON, Feb 1 - The prime minister's spokesman left.", "The prime minister's spokesman")]
    [InlineData("Tony Blair left. Blair's spokesman stayed.", "Blair's spokesman")]
    public void Nobody_that_the_gazetteer_knows(string text, string mention) => Assert.Null(Read(text).Of(mention).Key);

    [Theory]
    [InlineData("The British leader left.", "The British leader", "person/tony-blair")]
    [InlineData("The Japanese leader left.", "The Japanese leader", "person/junichiro-koizumi")]
    [InlineData("The Russian leader left.", "The Russian leader", "person/vladimir-putin")]
    [InlineData("The Chinese leader left.", "The Chinese leader", "person/hu-jintao")]
    [InlineData("The North Korean leader left.", "The North Korean leader", "person/kim-jong-il")]
    [InlineData("The British queen left.", "The British queen", "person/queen-elizabeth-ii")]
    [InlineData("LONDON, Feb 1 - The Queen left.", "The Queen", "person/queen-elizabeth-ii")]
    [InlineData("LONDON, Feb 1 - The prime minister's spokesman left.", "The prime minister", "person/tony-blair")]
    [InlineData("V. Putin met reporters.", "V. Putin", "person/vladimir-putin")]
    public void Somebody_nevertheless(string text, string mention, string key) => Assert.Equal(key, Read(text).Of(mention).Key);

    private static LinkedReport Read(string text) => new(text, "2005-02-01");
}
