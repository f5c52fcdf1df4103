using Rapport.Coreference;

namespace Rapport.Tests.Coreference;

/// <summary>Which mentions are one.</summary>
public sealed class CoreferenceTests
{
    [Theory]
    [InlineData("Rogov", "Rogoff")]
    [InlineData("Zelensky", "Zelenskyy")]
    [InlineData("Lavrov", "Lawrow")]
    [InlineData("Mohammed", "Mohamed")]
    [InlineData("Sergey", "Sergei")]
    [InlineData("Yanukovych", "Yanukovich")]
    public void Transliterations_meet(string one, string other) => Assert.Equal(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("Lin", "Lan")]
    [InlineData("Ivanov", "Ivanova")]
    [InlineData("Park", "Bark")]
    public void Different_names_stay_apart(string one, string other) => Assert.NotEqual(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("Pavel Sidorenko met reporters. Sidorenko said nothing. He left.", "Sidorenko", "He")]
    [InlineData("Sidorenko, Ruslan Vetrov talk. Pavel Sidorenko met reporters.", "Sidorenko", "Pavel Sidorenko")]
    [InlineData("The Alliance of Ferry Ports (AFPX) met. AFPX said no.", "The Alliance of Ferry Ports", "AFPX")]
    [InlineData("Ruslan Vetrov, the deputy mayor, spoke.", "Ruslan Vetrov", "the deputy mayor")]
    [InlineData("Brazil sent troops. Its navy followed.", "Brazil", "Its")]
    [InlineData("Omar Haddad is fifteen. Haddad built a clock. Yusuf Haddad, his father, laughed. Haddad, 15, left.", "Omar Haddad", "Haddad")]
    [InlineData("\"I will not resign,\" Pavel Sidorenko said.", "Pavel Sidorenko", "I")]
    [InlineData("Olga Vetrova met Pavel Sidorenko. Pavel Sidorenko said: \"Nobody asked for my view.\"", "Pavel Sidorenko", "my")]
    [InlineData("\"It was late,\" Pavel Sidorenko said. \"Olga Vetrova saw me.\"", "Pavel Sidorenko", "me")]
    [InlineData("Bolivia's ambassador to Kenya, Pavel Sidorenko, called the talks useful.", "Bolivia's ambassador to Kenya", "Pavel Sidorenko")]
    [InlineData("Pavel Sidorenko said Boris Karlov was under pressure. He expects no deal.", "Pavel Sidorenko", "He")]
    [InlineData("The envoy, Mao Lin, rejected the report.", "The envoy", "Mao Lin")]
    public void One_entity(string text, string one, string other) => Assert.Equal(Find(text, one), Find(text, other));

    [Theory]
    [InlineData("Pavel Sidorenko met Olga Sidorenko.", "Pavel Sidorenko", "Olga Sidorenko")]
    [InlineData("Anna Vetrova met Boris Karlov. He smiled.", "Anna Vetrova", "He")]
    [InlineData("Omar Haddad is fifteen. Haddad built a clock. Yusuf Haddad, his father, laughed.", "Yusuf Haddad", "Haddad")]
    public void Two_entities(string text, string one, string other) => Assert.NotEqual(Find(text, one), Find(text, other));

    [Fact]
    public void The_two_sides_are_those_spoken_of()
    {
        Record record = ShippedPacks.Reader.Read("Japan and Mexico resumed talks. The two sides agreed on a date.");
        Assert.Contains(record.Entities, e => e.Name == "two sides");
    }

    private static EntityId Find(string text, string mention)
    {
        Record record = ShippedPacks.Reader.Read(text);
        return record.Entities.First(e => e.Mentions.Any(m => m.Span.Of(record.Text).SequenceEqual(mention))).Id;
    }
}
