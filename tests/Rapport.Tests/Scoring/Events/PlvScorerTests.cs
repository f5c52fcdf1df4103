using Rapport.Scoring.Events;

namespace Rapport.Tests.Scoring.Events;

public sealed class PlvScorerTests
{
    private const string Header = "sentence_id\tmarked_sentence\tgold_root";

    [Fact]
    public void A_row_gives_the_plain_sentence_and_the_marked_pair()
    {
        PlvRow row = Assert.Single(PlvRow.Read([Header, "1\t\"<s>Peru</s> said \"\"no\"\" to <t>Chile</t>.\"\tREJECT"]));
        Assert.Equal("Peru said \"no\" to Chile.", row.Text);
        Assert.Equal("Peru", row.Source.Of(row.Text));
        Assert.Equal("Chile", row.Target.Of(row.Text));
    }

    [Fact]
    public void A_file_without_its_columns_is_named_so() =>
        Assert.Contains("gold_root", Assert.Throws<FormatException>(() => PlvRow.Read(["a\tb"]).ToList()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("CONSULT", Status.Planned, "AGREE")]
    [InlineData("CONSULT", Status.Cancelled, "REJECT")]
    [InlineData("RETREAT", Status.Happened, "YIELD")]
    [InlineData("ASSAULT", Status.Planned, "THREATEN")]
    [InlineData("SANCTION", Status.Happened, "SANCTION")]
    [InlineData("PROTEST", Status.Planned, "THREATEN")]
    [InlineData("SANCTION", Status.Conditional, "THREATEN")]
    [InlineData("COERCE", Status.Happened, "COERCE")]
    public void What_is_only_in_words_folds(string type, Status status, string label) => Assert.Equal(label, FoldedLabel.Of(type, status));

    [Fact]
    public void Right_roots_score_in_full()
    {
        var scorer = new PlvScorer(Pipeline.Create(ShippedPacks.Pack));
        foreach (PlvRow row in PlvRow.Read([Header, "1\t<s>Chad</s> accused <t>Sudan</t> of arming rebels.\tACCUSE", "2\t<s>Norway</s> will visit <t>Japan</t>.\tSUPPORT"]))
            scorer.Add(row);
        Assert.Equal(0.5, scorer.Accuracy, 3);
        Assert.Equal(0.5, scorer.RootF1, 3);
    }
}
