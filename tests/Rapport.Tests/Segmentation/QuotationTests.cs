using Rapport.Segmentation;

namespace Rapport.Tests.Segmentation;

public sealed class QuotationTests
{
    [Theory]
    [InlineData("\"We agree,\" he said, \"in part.\"", "We agree,", "in part.")]
    [InlineData("He said: “We agree.”", "We agree.")]
    [InlineData("Il a dit «oui». Er sagte „nein“. Or »so«.", "oui", "nein", "so")]
    [InlineData("\" We agree \" , he said .", "We agree")]
    [InlineData("``We agree,'' he said.", "We agree,")]
    [InlineData("He called it 'a fairy tale' and left.", "a fairy tale")]
    [InlineData("'The ministers' visit is off,' he said.", "The ministers' visit is off,")]
    [InlineData("The ministers' talks and Chile's answer didn't help in the '90s.")]
    [InlineData("A 6'2\" man spoke.")]
    [InlineData("He spoke of \"peace\"; of \"war\" (\"or not\").", "peace", "war", "or not")]
    [InlineData("”We agree”, he said.", "We agree")]
    public void A_quotation_lies_between_its_marks(string text, params string[] inner)
    {
        Document document = Segmented.ReadParagraph(text);
        Assert.Equal(inner, document.Quotations.Select(q => q.Inner.Of(text)));
        Assert.All(document.Quotations, q => Assert.True(q.Closed));
    }

    [Fact]
    public void Single_marks_nest_in_double_ones()
    {
        const string Text = "\"They say: 'You know it.' We do not,\" she said.";
        Document document = Segmented.ReadParagraph(Text);
        Assert.Equal(["They say: 'You know it.' We do not,", "You know it."], document.Quotations.Select(q => q.Inner.Of(Text)));
        Assert.Equal([-1, 0], document.Quotations.Select(q => q.Parent));
    }

    [Fact]
    public void A_quotation_over_paragraphs_opens_in_each_and_closes_in_the_last()
    {
        Document document = Segmented.Read("\"We have talked for three days and three nights.\n\n\"Now we are tired and we shall go home,\" he said.");
        Assert.Equal([false, true], document.Quotations.Select(q => q.Closed));
        Assert.Equal(document.Blocks[0].Span, document.Quotations[0].Span);
    }

    [Fact]
    public void What_is_never_closed_ends_with_its_block()
    {
        Document document = Segmented.Read("The statement said: \"The two sides will hold talks in June.\n\nThe talks will be \"short\" and will not be public.");
        Assert.Equal(2, document.Quotations.Count);
        Assert.False(document.Quotations[0].Closed);
        Assert.Equal(document.Blocks[0].Span.End, document.Quotations[0].Span.End);
        Assert.Equal("short", document.Quotations[1].Inner.Of(document.Text));
    }

    [Fact]
    public void Tokens_know_that_they_are_quoted()
    {
        Document document = Segmented.ReadParagraph("He said \"no\" twice.");
        Assert.True(document.Tokens[2].Is(TokenShape.OpensQuote));
        Assert.True(document.Tokens[3].Is(TokenShape.Quoted));
        Assert.True(document.Tokens[4].Is(TokenShape.ClosesQuote));
        Assert.False(document.Tokens[5].Is(TokenShape.Quoted));
    }

    [Fact]
    public void A_possessive_apostrophe_is_a_clitic()
    {
        Document document = Segmented.ReadParagraph("the ministers' talks");
        Assert.True(document.Tokens[2].Is(TokenShape.Clitic));
    }

    [Fact]
    public void Ten_thousand_nested_marks_nest()
    {
        Document document = Segmented.ReadParagraph(new string('\u201C', 10_000) + "a" + new string('\u201D', 10_000));
        Assert.Equal(10_000, document.Quotations.Count);
        Assert.Equal(9_998, document.Quotations[^1].Parent);
        Assert.All(document.Quotations, q => Assert.True(q.Closed));
    }
}
