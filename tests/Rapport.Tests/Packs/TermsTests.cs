using Rapport.Packs;

namespace Rapport.Tests.Packs;

/// <summary>Whether the gazetteer's office holders can be true together.</summary>
public sealed class TermsTests
{
    // Several at once by constitution, two titles under one office, or two who claim it.
    private static readonly HashSet<string> Shared =
    [
        "BIH head-of-state", "SMR head-of-state", "USA trade-minister", "BRN foreign-minister", "LBY foreign-minister", "CIV head-of-state",
        "MDG head-of-state", "GMB head-of-state", "RUS foreign-minister", "organization/international-department-of-the-cpc-central-committee head-of-organization",
    ];

    // Those who stand in for another, or took over for days.
    private static readonly string[] Passing = ["Acting", "Interim", "Coup"];

    [Fact]
    public void One_at_a_time_heads_a_state_government_ministry_or_body()
    {
        HashSet<string> unique = [.. Rows("offices").Where(o => o["scope"] is "head-of-state" or "head-of-government" or "head-of-organization" or "minister" && o["key"] != "minister").Select(o => o["key"])];
        var overlaps = new List<string>();
        foreach (var held in Rows("terms").Where(t => unique.Contains(t["office"])).GroupBy(t => t["of"] + " " + t["office"]))
        {
            if (Shared.Contains(held.Key)) continue;
            var terms = held.OrderBy(t => First(t["from"])).ToList();
            for (int i = 0; i < terms.Count; i++)
                for (int j = i + 1; j < terms.Count && Last(terms[j]["from"]) < First(terms[i]["to"], open: DateOnly.MaxValue); j++)
                    if (terms[i]["person"] != terms[j]["person"] && !Passing.Any(p => terms[i]["role"].StartsWith(p, StringComparison.Ordinal) || terms[j]["role"].StartsWith(p, StringComparison.Ordinal)))
                        overlaps.Add($"{held.Key}: {terms[i]["person"]} {terms[i]["from"]}–{terms[i]["to"]} and {terms[j]["person"]} {terms[j]["from"]}–{terms[j]["to"]}");
        }

        Assert.Empty(overlaps);
    }

    [Fact]
    public void Nobody_begins_an_office_after_the_gazetteers_day()
    {
        var future = Rows("terms").Where(t => First(t["from"]) > new DateOnly(2026, 11, 25)).Select(t => t["person"] + " " + t["from"]);
        Assert.Empty(future);
    }

    [Theory]
    [InlineData("USA", "head-of-state")]
    [InlineData("RUS", "head-of-state")]
    [InlineData("RUS", "foreign-minister")]
    [InlineData("CHN", "head-of-state")]
    [InlineData("CHN", "head-of-government")]
    [InlineData("FRA", "head-of-state")]
    [InlineData("DEU", "head-of-government")]
    [InlineData("GBR", "head-of-government")]
    [InlineData("GBR", "foreign-minister")]
    [InlineData("JPN", "head-of-government")]
    [InlineData("IRN", "head-of-government")]
    [InlineData("TUR", "head-of-state")]
    [InlineData("USA", "foreign-minister")]
    public void Somebody_holds_the_offices_most_in_the_news(string of, string office)
    {
        var terms = Rows("terms").Where(t => t["of"] == of && t["office"] == office).OrderBy(t => First(t["from"])).ToList();
        DateOnly until = new(2000, 1, 1);
        foreach (var term in terms)
        {
            Assert.True(First(term["from"]) <= until.AddDays(45), $"nobody from {until} to {term["from"]}");
            if (Last(term["to"], open: DateOnly.MaxValue) > until) until = Last(term["to"], open: DateOnly.MaxValue);
        }

        Assert.Equal(DateOnly.MaxValue, until);
    }

    private static DateOnly First(string date, DateOnly open = default) => date.Length switch
    {
        0 => open,
        4 => new DateOnly(Number(date, 0, 4), 1, 1),
        7 => new DateOnly(Number(date, 0, 4), Number(date, 5, 2), 1),
        _ => new DateOnly(Number(date, 0, 4), Number(date, 5, 2), Number(date, 8, 2)),
    };

    private static DateOnly Last(string date, DateOnly open = default) => date.Length switch
    {
        4 => First(date).AddYears(1).AddDays(-1),
        7 => First(date).AddMonths(1).AddDays(-1),
        _ => First(date, open),
    };

    private static int Number(string date, int at, int length) => int.Parse(date.AsSpan(at, length), System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<Dictionary<string, string>> Rows(string name)
    {
        Table table = ShippedPacks.Pack.Table(name);
        string[] columns = name == "offices" ? ["key", "scope"] : ["person", "office", "of", "role", "from", "to"];
        for (int row = 0; row < table.Count; row++) yield return columns.ToDictionary(c => c, c => table.Cell(row, table.Column(c)));
    }
}
