namespace Rapport.Tests.Linking;

/// <summary>What the report itself decides: names of several, titles without a state, people it introduces.</summary>
public sealed class EvidenceTests
{
    [Theory]
    [InlineData("KINSHASA, May 3 (AFP) - Congo said on Monday that rebels had left.", "Congo", "COD")]
    [InlineData("BRAZZAVILLE, May 3 (AFP) - Congo said on Monday that rebels had left.", "Congo", "COG")]
    [InlineData("The minister of the Republic of Congo arrived in Luanda. Congo has asked for help.", "Congo", "COG")]
    [InlineData("PYONGYANG, May 3 (KCNA) - Korea will defend itself.", "Korea", "PRK")]
    [InlineData("SEOUL, May 3 (Yonhap) - Korea will send aid.", "Korea", "KOR")]
    [InlineData("ROSEAU, May 3 - Dominica's prime minister left. Dominican officials said he would return.", "Dominican", "DMA")]
    [InlineData("Haiti protested. Dominican officials closed the border.", "Dominican", "DOM")]
    public void A_name_of_several_states_is_that_of_the_report(string text, string mention, string country) =>
        Assert.Equal(country, Read(text).Of(mention).Country);

    [Theory]
    [InlineData("ATLANTA, May 3 (AP) - Georgia voters will decide in November.", "USA")]
    [InlineData("Georgia Governor Ann Poole signed the bill. Georgia banks protested.", "USA")]
    [InlineData("TBILISI, May 3 (AFP) - Georgia rejected the claim on Monday.", "GEO")]
    [InlineData("Georgia rejected the claim, and Georgian troops left Atlanta.", "GEO")]
    public void A_state_or_a_division_of_one(string text, string country) => Assert.Equal(country, Read(text).Of("Georgia").Country);

    [Theory]
    [InlineData("ANKARA, May 3 (Anadolu) - The foreign ministry summoned an ambassador.", "The foreign ministry", "TUR")]
    [InlineData("The State National Security Committee of Kyrgyzstan detained two men.", "The State National Security Committee of Kyrgyzstan", "KGZ")]
    [InlineData("Lima protested. Peru sent a note. Peruvian ships left. Peru waited. It was late, and it rained all day. Nobody came. The foreign ministry declined to comment.", "The foreign ministry", "PER")]
    [InlineData("The foreign ministry declined to comment.", "The foreign ministry", null)]
    [InlineData("NAIROBI, May 3 (Reuters) - The foreign ministry in Addis Ababa declined to comment.", "The foreign ministry", "ETH")]
    [InlineData("Andrei Petrenko of Ukraine's parliament said the vote was delayed.", "Andrei Petrenko", "UKR")]
    [InlineData("Ivan Orlovsky, a Norwegian diplomat, met reporters.", "Ivan Orlovsky", "NOR")]
    public void Whoever_the_report_introduces(string text, string mention, string? country) => Assert.Equal(country, Read(text).Of(mention).Country);

    [Theory]
    [InlineData("PARIS, May 3 (AFP) - The secretary of state and the French foreign minister met.", "The secretary of state", "person/mike-pompeo")]
    [InlineData("PARIS, May 3 (AFP) - The secretary of state and the French foreign minister met.", "the French foreign minister", "person/jean-yves-le-drian")]
    [InlineData("V. Putin met A. Lukashenko in Sochi.", "A. Lukashenko", "person/alexander-lukashenko")]
    [InlineData("SEOUL, May 3 (Yonhap) - The president left for Tokyo.", "The president", "person/moon-jae-in")]
    public void A_title_of_one_state_goes_there_wherever_the_report_is_from(string text, string mention, string key) =>
        Assert.Equal(key, Read(text).Of(mention).Key);

    [Theory]
    [InlineData("Russian Foreign Minister Sergey Lavrov met his Chinese counterpart.", "his Chinese counterpart", "person/wang-yi")]
    [InlineData("Lavrov's Chinese counterpart left. Russian Foreign Minister Sergey Lavrov stayed.", "Lavrov's Chinese counterpart", "person/wang-yi")]
    [InlineData("US President Donald Trump called his Turkish counterpart.", "his Turkish counterpart", "person/recep-tayyip-erdogan")]
    [InlineData("US President Donald Trump met his Japanese counterpart.", "his Japanese counterpart", "person/shinzo-abe")]
    [InlineData("Ruslan Vetrov met his Chinese counterpart.", "his Chinese counterpart", null)]
    public void A_counterpart_holds_the_same_office(string text, string mention, string? key)
    {
        var entity = Read(text).Of(mention);
        Assert.Equal(key, entity.Key);
        Assert.NotNull(entity.Country);
    }

    [Fact]
    public void Every_link_has_its_reason() =>
        Assert.Equal(
            "person/wang-yi by counterpart: Foreign Minister of China 2013-03-16–2022-12-30",
            Read("Russian Foreign Minister Sergey Lavrov met his Chinese counterpart.").Of("his Chinese counterpart").Evidence);

    [Fact]
    public void Nobodys_counterpart_is_of_his_own_state() =>
        Assert.Null(Read("Russian Foreign Minister Sergey Lavrov met his counterpart.").Of("his counterpart").Country);

    [Theory]
    [InlineData("The foreign ministers of France, Germany and Italy met.", "foreign ministers", "France Germany Italy")]
    [InlineData("The French and German foreign ministers met.", "foreign ministers", "France Germany")]
    [InlineData("Iran and Oman held talks. The two sides agreed.", "The two sides", "Iran Oman")]
    [InlineData("Iran and Oman held talks. The two sides agreed. Both countries welcomed it.", "Both countries", "Iran Oman")]
    [InlineData("The presidents of Brazil and Peru met. The presidents agreed.", "The presidents", "Brazil Peru")]
    [InlineData("Anna Vetrova met Boris Karlov. The leaders agreed.", "The leaders", "Anna Vetrova Boris Karlov")]
    [InlineData("Anna Vetrova said Boris Karlov was ill. He slept. The union's envoy, Olga Petrenko, urged both sides to wait.", "both sides", "")]
    [InlineData("Anna Vetrova, Ruslan Orlov and Boris Karlov met. The leaders agreed.", "The leaders", "")]
    public void The_members_of_a_group(string text, string mention, string members) =>
        Assert.Equal(members, string.Join(' ', Read(text).Members(mention)));

    [Theory]
    [InlineData("Valeria Paris, a lawyer, sued. Paris said the law was unjust.", "Paris", EntityType.Person)]
    [InlineData("Valeria Paris, a lawyer, sued in Paris. Paris said the law was unjust.", "Paris", EntityType.Country)]
    [InlineData("US officials left.", "US", EntityType.Country)]
    [InlineData("US rejects plan.", "US", EntityType.Country)]
    [InlineData("The French president left.", "French", EntityType.Country)]
    public void What_kind_of_thing_a_name_is(string text, string mention, EntityType type) => Assert.Equal(type, Read(text).Of(mention).Type);

    [Theory]
    [InlineData("Target rose 3 percent.", "Target", EntityType.Organization)]
    [InlineData("Peter Ford resigned. Ford said he was tired.", "Ford", EntityType.Person)]
    [InlineData("Ford Motor makes cars. Shares of Ford fell.", "Ford", EntityType.Organization)]
    public void A_body_whose_name_is_a_word_or_somebody_too(string text, string mention, EntityType type) => Assert.Equal(type, Read(text).Of(mention).Type);

    [Theory]
    [InlineData("Is this true? It Is.")]
    [InlineData("The target was missed.")]
    [InlineData("Tell us more.")]
    public void A_word_that_is_no_name(string text) => Assert.DoesNotContain(Read(text).Entities, e => e.Key is not null);

    private static LinkedReport Read(string text) => new(text, "2019-05-03");
}
