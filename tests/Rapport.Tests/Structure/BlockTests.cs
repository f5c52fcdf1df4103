using Rapport.Structure;

namespace Rapport.Tests.Structure;

public sealed class BlockTests
{
    private static readonly StructureAnnotator Annotator = new(ShippedPacks.Pack);

    [Theory]
    [InlineData("Talks end without result", "Headline")]
    [InlineData("TALKS END WITHOUT RESULT", "Headline")]
    [InlineData("Talks end without result\n\nMinisters to meet again in June", "Headline", "Subhead")]
    [InlineData("Will the talks end well?", "Headline")]
    [InlineData("Talks end without result\n\nBy Ann Lee in Lima", "Headline", "Byline")]
    [InlineData("Talks end without result\n\nAnn Lee | 28.02.2024\n\nLIMA", "Headline", "Byline", "Dateline")]
    [InlineData("Press release\n\nMinister Diaz speaks with Minister Ruiz\n\nMarch 3, 2020 – Lima", "Boilerplate", "Headline", "Dateline")]
    [InlineData("Talks end without result\n\nFILE PHOTO: Minister Ruiz arrives for talks in Lima, May 3, 2011. REUTERS/Ann Lee", "Headline", "Caption")]
    public void The_head_of_a_report_is_told_apart(string head, params string[] kinds) =>
        Assert.Equal([.. kinds, "Paragraph"], KindsOf(head + "\n\nThe foreign ministers of the two states met on Tuesday and agreed to meet again in the spring."));

    [Theory]
    [InlineData("A first step", "Subhead")]
    [InlineData("- A first step", "Subhead")]
    [InlineData("\"A first step\"", "Subhead")]
    [InlineData("What comes next?", "Subhead")]
    [InlineData("They met.", "Paragraph")]
    [InlineData("They agreed on three points:", "Paragraph")]
    [InlineData("(Photo: The two ministers shake hands)", "Caption")]
    [InlineData("Minister Ruiz (R) shakes hands with Minister Diaz (L) before their talks in Lima, May 3, 2011.", "Caption")]
    [InlineData("The two ministers at a press conference in Lima. [Xinhua/Ann Lee]", "Caption")]
    [InlineData("Data map: On May 3, the two ministers met in Lima.", "Caption")]
    [InlineData("Read more: Ruiz and Diaz, a long story", "Boilerplate")]
    [InlineData("* * *", "Boilerplate")]
    [InlineData("Share", "Boilerplate")]
    public void What_stands_between_paragraphs_is_told_apart(string text, string kind) =>
        Assert.Equal(
            ["Paragraph", kind, "Paragraph"],
            KindsOf("The foreign ministers of the two states met on Tuesday and agreed to go on.\n\n" + text + "\n\nThe next round of talks will be held in the capital of the other country in the spring."));

    [Theory]
    [InlineData("(Reporting by Ann Lee; Editing by Joe Diaz)", "Byline")]
    [InlineData("Associated Press writer Ann Lee in Lima contributed to this report.", "Byline")]
    [InlineData("Copyright 2011 The Paper. All rights reserved.", "Boilerplate")]
    [InlineData("###", "Boilerplate")]
    [InlineData("(ends)", "Boilerplate")]
    [InlineData("Contacts\n\nMedia Relations Office", "Boilerplate", "Boilerplate")]
    public void The_end_of_a_report_is_told_apart(string text, params string[] kinds) =>
        Assert.Equal(["Paragraph", .. kinds], KindsOf("The foreign ministers of the two states met on Tuesday and agreed to go on.\n\n" + text));

    [Fact]
    public void A_credit_behind_the_last_sentence_is_a_block_of_its_own() =>
        Assert.Equal(["Paragraph", "Boilerplate"], KindsOf("The foreign ministers of the two states met on Tuesday and agreed to go on. (AFP)"));

    [Fact]
    public void Items_of_a_survey_have_their_own_datelines() => Assert.Equal(
        ["Headline", "Subhead", "Dateline", "Paragraph", "Subhead", "Dateline", "Paragraph"],
        KindsOf("WORLD IN BRIEF\n\nTalks end\nLIMA: The foreign ministers of the two states met on Tuesday and agreed to go on.\n\nBorder shut\nLA PAZ, Bolivia: The border was closed on Monday after a quarrel over the water of the river."));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Wrapped_lines_are_one_paragraph(string indent)
    {
        string text = $"""
            TALKS END WITHOUT RESULT

            {indent}The foreign ministers of the two states met in the capital on Tuesday
            and agreed to meet again in the spring, officials said after talks that
            had lasted for three days and three nights.
            {indent}Neither of the two spoke to reporters. A spokeswoman said that another
            round of talks, on the water of the river, would be held in the spring.
            """.Replace("\r", "", StringComparison.Ordinal);
        if (indent.Length == 0) text = text.Replace("nights.\n", "nights.\n\n", StringComparison.Ordinal);
        Assert.Equal(["Headline", "Paragraph", "Paragraph"], KindsOf(text));
    }

    [Fact]
    public void A_line_may_be_a_paragraph() => Assert.Equal(
        ["Headline", "Paragraph", "Paragraph", "Paragraph"],
        KindsOf("Talks end without result\nThe foreign ministers of the two states met in the capital on Tuesday and agreed to meet again in the spring, officials said after talks.\nThey did not speak to reporters.\nA spokeswoman said that another round of talks, on the water of the river, would be held in the spring."));

    [Fact]
    public void A_single_sentence_is_a_paragraph() => Assert.Equal(["Paragraph"], KindsOf("The ministers met in Lima"));

    [Fact]
    public void A_date_with_its_year_in_the_head_is_the_publication_date()
    {
        var document = new Document();
        document.Reset("Talks end without result\n\nPublished: 3 May 2021\n\nThe foreign ministers of the two states met on Tuesday and agreed to go on.", ReadOptions.None);
        Annotator.Annotate(document);
        Assert.Equal(new DateOnly(2021, 5, 3), document.Published);
        Assert.Equal("Talks end without result", document.Title);
    }

    private static string[] KindsOf(string text)
    {
        var document = new Document();
        document.Reset(text, ReadOptions.None);
        Annotator.Annotate(document);
        return [.. document.Blocks.Select(b => b.Kind.ToString())];
    }
}
