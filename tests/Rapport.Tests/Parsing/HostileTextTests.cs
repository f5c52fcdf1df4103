using System.Diagnostics;
using System.Text;
using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Tests.Parsing;

/// <summary>Any text gets a tree: one root a sentence, no cycles, no crossing arcs, in time that grows with its length.</summary>
public class HostileTextTests
{
    private static readonly IAnnotator[] Stages = [new TaggingAnnotator(ShippedPacks.Pack), new ParsingAnnotator(ShippedPacks.Pack)];

    [Theory]
    [InlineData(". , ; ! ? … — \" “ ” ( )")]
    [InlineData("1 2 3 4 5 6 7 8 9 10")]
    [InlineData("\u200B \u200D \uFEFF \u2060")]
    [InlineData("🕊️ 🇺🇦 👩‍👩‍👧‍👦 🤝")]
    [InlineData("\uD800 \uDC00 \uD83D a")]
    [InlineData("وقال الوزير إن المحادثات ستستأنف")]
    [InlineData("MINISTERS MEET IN GENEVA")]
    [InlineData("x")]
    [InlineData("a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a")]
    public void GetsATree(string words)
    {
        Document document = Of(words.Split(' '));
        Annotate(document);
        AssertTree(document);
    }

    [Fact]
    public void AnEmptyDocumentIsNoError() => Annotate(new Document());

    [Fact]
    public void LongSentencesTakeLinearTimeAndGetATree()
    {
        Document shorter = Of([.. Enumerable.Range(0, 20_000).Select(i => i % 7 == 0 ? "said" : i % 3 == 0 ? "the" : "word" + (i % 50))]);
        Document longer = Of([.. Enumerable.Range(0, 160_000).Select(i => i % 5 == 0 ? "(" : i % 3 == 0 ? "and" : "that")]);
        Annotate(shorter);
        var watch = Stopwatch.StartNew();
        Annotate(shorter);
        double one = watch.Elapsed.TotalSeconds;
        watch.Restart();
        Annotate(longer);

        // Eight times as many tokens; a machine under load may take some more, quadratic time would take 64 times as long.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 1 + (one * 30));
        AssertTree(shorter);
        AssertTree(longer);
    }

    [Fact]
    public void AWordOfAMillionLettersIsAWord()
    {
        Document document = Of(new string('x', 1_000_000), "said", "so");
        Annotate(document);
        AssertTree(document);
    }

    [Fact]
    public void NothingIsAllocatedWhenMemoryIsWarm()
    {
        Document document = Of([.. Enumerable.Repeat("the ministers said that talks had begun .".Split(' '), 100).SelectMany(w => w)]);
        Annotate(document);
        Annotate(document);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Annotate(document);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    [Fact]
    public void ThreadsFindTheSame()
    {
        string[] words = [.. Enumerable.Range(0, 3000).Select(i => "word" + (i * 31 % 97))];
        Document expected = Of(words);
        Annotate(expected);
        Parallel.For(0, 8, _ =>
        {
            Document document = Of(words);
            Annotate(document);
            Assert.True(expected.Tokens.Heads.SequenceEqual(document.Tokens.Heads));
            Assert.True(expected.Tokens.Relations.SequenceEqual(document.Tokens.Relations));
        });
    }

    private static void Annotate(Document document)
    {
        foreach (IAnnotator stage in Stages) stage.Annotate(document);
    }

    private static Document Of(params string[] words)
    {
        var text = new StringBuilder();
        var document = new Document();
        var spans = new List<Span>();
        foreach (string word in words)
        {
            spans.Add(new Span(text.Length, text.Length + word.Length));
            text.Append(word).Append(' ');
        }

        document.Reset(text.ToString(), ReadOptions.None);
        foreach (Span span in spans) document.Tokens.Add(span, 0, TokenShape.SpaceBefore);
        document.Sentences.Add(new Sentence(document.SpanOf(0, words.Length), 0, 0, words.Length));
        return document;
    }

    private static void AssertTree(Document document)
    {
        TokenTable tokens = document.Tokens;
        int root = -1;
        var open = new Stack<int>();
        for (int token = 0; token < tokens.Count; token++)
        {
            Assert.NotEqual(Upos.None, tokens.Upos[token]);
            Assert.NotEqual(Deprel.None, tokens.Relations[token]);
            Assert.Equal(tokens.Heads[token] < 0, tokens.Relations[token] == Deprel.Root);
            if (tokens.Heads[token] >= 0) continue;
            Assert.Equal(-1, root);
            root = token;
        }

        Assert.InRange(root, 0, tokens.Count - 1);

        // Arcs do not cross if every arc is closed before those that were opened before it; a tree has no cycle if all
        // tokens are reached from the root.
        int reached = 0;
        var list = new Queue<int>([root]);
        while (list.TryDequeue(out int head))
        {
            reached++;
            int last = -1;
            foreach (int child in document.Tree.Children(head))
            {
                Assert.True(child > last);
                last = child;
                list.Enqueue(child);
            }
        }

        Assert.Equal(tokens.Count, reached);
        var (first, end) = document.Tree.Extent(root);
        Assert.Equal((0, tokens.Count - 1), (first, end));
    }
}
