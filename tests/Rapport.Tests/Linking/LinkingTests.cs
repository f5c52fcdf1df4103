namespace Rapport.Tests.Linking;

/// <summary>Who is meant: names, offices on a day, ministries, capitals, places.</summary>
public sealed class LinkingTests
{
    [Theory]
    [InlineData("The US president arrived in Paris.", "2015-03-02", "The US president", "person/barack-obama")]
    [InlineData("The US president arrived in Paris.", "2018-03-02", "The US president", "person/donald-trump")]
    [InlineData("US President Bush met Tony Blair.", "2005-03-02", "US President Bush", "person/george-w-bush")]
    [InlineData("The Russian foreign minister left Geneva.", "2019-01-10", "The Russian foreign minister", "person/sergei-lavrov")]
    [InlineData("Sergej Lawrow spoke in Vienna.", "2019-01-10", "Sergej Lawrow", "person/sergei-lavrov")]
    [InlineData("White House Press Secretary Psaki left.", "2021-05-26", "White House Press Secretary Psaki", "person/jen-psaki")]
    [InlineData("Former Soviet leader Gorbachev agreed.", "2015-03-02", "Former Soviet leader Gorbachev", "person/mikhail-gorbachev")]
    [InlineData("Moscow rejected the proposal.", "2019-01-10", "Moscow", "country/russia")]
    [InlineData("The Kremlin rejected the proposal.", "2019-01-10", "The Kremlin", "organization/kremlin")]
    [InlineData("American officials met in Oslo.", "2019-01-10", "American", "country/united-states")]
    public void A_mention_leads_to_its_entity(string text, string day, string mention, string key) =>
        Assert.Equal(key, Read(text, day, mention).Key);

    [Theory]
    [InlineData("The Bolivian Transport Ministry said the talks had failed.", "The Bolivian Transport Ministry", "BOL")]
    [InlineData("Chinese Ambassador to Nepal Wen Laoshi left on Monday.", "Wen Laoshi", "CHN")]
    [InlineData("Ivan Orlovsky, director of the Centre of Ocean Studies of the Russian Academy of Sciences, agreed.", "Ivan Orlovsky", "RUS")]
    [InlineData("Two Thai soldiers were wounded.", "Two Thai soldiers", "THA")]
    [InlineData("Employees of the Lithuanian embassy left.", "Employees of the Lithuanian embassy", "LTU")]
    public void Whoever_is_unknown_has_the_country_that_the_report_gives(string text, string mention, string country) =>
        Assert.Equal(country, Read(text, "2019-01-10", mention).Country);

    [Theory]
    [InlineData("Mr Smith left early.")]
    [InlineData("A man called Petrov said so.")]
    public void A_bare_surname_is_no_minister_of_somewhere(string text) =>
        Assert.DoesNotContain(ShippedPacks.Reader.Read(text, On("2022-06-01")).Entities, e => e.Type == EntityType.Person && e.Key is not null);

    [Fact]
    public void Nobody_is_linked_by_an_office_that_he_left()
    {
        Record record = ShippedPacks.Reader.Read("Then-President Donald Trump met former German Chancellor Angela Merkel.", On("2023-05-01"));
        Assert.All(record.Entities.Where(e => e.Type == EntityType.Person), e => Assert.Null(e.Role));
    }

    [Theory]
    [InlineData("They met in Paris, Texas on Monday.", "Paris, Texas", "USA")]
    [InlineData("They met in Geneva, Switzerland.", "Geneva, Switzerland", "CHE")]
    [InlineData("They met in Paris on Monday.", "Paris", "FRA")]
    public void Of_several_places_the_state_beside_it_or_the_largest_decides(string text, string mention, string country)
    {
        Entity place = Read(text, "2019-01-10", mention);
        Assert.Equal(EntityType.Place, place.Type);
        Assert.Equal(country, place.Country);
    }

    [Fact]
    public void A_foreign_ministry_without_owner_is_that_of_the_dateline()
    {
        Record record = ShippedPacks.Reader.Read("TEHRAN, Jan. 10 (Xinhua) -- The Foreign Ministry summoned the Swiss ambassador on Thursday.", On("2019-01-10"));
        Assert.Equal("IRN", Of(record, "The Foreign Ministry").Country);
    }

    private static Entity Read(string text, string day, string mention) => Of(ShippedPacks.Reader.Read(text, On(day)), mention);

    private static Entity Of(Record record, string mention) =>
        record.Entities.First(e => e.Mentions.Any(m => m.Span.Of(record.Text) is var words && words.SequenceEqual(mention)
            || (e.Type == EntityType.Person && words.EndsWith(mention, StringComparison.Ordinal))));

    private static ReadOptions On(string day) => new() { Published = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };
}
