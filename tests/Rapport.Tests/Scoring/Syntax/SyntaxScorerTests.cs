using Rapport.Parsing;
using Rapport.Scoring.Syntax;
using Rapport.Tagging;

namespace Rapport.Tests.Scoring.Syntax;

public class SyntaxScorerTests
{
    [Fact]
    public void WhatAgreesScoresHundred()
    {
        ScoredSentence[] gold = [Sentence(Word(0, 4, "They", 1, Deprel.Nsubj), Word(5, 9, "talk", -1, Deprel.Root))];

        Assert.All(SyntaxScorer.Compare(gold, gold).Named(), s => Assert.Equal(100, s.Agreement.F1, 6));
    }

    [Fact]
    public void AWrongCutCostsItsWordsAndTheirHeads()
    {
        ScoredSentence[] gold = [Sentence(Word(0, 2, "No", 1, Deprel.Det), Word(3, 8, "deals", -1, Deprel.Root), Word(8, 9, ".", 1, Deprel.Punct))];
        ScoredSentence[] read = [Sentence(Word(0, 2, "No", 1, Deprel.Det), Word(3, 9, "deals.", -1, Deprel.Root))];

        SyntaxScore score = SyntaxScorer.Compare(gold, read);

        Assert.Equal(new Agreement(3, 2, 1), score.Words);
        Assert.Equal(new Agreement(3, 2, 1), score.Upos);
        Assert.Equal(new Agreement(3, 2, 0), score.Uas);
        Assert.Equal(40, score.Tokens.F1, 6);
    }

    [Fact]
    public void WordsOfOneTokenAlignByTheirForms()
    {
        ScoredSentence[] gold = [Sentence(Word(0, 5, "do", 1, Deprel.Aux, true), Word(0, 5, "n't", -1, Deprel.Root, true))];
        ScoredSentence[] read = [Sentence(Word(0, 5, "don't", -1, Deprel.Root))];

        SyntaxScore score = SyntaxScorer.Compare(gold, read);

        Assert.Equal(new Agreement(1, 1, 1), score.Tokens);
        Assert.Equal(new Agreement(2, 1, 0), score.Words);
        Assert.Equal(100, SyntaxScorer.Compare(gold, gold).Las.F1, 6);
    }

    [Fact]
    public void SubtypesOfRelationsAndFeaturesOfOneLanguageDoNotCount()
    {
        ScoredWord gold = Word(0, 3, "met", -1, Deprel.AclRelcl) with { Feats = "ExtPos=ADV|Tense=Past" };
        ScoredWord read = gold with { Relation = Deprel.Acl, Feats = "Tense=Past" };

        SyntaxScore score = SyntaxScorer.Compare([Sentence(gold)], [Sentence(read)]);

        Assert.Equal(1, score.Las.Correct);
        Assert.Equal(1, score.Feats.Correct);
    }

    private static ScoredSentence Sentence(params ScoredWord[] words) => new(words, words.Select(w => w.Span).Distinct().Count());

    private static ScoredWord Word(int start, int end, string form, int head, Deprel relation, bool multiword = false) =>
        new(new Span(start, end), multiword, form, Upos.NOUN, Xpos.NN, "_", form, head, relation);
}
