using Rapport.Structure;

namespace Rapport.Tests.Structure;

public sealed class DatelineTests
{
    private static readonly StructureAnnotator Annotator = new(ShippedPacks.Pack);

    [Theory]
    [InlineData("GENEVA, May 3 (Reuters) - ", "Reuters")]
    [InlineData("WASHINGTON (Reuters) - ", "Reuters")]
    [InlineData("LONDON/PARIS, Oct 5 (Reuters) - ", "Reuters")]
    [InlineData("ST. PETERSBURG, Russia, June 3 (Reuters) - ", "Reuters")]
    [InlineData("UNITED NATIONS (AP) — ", "AP")]
    [InlineData("PORT-AU-PRINCE, Haiti (AP) — ", "AP")]
    [InlineData("N'DJAMENA, Chad (AP) -- ", "AP")]
    [InlineData("WASHINGTON, D.C. (AP) — ", "AP")]
    [InlineData("PARIS, March 4, 2011 (AFP) - ", "AFP", "2011-03-04")]
    [InlineData("Osaka (Japan) (AFP) - ", "AFP")]
    [InlineData("BEIJING, May 3 (Xinhua) -- ", "Xinhua")]
    [InlineData("Xinhua News Agency, Beijing, May 3 (Reporter Li Ming) ", "Xinhua")]
    [InlineData("China News Service, Beijing, May 3 (Reporters Li Ming and Wang Fang) ", "China News Service")]
    [InlineData("MOSCOW. May 3. /TASS/. ", "TASS")]
    [InlineData("MOSCOW, May 3. /TASS/. ", "TASS")]
    [InlineData("MOSCOW, May 3 /TASS/. ", "TASS")]
    [InlineData("MOSCOW. May 3 (Interfax) - ", "Interfax")]
    [InlineData("MOSCOW, May 3 - RIA Novosti. ", "RIA Novosti")]
    [InlineData("KYIV. Oct 5 (Interfax-Ukraine) – ", "Interfax-Ukraine")]
    [InlineData("MINSK, 5 October (BelTA) – ", "BelTA")]
    [InlineData("YEREVAN, OCTOBER 5, ARMENPRESS. ", "Armenpress")]
    [InlineData("Baku, October 5, AZERTAC ", "AZERTAC")]
    [InlineData("TOKYO, Dec. 8 (Kyodo) -- ", "Kyodo News")]
    [InlineData("SEOUL, Oct. 5 (Yonhap) -- ", "Yonhap News Agency")]
    [InlineData("Taipei, Oct. 5 (CNA) ", "CNA")]
    [InlineData("Pyongyang, October 5 (KCNA) -- ", "KCNA")]
    [InlineData("Berlin (dpa) - ", "dpa")]
    [InlineData("Madrid, 5 Oct (EFE).- ", "EFE")]
    [InlineData("ROME, October 5 (ANSA) - ", "ANSA")]
    [InlineData("(ANSA) - Rome, October 5 - ", "ANSA")]
    [InlineData("New Delhi, Jun 22 (PTI) ", "Press Trust of India")]
    [InlineData("ISLAMABAD, Oct 05 (APP): ", "APP")]
    [InlineData("DHAKA, Oct 5, 2020 (BSS) - ", "BSS", "2020-10-05")]
    [InlineData("Tehran, Feb 6, IRNA -- ", "IRNA")]
    [InlineData("Cairo, 3 Sha'ban 1440, 8 April 2019, SPA -- ", "Saudi Press Agency", "2019-04-08")]
    [InlineData("ABU DHABI, 5th October, 2020 (WAM) -- ", "WAM", "2020-10-05")]
    [InlineData("KUWAIT, Oct 5 (KUNA) -- ", "KUNA")]
    [InlineData("CAIRO, Oct. 5 (MENA) - ", "MENA")]
    [InlineData("SANAA, Oct. 05 (Saba) - ", "Saba")]
    [InlineData("KUALA LUMPUR, Oct 5 (Bernama) -- ", "Bernama")]
    [InlineData("Jakarta (ANTARA) - ", "Antara")]
    [InlineData("Hanoi (VNA) – ", "VNA")]
    [InlineData("(CNN) -- ", "CNN")]
    [InlineData("3 May 2014 – ", null, "2014-05-03")]
    [InlineData("BRUSSELS — ", null)]
    [InlineData("SEOUL, South Korea — ", null)]
    [InlineData("LIMA, Nov. 14, 2012 - ", null, "2012-11-14")]
    public void A_dateline_is_a_block_of_its_own(string dateline, string? publisher, string? published = null)
    {
        Document document = Read(dateline + "The foreign ministers of the two states met on Tuesday and agreed to meet again in the spring.");
        Assert.Equal(2, document.Blocks.Count);
        Assert.Equal(BlockKind.Dateline, document.Blocks[0].Kind);
        Assert.Equal(dateline.TrimEnd(), document.Blocks[0].Span.Of(document.Text));
        Assert.StartsWith("The foreign", document.Blocks[1].Span.Of(document.Text), StringComparison.Ordinal);
        Assert.Equal(publisher, document.Publisher);
        Assert.Equal(published, document.Published?.ToString("O"));
        Assert.Equal(published is null ? PublishedBasis.Unknown : PublishedBasis.Dateline, document.PublishedBasis);
    }

    [Theory]
    [InlineData("The talks - the first in ten years - ended on Monday without a result, officials of both sides said.")]
    [InlineData("Chile and Peru (both members of the alliance) agreed on Monday to share the water of the river.")]
    [InlineData("Norway, Sweden and Denmark said on 3 May that they would send observers to the border region.")]
    [InlineData("May 3 was a dark day for Geneva, the mayor said, and nobody there will forget it for a long time.")]
    [InlineData("Reuters reported that the minister had left the hotel by a side door after the second session.")]
    [InlineData("President Ruiz - who was ill - did not take part in the talks with the ministers of the region.")]
    [InlineData("On Tuesday (May 3), the two ministers met in Lima and signed a treaty on the water of the river.")]
    public void What_only_looks_like_one_stays_in_the_sentence(string text) =>
        Assert.Equal([BlockKind.Paragraph], Read(text).Blocks.Select(b => b.Kind));

    [Fact]
    public void Publisher_and_day_may_be_part_of_the_first_sentence()
    {
        Document document = Read("China News Service, May 26, reported that the two presidents will meet in Geneva in the middle of June.");
        Assert.Equal(BlockKind.Paragraph, Assert.Single(document.Blocks).Kind);
        Assert.Equal("China News Service", document.Publisher);
        Assert.Equal(new MonthDay(5, 26), document.DatelineDay);
    }

    [Fact]
    public void What_the_caller_knows_comes_first()
    {
        var document = new Document();
        document.Reset(
            "PARIS, March 4, 2011 (AFP) - The ministers met on Friday and agreed to meet again.",
            new ReadOptions { Published = new DateOnly(2011, 3, 5), Publisher = "The Morning Paper" });
        Annotator.Annotate(document);
        Assert.Equal(new DateOnly(2011, 3, 5), document.Published);
        Assert.Equal(PublishedBasis.Metadata, document.PublishedBasis);
        Assert.Equal("The Morning Paper", document.Publisher);
    }

    private static Document Read(string text)
    {
        var document = new Document();
        document.Reset(text, ReadOptions.None);
        Annotator.Annotate(document);
        return document;
    }
}
