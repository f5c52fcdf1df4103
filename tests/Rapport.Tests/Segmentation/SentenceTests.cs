namespace Rapport.Tests.Segmentation;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("The talks ended. | Nobody spoke. | \"Why?\" asked a reporter.")]
    [InlineData("Mr. Ruiz met Gen. A. B. Smith of the U.S. Navy at 10 a.m. Monday in St. Lucia. | They talked.")]
    [InlineData("He works for Acme Corp. and lives in the U.S. | The firm pays him.")]
    [InlineData("She arrived at 5 p.m. | He left.")]
    [InlineData("\"We will come. | We will stay,\" he said. | \"And we will win.\" | She agreed.")]
    [InlineData("“We came.” | Then they left.")]
    [InlineData("\"Will they come?\" the minister asked. | \"Never!\" Smith said. | \"No!\" | The crowd went home.")]
    [InlineData("(He was late.) | The talks began.")]
    [InlineData("It ended.| The next day it rained.")]
    [InlineData("They met on Aug. 13 and on Sept. 1. | No. 2 came too.")]
    [InlineData("The firm (Acme Inc.) closed. | All went home.")]
    [InlineData("He asked: 'Is it over?' | Nobody knew.")]
    [InlineData("They waited... and waited. | Then... | Nothing.")]
    [InlineData("Growth was 3.5 percent. | Exports rose, e.g. those of copper, vs. last year.")]
    [InlineData("1. The two sides met. | 2. They agreed.")]
    [InlineData("He said so in 2012.[3] | She denied it.")]
    [InlineData("Why now? | Why here?! | It is late.")]
    [InlineData("It was dropped , \" he said . | She left .")]
    public void A_sentence_ends_where_it_ends(string marked)
    {
        string[] expected = [.. marked.Split('|').Select(s => s.Trim())];
        Document document = Segmented.ReadParagraph(marked.Replace(" | ", " ", StringComparison.Ordinal).Replace("| ", "", StringComparison.Ordinal));
        Assert.Equal(expected, Segmented.Sentences(document));
    }

    [Fact]
    public void No_sentence_reaches_over_two_blocks()
    {
        Document document = Segmented.Read("A heading\n\nThe text of the report starts here and goes on\n\nfor another paragraph of the same report, without a stop before");
        Assert.Equal(document.Blocks.Count, document.Sentences.Count);
        Assert.All(document.Sentences, s => Assert.True(document.Blocks[s.Block].Span.Contains(s.Span)));
    }

    [Theory]
    [InlineData("The two ministers met on Tuesday and agreed that they would talk again in the spring.", "en")]
    [InlineData("Talks end without result", "en")]
    [InlineData("El presidente de Chile se reunió el martes con su homólogo de Perú en Lima para hablar sobre la frontera, dijo un portavoz.", "und")]
    [InlineData("Der Außenminister traf am Dienstag in Berlin seinen Kollegen, um über die Lage an der Grenze zu sprechen. Man war sich einig.", "und")]
    [InlineData("Le ministre a rencontré mardi son homologue à Paris pour parler de la situation à la frontière, a dit un porte-parole.", "und")]
    public void A_text_without_words_of_grammar_is_no_English(string text, string language) =>
        Assert.Equal(language, Segmented.Read(text).Language);
}
