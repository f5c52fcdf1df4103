using System.Diagnostics;
using CsCheck;
using Rapport.Segmentation;

namespace Rapport.Tests.Segmentation;

public sealed class SegmentationProperties
{
    // Pieces that go wrong next to each other.
    private static readonly string[] Pieces =
    [
        " ", "  ", "\n", "\n\n", "a", "The", "said", "U.S.", "Mr.", "No.", "B", ".", "..", "\u2026", ",", ":", ";", "!", "?", "-", "--", "\u2013", "\u2014",
        "'", "\"", "\u2018", "\u2019", "\u201C", "\u201D", "\u201E", "\u00AB", "\u00BB", "`", "(", ")", "[", "]", "/", "@", "#", "&", "%", "$", "\u20AC", "_", "*", "=",
        "1", "12", "1990s", "3.5", "5pm", "http://", "www.", ".org", "n't", "'s", "cannot", "anti-", "\u00E9", "\u0301", "\u4E2D", "\u0416", "\uD83D\uDE00", "\uD83D",
        "\uDE00", "\0", "\u200B", "\u200D", "\u00AD", "\u00A0", "\r", "\t", "\u2029", "(AFP)", "PARIS, May 3 (AFP) -", "By Ann Lee", "Photo:",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(picks => string.Concat(picks.Select(i => Pieces[i])));

    [Fact]
    public void Blocks_tokens_and_sentences_lie_in_order_and_cover_the_text() => Texts.Sample(text =>
    {
        Document document = Segmented.Read(text);
        int at = 0;
        foreach (Block block in document.Blocks)
        {
            AssertBlank(document.Text, at, block.Span.Start);
            Assert.False(block.Span.IsEmpty);
            at = block.Span.End;
        }

        AssertBlank(document.Text, at, document.Text.Length);
        int position = 0;
        int block1 = 0;
        for (int t = 0; t < document.Tokens.Count; t++)
        {
            Span span = document.Tokens[t].Span;
            while (!document.Blocks[block1].Span.Contains(span)) block1++;
            Assert.False(span.IsEmpty);
            AssertBlank(document.Text, position, span.Start);
            position = span.End;
        }

        AssertBlank(document.Text, position, document.Text.Length);
        int next = 0;
        foreach (Sentence sentence in document.Sentences)
        {
            Assert.Equal(next, sentence.FirstToken);
            Assert.True(sentence.TokenCount > 0);
            Assert.True(document.Blocks[sentence.Block].Span.Contains(sentence.Span));
            for (int t = sentence.FirstToken; t < sentence.EndToken; t++) Assert.Equal(document.Sentences.IndexOf(sentence), document.Tokens[t].Sentence);
            next = sentence.EndToken;
        }

        Assert.Equal(document.Tokens.Count, next);
    });

    [Fact]
    public void Quotations_nest() => Texts.Sample(text =>
    {
        Document document = Segmented.Read(text);
        int opened = -1;
        for (int i = 0; i < document.Quotations.Count; i++)
        {
            Quotation quotation = document.Quotations[i];
            Assert.True(quotation.Span.Start > opened);
            opened = quotation.Span.Start;
            Assert.True(quotation.Span.Contains(quotation.Inner));
            Assert.True(quotation.FirstToken <= quotation.EndToken);
            if (quotation.Parent < 0) continue;
            Assert.InRange(quotation.Parent, 0, i - 1);
            Assert.True(document.Quotations[quotation.Parent].Span.Contains(quotation.Span));
        }
    });

    [Theory]
    [InlineData("\"")]
    [InlineData("\u201C a ")]
    [InlineData("'a the dogs' x ")]
    [InlineData("word ")]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("1.")]
    [InlineData("a-")]
    [InlineData("a@")]
    [InlineData("a'b")]
    [InlineData("a\n")]
    [InlineData("Short line\n\n")]
    [InlineData("(AFP)\n\n")]
    [InlineData("PARIS, May 3 (")]
    [InlineData("U.S. ")]
    [InlineData("\u201C \u00BB ")]
    [InlineData("!?;,")]
    public void Time_grows_with_the_text_and_no_faster(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 600_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        Segmented.Read(text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed} for {text.Length} characters");
    }

    // White space, and what has no width.
    private static void AssertBlank(string text, int start, int end)
    {
        for (int i = start; i < end; i++) Assert.Equal(CharKind.Space, CharKinds.Of(text[i]));
    }
}
