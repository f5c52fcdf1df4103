namespace Rapport.Tests.Attributions;

public sealed class AttributionAnnotatorTests
{
    [Fact]
    public void A_quotation_goes_on_behind_its_speaker()
    {
        Attribution found = Assert.Single(Read("\"It was a good start,\" the mayor said. \"We will meet again.\"").Attributions);
        Assert.Equal(2, found.Content.Count);
        Assert.Equal(AttributionType.Direct, found.Type);
    }

    [Fact]
    public void A_content_that_is_quoted_in_part_is_mixed() =>
        Assert.Equal(AttributionType.Mixed, Assert.Single(Read("The mayor said the plan was \"a great mistake\".").Attributions).Type);

    [Fact]
    public void What_is_reported_inside_has_a_parent()
    {
        Record record = Read("The ministry said that the mayor had claimed that the bridge was safe.");
        Attribution inner = Assert.Single(record.Attributions, a => a.Parent is not null);
        Assert.Equal(record.Attributions[0].Id, inner.Parent);
    }

    [Theory]
    [InlineData("The film \"Night Train\" opens on Monday.")]
    [InlineData("The so-called \"peace train\" left the station.")]
    [InlineData("The two ministers met for an hour.")]
    public void Titles_scare_quotes_and_acts_are_no_speech(string text) => Assert.Empty(Read(text).Attributions);

    [Theory]
    [InlineData("he said that ")]
    [InlineData("\"He said: ")]
    [InlineData(", adding ")]
    [InlineData("The claim by the ministry according to ")]
    public void A_hostile_text_makes_no_record_of_the_square_of_its_length(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 3000));
        Record record = Read(text);
        Assert.True(record.Attributions.Sum(a => (long)a.Content.Sum(c => c.Length)) <= 20L * text.Length);
    }

    private static Record Read(string text) => ShippedPacks.Reader.Read(text);
}
