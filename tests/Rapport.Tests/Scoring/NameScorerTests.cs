using Rapport.Scoring.Entities;

namespace Rapport.Tests.Scoring;

public sealed class NameScorerTests
{
    [Fact]
    public void Both_forms_of_tags_are_read()
    {
        GoldNames numbered = Assert.Single(GoldNames.Read("a", ["# text = Ana Ruiz left.", "1\tAna\tB-PER\t-", "2\tRuiz\tI-PER\t-", "3\tleft\tO\t-", "4\t.\tO\t-", ""]));
        GoldNames plain = Assert.Single(GoldNames.Read("b", ["Ana I-PER", "Ruiz I-PER", "left O", ". O", ""]));
        foreach (GoldNames gold in new[] { numbered, plain })
        {
            GoldName name = Assert.Single(gold.Names);
            Assert.Equal("Ana Ruiz", name.Span.Of(gold.Text).ToString());
            Assert.Equal("PER", name.Type);
        }
    }

    [Fact]
    public void Titles_do_not_count()
    {
        var scorer = new NameScorer(Pipeline.Create(ShippedPacks.Pack));
        scorer.Add(Assert.Single(GoldNames.Read("a", ["# text = President Ana Ruiz left Oslo.", "1\tPresident\tO", "2\tAna\tB-PER", "3\tRuiz\tI-PER", "4\tleft\tO", "5\tOslo\tB-LOC", "6\t.\tO", ""])));
        Assert.Equal(1, scorer.All.F1);
    }
}
