using Rapport.Parsing;
using Rapport.Scoring.Syntax;
using Rapport.Tagging;

namespace Rapport.Tests.Scoring.Syntax;

public class ConlluTests
{
    private const string Sample = """
        # newdoc id = one
        # text = Ministers don't meet.
        1	Ministers	minister	NOUN	NNS	Number=Plur	4	nsubj	_	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	do	AUX	VBP	_	4	aux	_	_
        3	n't	not	PART	RB	Polarity=Neg	4	advmod	_	_
        3.1	gone	go	VERB	VBN	_	_	_	0:root	_
        4	meet	meet	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_

        1	Why	why	ADV	WRB	_	0	root	_	SpaceAfter=No
        2	?	?	PUNCT	.	_	1	punct	_	_

        """;

    [Fact]
    public void ReadsWordsTokensAndDocuments()
    {
        List<TreebankSentence> sentences = [.. Conllu.Read(new StringReader(Sample))];

        Assert.Equal(2, sentences.Count);
        TreebankSentence first = sentences[0];
        Assert.Equal("one", first.Document);
        Assert.True(first.StartsParagraph);
        Assert.False(sentences[1].StartsParagraph);
        Assert.Equal(["Ministers", "do", "n't", "meet", "."], first.Words.Select(w => w.Form));
        Assert.Equal([3, 3, 3, -1, 3], first.Words.Select(w => w.Head));
        Assert.Equal(["Ministers", "don't", "meet", "."], first.Tokens.Select(t => t.Form));
        Assert.Equal([true, false, true, false, true], first.Words.Select(w => w.SpaceAfter));
        Assert.Equal(new TreebankWord("meet", "meet", Upos.VERB, Xpos.VB, "VerbForm=Inf", -1, Deprel.Root, false), first.Words[3]);
    }

    [Fact]
    public void GivesTheRunningText() =>
        Assert.Equal("Ministers don't meet. Why? ", TreebankText.Of([.. Conllu.Read(new StringReader(Sample))]).Text);

    [Theory]
    [InlineData("1\tword\n", "line 1")]
    [InlineData("1\tw\tw\tX\t_\t_\tx\troot\t_\t_\n\n", "'x' is no number")]
    public void NamesTheLineThatIsWrong(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => Conllu.Read(new StringReader(text)).ToList()).Message, StringComparison.Ordinal);
}
