using Rapport.Structure;

namespace Rapport.Tests.Structure;

public sealed class DateInferenceTests
{
    private static readonly StructureAnnotator Annotator = new(ShippedPacks.Pack);

    [Theory]

    // Only one year fits the offices.
    [InlineData("LIMA, May 26 (AFP) - US President Joe Biden will visit Peru, White House Press Secretary Jen Psaki said.", "2021-05-26")]

    // Several do, and the days of the week decide.
    [InlineData("PARIS, June 12 (AFP) - French President Emmanuel Macron met German Chancellor Angela Merkel here on Tuesday, his office said Tuesday.", "2018-06-12")]

    // A choice is left.
    [InlineData("PARIS, June 12 (AFP) - French President Emmanuel Macron met German Chancellor Angela Merkel, his office said.", null)]

    // Nobody is known.
    [InlineData("LIMA, Oct 14 (AFP) - The two presidents met here Thursday, an aide said.", null)]

    // Who is out of office tells nothing.
    [InlineData("LIMA, Oct 14 (AFP) - Former US President Jimmy Carter met former French President Jacques Chirac.", null)]
    public void The_year_is_concluded_from_offices_and_days(string text, string? published)
    {
        var document = new Document();
        document.Reset(text, ReadOptions.None);
        Annotator.Annotate(document);
        Assert.Equal(published, document.Published?.ToString("O"));
        Assert.Equal(published is null ? PublishedBasis.Unknown : PublishedBasis.Inferred, document.PublishedBasis);
    }
}
