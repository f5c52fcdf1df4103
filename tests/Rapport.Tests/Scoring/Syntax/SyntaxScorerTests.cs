using Rapport.Parsing;
using Rapport.Scoring;
using Rapport.Scoring.Syntax;
using Rapport.Tagging;

namespace Rapport.Tests.Scoring.Syntax;

public class SyntaxScorerTests
{
    [Fact]
    public void WhatAgreesScoresOne()
    {
        ScoredSentence[] gold = [Sentence(Word(0, 4, "They", 1, Deprel.Nsubj), Word(5, 9, "talk", -1, Deprel.Root))];

        Assert.All(SyntaxScorer.Compare(gold, gold).Named(), s => Assert.Equal(1, s.Tally.F1, 6));
    }

    [Fact]
    public void AWrongCutCostsItsWordsAndTheirHeads()
    {
        ScoredSentence[] gold = [Sentence(Word(0, 2, "No", 1, Deprel.Det), Word(3, 8, "deals", -1, Deprel.Root), Word(8, 9, ".", 1, Deprel.Punct))];
        ScoredSentence[] read = [Sentence(Word(0, 2, "No", 1, Deprel.Det), Word(3, 9, "deals.", -1, Deprel.Root))];

        SyntaxScore score = SyntaxScorer.Compare(gold, read);

        Assert.Equal(new Tally(1, 2, 3), score.Words);
        Assert.Equal(new Tally(1, 2, 3), score.Upos);
        Assert.Equal(new Tally(0, 2, 3), score.Uas);
        Assert.Equal(0.4, score.Tokens.F1, 6);
    }

    [Fact]
    public void WordsOfOneTokenAlignByTheirForms()
    {
        ScoredSentence[] gold = [Sentence(Word(0, 5, "do", 1, Deprel.Aux, true), Word(0, 5, "n't", -1, Deprel.Root, true))];
        ScoredSentence[] read = [Sentence(Word(0, 5, "don't", -1, Deprel.Root))];

        SyntaxScore score = SyntaxScorer.Compare(gold, read);

        Assert.Equal(new Tally(1, 1, 1), score.Tokens);
        Assert.Equal(new Tally(0, 1, 2), score.Words);
        Assert.Equal(1, SyntaxScorer.Compare(gold, gold).Las.F1, 6);
    }

    [Fact]
    public void SubtypesOfRelationsAndFeaturesOfOneLanguageDoNotCount()
    {
        ScoredWord gold = Word(0, 3, "met", -1, Deprel.AclRelcl) with { Feats = "ExtPos=ADV|Tense=Past" };
        ScoredWord read = gold with { Relation = Deprel.Acl, Feats = "Tense=Past" };

        SyntaxScore score = SyntaxScorer.Compare([Sentence(gold)], [Sentence(read)]);

        Assert.Equal(1, score.Las.Right);
        Assert.Equal(1, score.Feats.Right);
    }

    private static ScoredSentence Sentence(params ScoredWord[] words) => new(words, words.Select(w => w.Span).Distinct().Count());

    private static ScoredWord Word(int start, int end, string form, int head, Deprel relation, bool multiword = false) =>
        new(new Span(start, end), multiword, form, Upos.NOUN, Xpos.NN, "_", form, head, relation);
}
