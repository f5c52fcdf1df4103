using Rapport.Compiler;
using Rapport.Packs;
using Rapport.Tests.Linking;

namespace Rapport.Tests.Packs;

/// <summary>A pack of a user's own, made as docs/gazetteer.md tells.</summary>
public sealed class OwnPackTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rapport-pack-").FullName;

    public OwnPackTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "tables"));
        Write("pack.json", """{ "name": "mypack", "version": "1", "licence": "CC0-1.0", "requires": ["gazetteer"] }""");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Its_actors_are_known_and_take_over_offices()
    {
        Write("tables/people.tsv", "key\tname\taliases\tgender\tcountry", "person/jane-roe\tJane Roe\tJane M. Roe\tf\tNZL");
        Write("tables/terms.tsv", "person\toffice\tof\trole\tfrom\tto", "person/jane-roe\tforeign-minister\tNZL\tForeign Minister of New Zealand\t2026-02-01\t");
        Write("tables/organizations.tsv", "key\tname\tshort\tcountry\tsectors", "organization/harbour-league\tHarbour League\tHLX\tNZL\tBUS");
        var report = new LinkedReport("New Zealand's foreign minister met the Harbour League. HLX thanked Jane M. Roe.", "2026-05-01", Compile());
        Assert.Equal("person/jane-roe", report.Of("New Zealand's foreign minister").Key);
        Assert.Equal("Foreign Minister of New Zealand", report.Of("Jane M. Roe").Role);
        Assert.Equal(("organization/harbour-league", "NZL", "BUS"), (report.Of("HLX").Key, report.Of("HLX").Country, report.Of("HLX").Sectors[0]));
        Assert.NotEqual("person/jane-roe", new LinkedReport("New Zealand's foreign minister left.", "2025-05-01", Compile()).Of("New Zealand's foreign minister").Key);
    }

    [Theory]
    [InlineData("tables/people.tsv", "key\tname\tgender\tcountry", "person/a\tAnn Roe\tf\tNZL", "person/a\tAnn Poe\tf\tNZL", "people.tsv:3: 'person/a' stands already")]
    [InlineData("tables/people.tsv", "key\tname\tgender\tcountry", "person/a\tAnn Roe\tf\tNZL", "person/b\tAnn Poe\tf\tNZX", "people.tsv:3: 'NZX' in 'country' is not known")]
    [InlineData("tables/people.tsv", "key\tname\tgender\tcountry", "person/a\tAnn Roe\tf\tNZL", "person/angela-merkel\tAnn Poe\tf\tNZL", "people.tsv:3: 'person/angela-merkel' stands already at gazetteer")]
    [InlineData("tables/terms.tsv", "person\toffice\tof\tfrom\tto", "person/angela-merkel\tminister\tNZL\t2001\t2002", "person/angela-merkel\tminister\tNZL\t2005-03\t2004", "terms.tsv:3: ends (2004) before it starts (2005-03)")]
    [InlineData("tables/terms.tsv", "person\toffice\tof\tfrom\tto", "person/angela-merkel\tminister\tNZL\t2001\t2002", "person/angela-merkel\tminister\tNZL\t2001\t2002", "terms.tsv:3: the same row stands already")]
    [InlineData("tables/terms.tsv", "person\toffice\tof\tfrom\tto", "person/angela-merkel\tminister\tNZL\t2001\t2002", "person/nobody-at-all\tminister\tNZL\t2001\t2002", "terms.tsv:3: 'person/nobody-at-all' in 'person' is not known")]
    [InlineData("tables/terms.tsv", "person\toffice\tof\tfrom\tto", "person/angela-merkel\tminister\tNZL\t2001\t2002", "person/angela-merkel\tminister\tNZL\t2001-13\t", "terms.tsv:3: '2001-13' in 'from' is no date")]
    public void A_mistake_is_told_with_file_and_line(string file, string header, string good, string bad, string message)
    {
        Write(file, header, good, bad);
        PackException error = Assert.Throws<PackException>(() => Compile());
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private Pack Compile() => Pack.Load(PackCompiler.Compile(Repository.PathOf("packs"), _folder), "own");

    private void Write(string file, params string[] lines) => File.WriteAllLines(Path.Combine(_folder, file), lines);
}
