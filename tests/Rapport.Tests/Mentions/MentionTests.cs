namespace Rapport.Tests.Mentions;

/// <summary>What is a mention, how far it reaches, and whether it acts or tells where.</summary>
public sealed class MentionTests
{
    [Theory]
    [InlineData("US President Joe Biden spoke.", "US President Joe Biden", "US")]
    [InlineData("The Turkish Foreign Ministry spoke.", "The Turkish Foreign Ministry", "Turkish")]
    [InlineData("Foreign Ministry spokeswoman Lara Monti spoke.", "Foreign Ministry spokeswoman Lara Monti", "Foreign Ministry")]
    [InlineData("The foreign minister of Colombia spoke.", "The foreign minister of Colombia", "Colombia")]
    [InlineData("Counterparts from Peru agreed.", "Counterparts", "Peru")]
    [InlineData("EU ambassadors met.", "EU ambassadors", "EU")]
    [InlineData("A drone hit the UN Security Council hall.", "UN")]
    [InlineData("He works for the US National Hurricane Center.", "the US National Hurricane Center", "the US")]
    public void Mentions_are_found(string text, params string[] mentions)
    {
        Record record = ShippedPacks.Reader.Read(text);
        string[] found = [.. record.Entities.SelectMany(e => e.Mentions).Select(m => m.Span.Of(record.Text).ToString())];
        Assert.All(mentions, m => Assert.Contains(m, found));
    }

    [Theory]
    [InlineData("Moscow said it would wait.", "Moscow", MentionUse.Actor)]
    [InlineData("They met in Moscow.", "Moscow", MentionUse.Place)]
    [InlineData("Russian officials agreed.", "Russian", MentionUse.Actor)]
    [InlineData("Troops reached the Russian border.", "Russian", MentionUse.Place)]
    [InlineData("He signed an accord with Kenya.", "Kenya", MentionUse.Actor)]
    [InlineData("He arrived in Kenya.", "Kenya", MentionUse.Place)]
    [InlineData("She visited Kenya.", "Kenya", MentionUse.Place)]
    [InlineData("Kenya signed an accord.", "Kenya", MentionUse.Actor)]
    [InlineData("Fighters returned from states such as Libya.", "Libya", MentionUse.Place)]
    [InlineData("Texas wants the court to decide.", "Texas", MentionUse.Actor)]
    public void Actors_are_told_from_places(string text, string mention, MentionUse use)
    {
        Record record = ShippedPacks.Reader.Read(text);
        Assert.Equal(use, record.Entities.SelectMany(e => e.Mentions).First(m => m.Span.Of(record.Text).SequenceEqual(mention)).As);
    }

    [Fact]
    public void Months_and_common_words_are_nobody()
    {
        Record record = ShippedPacks.Reader.Read("On June 3 he took office by force, in person.");
        Assert.All(record.Entities, e => Assert.Equal("he", string.Concat(e.Mentions.Select(m => m.Span.Of(record.Text).ToString()))));
    }

    [Theory]
    [InlineData("the minister ", "of the minister ", 3000)]
    [InlineData("", "Russia's ", 3000)]
    [InlineData("", "Xabc ", 5000)]
    [InlineData("", "THE UNITED NORTH SMITH SAID ", 2000)]
    [InlineData("", "President Smith met the North. ", 2000)]
    public void Hostile_text_is_read_in_linear_time(string start, string part, int times)
    {
        string text = start + string.Concat(Enumerable.Repeat(part, times));
        Record record = ShippedPacks.Reader.Read(text);
        Assert.All(record.Entities.SelectMany(e => e.Mentions), m => Assert.True(m.Span.Length < 1000));
    }
}
