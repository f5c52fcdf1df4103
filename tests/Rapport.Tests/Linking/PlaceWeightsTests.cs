namespace Rapport.Tests.Linking;

public sealed class PlaceWeightsTests
{
    [Theory]
    [InlineData("Police searched houses in Manchester and Norwich. The United Kingdom has seen worse.", "Norwich", "GBR")]
    [InlineData("http://www.example.co.uk\n\nA shop in Worcester was robbed on Monday, police said.", "Worcester", "GBR")]
    [InlineData("The road from Boston to Springfield, Massachusetts, was closed.", "Springfield", "USA")]
    public void Places_are_where_the_report_is(string text, string place, string country)
    {
        Record record = ShippedPacks.Reader.Read(text);
        Entity? found = record.Entities.FirstOrDefault(e => e.Name == place);
        Assert.NotNull(found);
        Assert.Equal(country, found.Country);
    }
}
