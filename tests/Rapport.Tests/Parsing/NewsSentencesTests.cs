using Rapport.Parsing;
using Rapport.Scoring.Syntax;

namespace Rapport.Tests.Parsing;

/// <summary>The shipped model on sentences of our own: floors that a new model must not fall below.</summary>
public class NewsSentencesTests
{
    private static readonly string Gold = Repository.PathOf("tests/Rapport.Tests/Parsing/news.conllu");

    [Fact]
    public void GivenWordsAreTaggedAndParsed()
    {
        SyntaxScore score = new SyntaxScorer(ShippedPacks.Pack).Score(Read(), goldTokens: true);

        Assert.InRange(score.Upos.F1, 0.97, 1);
        Assert.InRange(score.Lemmas.F1, 0.97, 1);
        Assert.InRange(score.Uas.F1, 0.93, 1);
        Assert.InRange(score.Las.F1, 0.91, 1);
    }

    [Fact]
    public void RawTextIsCutAndParsed()
    {
        SyntaxScore score = new SyntaxScorer(ShippedPacks.Pack).Score(Read(), goldTokens: false);

        Assert.InRange(score.Tokens.F1, 0.99, 1);
        Assert.InRange(score.Las.F1, 0.85, 1);
    }

    [Fact]
    public void WhatIsWrittenCanBeRead()
    {
        TreebankText text = TreebankText.Of(Read());
        Document document = text.ToDocument(w => ShippedPacks.Pack.Vocabulary.Find(w));
        foreach (IAnnotator stage in Pipeline.Create(ShippedPacks.Pack).UpTo(Layers.Dependencies).Stages.TakeLast(2)) stage.Annotate(document);
        var written = new StringWriter();
        ConlluWriter.Write(written, document, SyntaxModel.Load(ShippedPacks.Pack));

        List<TreebankSentence> again = [.. Conllu.Read(new StringReader(written.ToString()))];

        Assert.Equal(text.Sentences.Count, again.Count);
        Assert.Equal(text.Sentences.SelectMany(s => s.Words).Select(w => w.Form), again.SelectMany(s => s.Words).Select(w => w.Form));
        Assert.All(again, s => Assert.Single(s.Words, w => w.Head < 0));
    }

    private static List<TreebankSentence> Read()
    {
        using StreamReader reader = File.OpenText(Gold);
        return [.. Conllu.Read(reader)];
    }
}
