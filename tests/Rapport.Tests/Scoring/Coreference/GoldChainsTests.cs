using Rapport.Scoring.Coreference;

namespace Rapport.Tests.Scoring.Coreference;

/// <summary>The formats that chains are read from.</summary>
public sealed class GoldChainsTests
{
    [Fact]
    public void A_treebank_gives_chains_heads_and_identity()
    {
        string[] lines =
        [
            "# newdoc id = a", "# meta::dateCreated = 2020-02-01", "# newpar", "# sent_id = 1",
            Row(1, "Mayor", "NOUN", "NN", 2, "compound", "Entity=(3-person-new-x-cf1-2,3-coref-Ana_Ruiz"),
            Row(2, "Ana", "PROPN", "NNP", 4, "nsubj", "_"),
            Row(3, "Ruiz", "PROPN", "NNP", 2, "flat", "Entity=3)"),
            Row(4, "left", "VERB", "VBD", 0, "root", "_"),
            Row(5, "her", "PRON", "PRP$", 6, "nmod:poss", "Entity=(9-object-new-x-cf2-2-sgl(3-person-giv-x-cf1-1-ana)"),
            Row(6, "car", "NOUN", "NN", 4, "obj", "Entity=9)|SpaceAfter=No"),
            Row(7, ".", "PUNCT", ".", 4, "punct", "_"),
        ];
        GoldChains gold = Assert.Single(TreebankEntities.Read(lines));
        Assert.Equal("Mayor Ana Ruiz left her car. ", gold.Text);
        Assert.Equal(new DateOnly(2020, 2, 1), gold.Published);
        Assert.Equal(["Mayor Ana Ruiz", "her"], gold.Persons.Select(p => p.Span.Of(gold.Text)));
        Assert.Equal("Ana Ruiz", gold.Persons[0].Head!.Value.Of(gold.Text));
        Assert.Equal("Ana Ruiz", gold.Persons[0].Identity);
        Assert.True(gold.Persons[0].IsName);
        Assert.False(gold.Persons[1].IsName);
        Assert.Equal(gold.Persons[0].Chain, gold.Persons[1].Chain);
    }

    [Fact]
    public void WebAnno_ties_mentions_by_their_next_one()
    {
        string[] lines =
        [
            "#FORMAT=WebAnno TSV 3.2", "",
            "1-1\t0-3\tAna\tperson[1]\tnew[1]\ts\tAna_Ruiz[1]\tcf1\tana\t1-4[3_1]\t",
            "1-2\t4-8\tRuiz\tperson[1]\tnew[1]\ts\tAna_Ruiz[1]\tcf1\t_\t_\t",
            "1-3\t9-13\tsold\t_\t_\t_\t_\t_\t_\t_\t",
            "1-4\t14-17\ther\tobject[2]|person[3]\tnew[2]|giv[3]\ts\t_\tcf1\t_\t_\t",
            "1-5\t18-21\tcar\tobject[2]\tnew[2]\ts\t_\tcf1\t_\t_\t",
            "1-6\t22-23\t.\t_\t_\t_\t_\t_\t_\t_\t",
        ];
        GoldChains gold = WebAnnoChains.Read("a", lines);
        Assert.Equal("Ana Ruiz sold her car.", gold.Text);
        Assert.Equal(["Ana Ruiz", "her"], gold.Persons.Select(p => p.Span.Of(gold.Text)));
        Assert.Single(gold.Persons.Select(p => p.Chain).Distinct());
    }

    [Fact]
    public void Of_coded_phrases_those_that_speak_of_a_state_are_kept()
    {
        string[] lines =
        [
            "#begin document 7/-/7_L; part 000",
            Coded("The", "(7_PER_COUNTRY"), Coded("Peruvian", "-"), Coded("envoy", "7_PER_COUNTRY)"), Coded("met", "-"), Coded("Mr.", "(7_CHL_Soto_ACTOR"),
            Coded("Soto", "7_CHL_Soto_ACTOR)"), Coded("of", "-"), Coded("the", "(7_CHL_COUNTRY"), Coded("neighbour", "7_CHL_COUNTRY)"), Coded(".", "-"),
            "#end document",
        ];
        GoldChains gold = Assert.Single(CodedPhrases.Read(lines));
        GoldState state = Assert.Single(gold.States);
        Assert.Equal(("The Peruvian envoy", "PER"), (state.Span.Of(gold.Text), state.Country));
    }

    [Fact]
    public void Other_files_are_refused() => Assert.Throws<FormatException>(() => GoldChains.Read("a.xml").ToList());

    private static string Row(int number, string form, string upos, string xpos, int head, string relation, string misc) =>
        $"{number}\t{form}\t{form}\t{upos}\t{xpos}\t_\t{head}\t{relation}\t_\t{misc}";

    private static string Coded(string form, string chain) => $"7/-/7_L\t0\t0\t{form}\t{chain}\t";
}
