using CsCheck;
using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Tests.Parsing;

public sealed class TreeRepairTests
{
    [Fact]
    public void A_subject_before_the_conjunction_of_its_clause_is_an_object()
    {
        // Kenya accused Uganda of bombing villages
        TokenTable tokens = Tokens(
            (1, Deprel.Nsubj, Xpos.NNP), (-1, Deprel.Root, Xpos.VBD), (4, Deprel.Nsubj, Xpos.NNP), (4, Deprel.Mark, Xpos.IN),
            (1, Deprel.Ccomp, Xpos.VBG), (4, Deprel.Obj, Xpos.NNS));

        TreeRepair.Run(tokens, 0, 6);

        Assert.Equal((1, Deprel.Obj), (tokens.Heads[2], tokens.Relations[2]));
        Assert.Equal((1, Deprel.Advcl), (tokens.Heads[4], tokens.Relations[4]));
    }

    [Fact]
    public void A_conjunction_hangs_on_the_verb_and_not_on_its_auxiliary()
    {
        // accused Uganda of having bombed
        TokenTable tokens = Tokens(
            (-1, Deprel.Root, Xpos.VBD), (0, Deprel.Obj, Xpos.NNP), (3, Deprel.Mark, Xpos.IN), (4, Deprel.Aux, Xpos.VBG), (0, Deprel.Advcl, Xpos.VBN));

        TreeRepair.Run(tokens, 0, 5);

        Assert.Equal(4, tokens.Heads[2]);
    }

    [Fact]
    public void A_finite_verb_with_a_subject_is_a_clause_and_no_object()
    {
        // told Reuters he doubts that it rained
        TokenTable tokens = Tokens(
            (-1, Deprel.Root, Xpos.VBD), (0, Deprel.Iobj, Xpos.NNP), (3, Deprel.Nsubj, Xpos.PRP), (0, Deprel.Obj, Xpos.VBZ),
            (6, Deprel.Mark, Xpos.IN), (6, Deprel.Expl, Xpos.PRP), (0, Deprel.Ccomp, Xpos.VBD));

        TreeRepair.Run(tokens, 0, 7);

        Assert.Equal((0, Deprel.Ccomp), (tokens.Heads[3], tokens.Relations[3]));
        Assert.Equal((3, Deprel.Ccomp), (tokens.Heads[6], tokens.Relations[6]));
    }

    [Fact]
    public void The_subject_before_to_stays()
    {
        // waited for Kenya to act
        TokenTable tokens = Tokens(
            (-1, Deprel.Root, Xpos.VBD), (4, Deprel.Mark, Xpos.IN), (4, Deprel.Nsubj, Xpos.NNP), (4, Deprel.Mark, Xpos.TO), (0, Deprel.Advcl, Xpos.VB));

        TreeRepair.Run(tokens, 0, 5);

        Assert.Equal((4, Deprel.Nsubj), (tokens.Heads[2], tokens.Relations[2]));
    }

    [Fact]
    public void A_finite_clause_behind_an_object_gets_it_as_its_subject()
    {
        // said Kenya regretted it
        TokenTable tokens = Tokens((-1, Deprel.Root, Xpos.VBD), (0, Deprel.Iobj, Xpos.NNP), (0, Deprel.Ccomp, Xpos.VBD), (2, Deprel.Obj, Xpos.PRP));

        TreeRepair.Run(tokens, 0, 4);

        Assert.Equal((2, Deprel.Nsubj), (tokens.Heads[1], tokens.Relations[1]));
    }

    [Fact]
    public void Whoever_is_told_something_with_a_conjunction_stays_the_object()
    {
        // told Kenya that it rained
        TokenTable tokens = Tokens(
            (-1, Deprel.Root, Xpos.VBD), (0, Deprel.Iobj, Xpos.NNP), (4, Deprel.Mark, Xpos.IN), (4, Deprel.Expl, Xpos.PRP), (0, Deprel.Ccomp, Xpos.VBD));

        TreeRepair.Run(tokens, 0, 5);

        Assert.Equal((0, Deprel.Iobj), (tokens.Heads[1], tokens.Relations[1]));
    }

    [Fact]
    public void A_sentence_without_a_verb_finds_it_in_a_participle()
    {
        // rebels accused government forces of crimes .
        TokenTable tokens = Tokens(
            (-1, Deprel.Root, Xpos.NNS), (3, Deprel.Amod, Xpos.VBN), (3, Deprel.Compound, Xpos.NN), (0, Deprel.Conj, Xpos.NNS),
            (5, Deprel.Case, Xpos.IN), (3, Deprel.Nmod, Xpos.NNS), (0, Deprel.Punct, Xpos.Stop));

        new FiniteVerb(SyntaxModel.Load(ShippedPacks.Pack).Tags).Find(tokens, 0, 7);

        Assert.Equal((-1, Deprel.Root, Xpos.VBD), (tokens.Heads[1], tokens.Relations[1], tokens.Xpos[1]));
        Assert.Equal((1, Deprel.Nsubj), (tokens.Heads[0], tokens.Relations[0]));
        Assert.Equal((1, Deprel.Obj), (tokens.Heads[3], tokens.Relations[3]));
        Assert.Equal(1, tokens.Heads[6]);
    }

    [Fact]
    public void A_sentence_with_a_verb_keeps_its_participles()
    {
        // rebels seized accused forces .
        TokenTable tokens = Tokens(
            (1, Deprel.Nsubj, Xpos.NNS), (-1, Deprel.Root, Xpos.VBD), (3, Deprel.Amod, Xpos.VBN), (1, Deprel.Obj, Xpos.NNS), (1, Deprel.Punct, Xpos.Stop));

        new FiniteVerb(SyntaxModel.Load(ShippedPacks.Pack).Tags).Find(tokens, 0, 5);

        Assert.Equal((3, Deprel.Amod, Xpos.VBN), (tokens.Heads[2], tokens.Relations[2], tokens.Xpos[2]));
    }

    [Theory]
    [InlineData(Deprel.Case)]
    [InlineData(Deprel.Mark)]
    public void An_adjective_with_an_infinitive_is_the_predicate(Deprel relation)
    {
        // They are due to hold talks
        TokenTable tokens = Tokens(
            (5, Deprel.Nsubj, Xpos.PRP), (5, Deprel.Cop, Xpos.VBP), (5, relation, Xpos.JJ), (2, Deprel.Fixed, Xpos.TO), (5, Deprel.Compound, Xpos.VB),
            (-1, Deprel.Root, Xpos.NNS));
        tokens.Upos[2] = Upos.ADJ;

        TreeRepair.Run(tokens, 0, 6);

        Assert.Equal((-1, Deprel.Root), (tokens.Heads[2], tokens.Relations[2]));
        Assert.Equal((2, Deprel.Xcomp), (tokens.Heads[4], tokens.Relations[4]));
        Assert.Equal((4, Deprel.Obj), (tokens.Heads[5], tokens.Relations[5]));
        Assert.Equal(2, tokens.Heads[0]);
    }

    [Fact]
    public void Whatever_is_repaired_stays_a_tree() => SyntaxTreeTests.Trees.Select(Gen.Int).Sample((heads, seed) =>
    {
        var random = new Random(seed);
        Deprel[] relations =
        [
            Deprel.Nsubj, Deprel.NsubjPass, Deprel.Obj, Deprel.Iobj, Deprel.Obl, Deprel.OblAgent, Deprel.Nmod, Deprel.Mark, Deprel.Case, Deprel.Aux, Deprel.AuxPass,
            Deprel.Ccomp, Deprel.Xcomp, Deprel.Advcl, Deprel.Acl, Deprel.AclRelcl, Deprel.Amod, Deprel.Compound, Deprel.NmodDesc, Deprel.Conj, Deprel.Punct,
        ];
        var tokens = new TokenTable();
        bool rooted = false;
        for (int i = 0; i < heads.Length; i++)
        {
            // One root: what else would be one hangs on it.
            tokens.Add(new Span(2 * i, (2 * i) + 1), 0, TokenShape.None);
            tokens.Heads[i] = heads[i] >= 0 || !rooted ? heads[i] : Array.IndexOf(heads, -1);
            rooted |= heads[i] < 0;
            tokens.Relations[i] = tokens.Heads[i] < 0 ? Deprel.Root : relations[random.Next(relations.Length)];
            tokens.Xpos[i] = (Xpos)random.Next((int)Xpos.CloseBracket + 1);
            tokens.Upos[i] = (Upos)random.Next(1, 18);
        }

        TreeRepair.Run(tokens, 0, heads.Length);
        new FiniteVerb(SyntaxModel.Load(ShippedPacks.Pack).Tags).Find(tokens, 0, heads.Length);

        int roots = 0;
        for (int i = 0; i < heads.Length; i++)
        {
            if (tokens.Heads[i] < 0) roots++;
            Assert.Equal(tokens.Heads[i] < 0, tokens.Relations[i] == Deprel.Root);
            int steps = 0;
            for (int at = i; at >= 0; at = tokens.Heads[at]) Assert.True(++steps <= heads.Length, "a token stands below itself");
        }

        Assert.Equal(1, roots);
    });

    private static TokenTable Tokens(params (int Head, Deprel Relation, Xpos Tag)[] words)
    {
        var tokens = new TokenTable();
        for (int i = 0; i < words.Length; i++)
        {
            tokens.Add(new Span(2 * i, (2 * i) + 1), 0, TokenShape.None);
            tokens.Heads[i] = words[i].Head;
            tokens.Relations[i] = words[i].Relation;
            tokens.Xpos[i] = words[i].Tag;
            tokens.Upos[i] = words[i].Tag switch
            {
                Xpos.VBD or Xpos.VBN or Xpos.VBG or Xpos.VB or Xpos.VBZ => words[i].Relation == Deprel.Aux ? Upos.AUX : Upos.VERB,
                Xpos.NNP => Upos.PROPN,
                Xpos.NN or Xpos.NNS => Upos.NOUN,
                Xpos.PRP => Upos.PRON,
                Xpos.Stop => Upos.PUNCT,
                _ => Upos.ADP,
            };
        }

        return tokens;
    }
}
