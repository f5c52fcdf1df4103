using System.Diagnostics;
using Rapport.Mentions.Recognition;

namespace Rapport.Tests.Mentions.Recognition;

public sealed class NameTaggerTests
{
    [Fact]
    public void Labels_follow_each_other_as_names_do()
    {
        for (int before = 0; before < NameLabel.Count; before++)
        {
            Assert.Equal(before == NameLabel.Outside || NameLabel.Ends(before), NameLabel.Follows(before, NameLabel.Outside));
            for (int label = 1; label < NameLabel.Count; label++)
                if (NameLabel.Follows(before, label)) Assert.Equal(NameLabel.Starts(label), before == NameLabel.Outside || NameLabel.Ends(before));
        }
    }

    [Theory]
    [InlineData("Mr Teodor Vasilkov said on Monday that he would leave.", "Teodor Vasilkov", EntityType.Person)]
    [InlineData("He works for the Kestrel Institute for Peace in Oslo.", "Kestrel Institute for Peace", EntityType.Organization)]
    [InlineData("A bomb went off in Tarqabad, near the border.", "Tarqabad", EntityType.Place)]
    public void Names_that_no_table_knows_have_their_type(string text, string name, EntityType type)
    {
        Record record = ShippedPacks.Reader.Read(text);
        Assert.Contains(record.Entities, e => e.Type == type && e.Name.EndsWith(name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Zabra Governor Ann Poole of Freston University met Chad President Mahamat Deby.", "Mahamat")]
    [InlineData("Prices fell, said Toshiro Amano of Hakata University.", "Toshiro Amano")]
    public void A_person_is_no_part_of_a_body(string text, string person)
    {
        Record record = ShippedPacks.Reader.Read(text);
        Assert.DoesNotContain(record.Entities, e => e.Type == EntityType.Organization && e.Name.Contains(person, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_of_five_hundred_words_is_none()
    {
        string name = string.Join(' ', Enumerable.Range(0, 500).Select(i => "Karolin" + (char)('a' + (i % 26))));
        Record record = ShippedPacks.Reader.Read($"He met {name} in Oslo.");
        Assert.All(record.Entities.SelectMany(e => e.Mentions), m => Assert.True(m.Span.Length < 500));
        Assert.Contains(record.Entities, e => e.Name == "Oslo");
    }

    [Fact]
    public void Ten_thousand_mentions_take_no_more_than_their_share()
    {
        static string Report(int sentences) => string.Concat(Enumerable.Range(0, sentences).Select(i =>
            $"Foreign Minister Ada Berg{i % 97} of Norway met Tomas Rell{i % 89} in Oslo. "));
        ShippedPacks.Reader.Read(Report(50));
        long small = Measure(Report(250));
        long large = Measure(Report(2500));
        Assert.True(large < 30 * Math.Max(small, 20), $"{small} ms for a tenth, {large} ms for the whole");
    }

    private static long Measure(string text)
    {
        var watch = Stopwatch.StartNew();
        ShippedPacks.Reader.Read(text);
        return watch.ElapsedMilliseconds;
    }
}
