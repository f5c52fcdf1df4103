using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Tests.Packs;

/// <summary>What the rest of Rapport relies on in the gazetteer.</summary>
public class GazetteerTests
{
    private static readonly Tokenizer Tokenizer = new(TokenLexicon.From(ShippedPacks.Pack));

    [Theory]
    [InlineData("countries", "South Korea", "KOR")]
    [InlineData("countries", "Côte d'Ivoire", "CIV")]
    [InlineData("countries", "Burma", "MMR")]
    [InlineData("countries", "Soviet", "SUN")]
    [InlineData("countries", "Emirati", "ARE")]
    [InlineData("metonyms", "Kiev", "UKR")]
    [InlineData("metonyms", "Foggy Bottom", "organization/us-state-department")]
    [InlineData("metonyms", "Rashtrapati Bhavan", "IND")]
    [InlineData("organizations", "Organization of Islamic Cooperation", "organization/organisation-of-islamic-cooperation")]
    [InlineData("organizations", "Daesh", "organization/islamic-state")]
    [InlineData("organs", "ministry of foreign affairs", "organ/foreign-ministry")]
    [InlineData("offices", "press secretary", "spokesperson")]
    [InlineData("territories", "Abkhaz", "territory/abkhazia")]
    public void KnowsThePressName(string table, string phrase, string expected) =>
        Assert.Contains(Find(table, phrase), row => Cells(table, row).Any(c => c.Split(';').Contains(expected)));

    [Theory]
    [InlineData("Danzig", "POL")]
    [InlineData("Saigon", "VNM")]
    [InlineData("Bombay", "IND")]
    [InlineData("Panmunjom", "KOR")]
    [InlineData("Golan Heights", null)]
    public void KnowsThePlace(string name, string? country)
    {
        var found = Find("places", name);
        if (country is null) Assert.NotEmpty(Find("territories", name));
        else Assert.Contains(found, row => Cell("places", row, "country") == country);
    }

    [Fact]
    public void GivesEveryStateACoordinate()
    {
        Table countries = ShippedPacks.Pack.Table("countries");
        for (int row = 0; row < countries.Count; row++)
        {
            Assert.NotEmpty(Cell("countries", row, "latitude"));
            Assert.Equal(3, Cell("countries", row, "code").Length);
        }
    }

    [Fact]
    public void SendsEveryCapitalToItsState()
    {
        Table countries = ShippedPacks.Pack.Table("countries");
        for (int row = 0; row < countries.Count; row++)
        {
            if (Cell("countries", row, "kind") != "state") continue;
            string code = Cell("countries", row, "code");
            foreach (string capital in countries.List(row, countries.Column("capitals")))
                Assert.True(
                    Find("metonyms", capital).Any(m => Cell("metonyms", m, "of").Split(';').Contains(code))
                        || Find("places", capital).Any(p => Cell("places", p, "country") == code),
                    $"{capital} does not lead to {code}");
        }
    }

    private static string Cell(string table, int row, string column)
    {
        Table rows = ShippedPacks.Pack.Table(table);
        return rows.Cell(row, rows.Column(column));
    }

    private static IEnumerable<string> Cells(string table, int row)
    {
        string[] identity = table switch
        {
            "countries" => ["code"],
            "metonyms" => ["of"],
            _ => ["key"],
        };
        return identity.Select(c => Cell(table, row, c));
    }

    private static int[] Find(string table, string phrase)
    {
        PhraseIndex phrases = ShippedPacks.Pack.Table(table).Phrases;
        int state = 0;
        foreach (string word in Tokenizer.Words(phrase))
        {
            state = phrases.Step(state, ShippedPacks.Pack.Vocabulary.Find(word));
            if (state == 0) return [];
        }

        return [.. phrases.Entries(state).ToArray().Select(e => e.Row)];
    }
}
