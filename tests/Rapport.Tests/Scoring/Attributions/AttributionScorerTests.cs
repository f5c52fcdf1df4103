using Rapport.Scoring.Attributions;

namespace Rapport.Tests.Scoring.Attributions;

public sealed class AttributionScorerTests
{
    private const string Text = "The mayor said it rained 🌧 again.";

    private const string Annotation = """
        T1	Source 0 9	The mayor
        T2	Cue 10 14	said
        T3	Content 15 32	it rained 🌧 again
        E1	Attribution:T4 Content:T3 Cue:T2 Source:T1
        T4	Attribution 10 14	said
        """;

    private static readonly Sentence[] Sentences = [new(new Span(0, Text.Length), 0, 0, 8)];

    [Fact]
    public void Offsets_are_code_points()
    {
        AnnotatedReport report = Brat.Read("rain", Text, Annotation);
        Span content = report.Attributions[0].Content[0];
        Assert.Equal("it rained 🌧 again", Text.Substring(content.Start, content.Length));
    }

    [Fact]
    public void What_was_marked_scores_one()
    {
        AnnotatedReport report = Brat.Read("rain", Text, Annotation);
        var scorer = new AttributionScorer();
        scorer.Add(report, report.Attributions, Sentences);
        Assert.Equal(1, scorer.Score.All.F1);
        Assert.Equal(1, scorer.Score.Content.Overlap.F1);
    }

    [Fact]
    public void Nothing_scores_nothing()
    {
        var scorer = new AttributionScorer();
        scorer.Add(Brat.Read("rain", Text, Annotation), [], Sentences);
        Assert.Equal(0, scorer.Score.Attributions.F1);
        Assert.Equal(0, scorer.Score.Sentences.Recall);
    }

    [Fact]
    public void A_piece_of_the_content_overlaps_in_part()
    {
        AnnotatedReport report = Brat.Read("rain", Text, Annotation);
        var scorer = new AttributionScorer();
        scorer.Add(report, [report.Attributions[0] with { Content = [new Span(15, 24)] }], Sentences);
        Assert.Equal(0, scorer.Score.Content.Exact.F1);
        Assert.Equal(1, scorer.Score.Content.Overlap.Precision);
        Assert.Equal(0.5, scorer.Score.Content.Overlap.Recall, 2);
    }

    [Fact]
    public void A_broken_annotation_names_its_line() =>
        Assert.Contains("line 1", Assert.Throws<FormatException>(() => Brat.Read("rain", Text, "T1\tSource x 9\tThe mayor")).Message, StringComparison.Ordinal);
}
