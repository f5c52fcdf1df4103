using Rapport.Scoring.Coreference;

namespace Rapport.Tests.Scoring.Coreference;

/// <summary>The measures on small chains, worked out by hand.</summary>
public sealed class ClusterScoreTests
{
    private static readonly int[][] Gold = [[1, 2, 3], [4, 5]];

    [Fact]
    public void The_same_chains_score_one()
    {
        ClusterScore score = ClusterScore.Of(Gold, Gold);
        Assert.Equal(1, score.Conll, 12);
    }

    [Fact]
    public void One_chain_for_all_keeps_every_link_and_makes_one_too_many()
    {
        ClusterScore score = ClusterScore.Of(Gold, [[1, 2, 3, 4, 5]]);
        Assert.Equal(1, score.Muc.Recall, 12);
        Assert.Equal(3 / 4.0, score.Muc.Precision, 12);
        Assert.Equal(1, score.B3.Recall, 12);
        Assert.Equal(((3 * 3) + (2 * 2)) / 25.0, score.B3.Precision, 12);
        Assert.Equal(2.0 * 3 / 8, score.Ceafe.Wanted, 12);
        Assert.Equal(0.75, score.Ceafe.Precision, 12);
        Assert.Equal(0.375, score.Ceafe.Recall, 12);
    }

    [Fact]
    public void A_split_chain_and_a_mention_of_nobody()
    {
        // 3 is missed, 9 is false: gold has 3 links, of which 1–2 and 4–5 are found.
        ClusterScore score = ClusterScore.Of(Gold, [[1, 2], [4, 5, 9]]);
        Assert.Equal(2 / 3.0, score.Muc.Recall, 12);
        Assert.Equal(2 / 3.0, score.Muc.Precision, 12);
        Assert.Equal(((2 * 2 / 3.0) + 2) / 5, score.B3.Recall, 12);
        Assert.Equal((2 + (2 * 2 / 3.0)) / 5, score.B3.Precision, 12);
        Assert.Equal((0.8 + 0.8) / 2, score.Ceafe.F1, 12);
    }

    [Fact]
    public void The_best_pairing_is_found_where_the_greedy_one_fails() =>
        Assert.Equal(16, Assignment.Best(2, 3, (a, b) => new double[,] { { 9, 8, 0 }, { 8, 1, 0 } }[a, b]));
}
