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

    // A date close by has its year, and the days of the week agree.
    [InlineData("LIMA, Oct 14 (AFP) - The two presidents met here Thursday, an aide said Thursday. They will meet again on November 4, 2010, he said.", "2010-10-14")]
    [InlineData("LIMA, Oct 14 (AFP) - The two presidents met here Thursday, an aide said Thursday. They will meet again on 4 November 2010.", "2010-10-14")]

    // The days of the week do not agree; a later year is named; two years compete; the date is far off.
    [InlineData("LIMA, Oct 14 (AFP) - The two presidents met here Sunday, an aide said Sunday. They will meet again on November 4, 2010, he said.", null)]
    [InlineData("LIMA, Oct 14 (AFP) - The two presidents met here Thursday, an aide said Thursday. A treaty of October 1, 2010 expired in 2012.", null)]
    [InlineData("LIMA, Oct 14 (AFP) - The two presidents met here Thursday, an aide said. They had met on October 1, 2010 and on October 2, 2004.", null)]
    [InlineData("LIMA, Oct 14 (AFP) - The two presidents met here Thursday, an aide said Thursday. They first met on May 4, 2010.", null)]

    // Who is out of office tells nothing.
    [InlineData("LIMA, Oct 14 (AFP) - Former US President Jimmy Carter met former French President Jacques Chirac.", null)]

    // A later year is named.
    [InlineData("LIMA, May 26 (AFP) - US President Joe Biden, elected in 2020, will visit Peru in 2022, his office said Wednesday.", null)]

    // The offices contradict each other.
    [InlineData("PARIS, June 12 (AFP) - US President Joe Biden met German Chancellor Angela Merkel and French President Jacques Chirac on Tuesday.", null)]
    public void The_year_is_concluded_from_offices_and_days(string text, string? published)
    {
        var document = new Document();
        document.Reset(text, ReadOptions.None);
        Annotator.Annotate(document);
        Assert.Equal(published, document.Published?.ToString("O"));
        Assert.Equal(published is null ? PublishedBasis.Unknown : PublishedBasis.Inferred, document.PublishedBasis);
        Assert.NotNull(document.PublishedEvidence);
    }

    [Fact]
    public void The_evidence_is_told()
    {
        var document = new Document();
        document.Reset("PARIS, June 12 (AFP) - French President Emmanuel Macron met German Chancellor Angela Merkel here on Tuesday after a vote in 2017, his office said Tuesday.", ReadOptions.None);
        Annotator.Annotate(document);
        Assert.Equal(
            "President Emmanuel Macron (since 2017); Chancellor Angela Merkel (2006-2021); no year later than 2017; a Tuesday: days of the week +12",
            document.PublishedEvidence);
    }
}
