using Rapport.Scoring.Coreference;

namespace Rapport.Tests.Scoring.Coreference;

/// <summary>What the figures of chains count.</summary>
public sealed class ChainScorerTests
{
    private const string Text = "Pavel Sidorenko met Olga Vetrova in Oslo. Sidorenko left. She stayed.";

    [Fact]
    public void Right_chains_score_full_marks()
    {
        ChainScorer scorer = Score(("Pavel Sidorenko", "a"), ("Olga Vetrova", "b"), ("Sidorenko left", "a"), ("She", "b"));
        Assert.Equal(1, scorer.Names.Conll, 12);
        Assert.Equal(1, scorer.All.Conll, 12);
        Assert.Equal((1, 1), (scorer.Surnames.Right, scorer.Surnames.Wanted));
        Assert.Equal((1, 1), (scorer.Pronouns.Right, scorer.Pronouns.Wanted));
        Assert.Equal(0, scorer.WrongLinks.Right);
    }

    [Fact]
    public void A_surname_that_is_somebody_elses_is_a_wrong_link()
    {
        ChainScorer scorer = Score(("Pavel Sidorenko", "a"), ("Olga Vetrova", "b"), ("Sidorenko left", "b"));
        Assert.Equal((1, 1), (scorer.WrongLinks.Right, scorer.WrongLinks.Found));
        Assert.Equal((0, 1), (scorer.Surnames.Right, scorer.Surnames.Wanted));
        Assert.True(scorer.Names.Conll < 1);
    }

    [Fact]
    public void A_phrase_has_the_country_of_its_entity()
    {
        var scorer = new ChainScorer(ShippedPacks.Pack);
        const string text = "The Peruvian president left Lima. Bolivia waited.";
        scorer.Add(new GoldChains("t", text, null, [], [new GoldState(Find(text, "The Peruvian president"), "PER"), new GoldState(Find(text, "Bolivia"), "CHL")], false));
        Assert.Equal((1, 2), (scorer.Countries.Right, scorer.Countries.Wanted));
    }

    private static ChainScorer Score(params (string Words, string Chain)[] persons)
    {
        var scorer = new ChainScorer(ShippedPacks.Pack);
        scorer.Add(new GoldChains("t", Text, null, [.. persons.Select(p =>
        {
            Span span = Find(Text, p.Words);
            if (p.Words.EndsWith(" left", StringComparison.Ordinal)) span = new Span(span.Start, span.End - 5);
            return new GoldPerson(span, span, p.Chain, p.Words != "She", null);
        })], [], true));
        return scorer;
    }

    private static Span Find(string text, string words) =>
        new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);
}
