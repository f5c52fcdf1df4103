using Rapport.Structure;

namespace Rapport.Tests.Structure;

public sealed class DateInferenceTests
{
    private static readonly StructureAnnotator Annotator = new(ShippedPacks.Pack);
    private static readonly DateInference Inference = new(ShippedPacks.Pack);

    [Fact]
    public void One_year_that_fits_the_terms_of_office_is_taken()
    {
        Document document = Read("LIMA, May 26 (AFP) - The two presidents will meet in June, an aide said.");
        Assert.True(Inference.Infer(document, new DateOnly(2021, 1, 20), new DateOnly(2022, 5, 13)));
        Assert.Equal(new DateOnly(2021, 5, 26), document.Published);
        Assert.Equal(PublishedBasis.Inferred, document.PublishedBasis);
    }

    [Fact]
    public void Days_of_the_week_decide_between_years()
    {
        Document document = Read("LIMA, Oct 14 (AFP) - The two presidents met here Thursday, an aide said. They had parted in anger in March 2008.");
        Assert.True(Inference.Infer(document, new DateOnly(2008, 1, 1), new DateOnly(2011, 12, 31)));
        Assert.Equal(new DateOnly(2010, 10, 14), document.Published);
    }

    [Fact]
    public void A_choice_that_is_left_stays_unknown()
    {
        Document document = Read("LIMA, Oct 14 (AFP) - The two presidents met here for talks, an aide said.");
        Assert.False(Inference.Infer(document, new DateOnly(2008, 1, 1), new DateOnly(2011, 12, 31)));
        Assert.Null(document.Published);
    }

    private static Document Read(string text)
    {
        var document = new Document();
        document.Reset(text, ReadOptions.None);
        Annotator.Annotate(document);
        return document;
    }
}
