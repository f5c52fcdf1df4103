using System.Diagnostics;
using System.Text;

namespace Rapport.Tests.Properties;

/// <summary>Text that nobody would write but somebody will send.</summary>
public sealed class HostileTextTests
{
    private const int Size = 200_000;

    // Far above what a linear stage needs for Size, far below what a quadratic one does.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    private static readonly Dictionary<string, Func<int, string>> Makers = new()
    {
        ["nested quotation marks"] = n => string.Concat(Enumerable.Repeat("“‘", n / 4)) + "he said" + string.Concat(Enumerable.Repeat("’”", n / 4)),
        ["one sentence without end"] = n => Repeat("the minister of Chad met and ", n),
        ["one word"] = n => new string('x', n),
        ["only capitals"] = n => Repeat("PUTIN AND BIDEN MEET ", n),
        ["only punctuation"] = n => Repeat(".,;:!?-–—…()[]\"'", n),
        ["opening brackets"] = n => new string('(', n),
        ["white space"] = n => "a" + new string(' ', n) + "b",
        ["line breaks"] = n => Repeat("a\n\n", n),
        ["names"] = n => Repeat("Vladimir Putin, Joe Biden, ", n),
        ["dates"] = n => Repeat("on June 16, 2021 and ", n),
        ["said said"] = n => Repeat("he said that ", n),
        ["quotes of everybody"] = n => Repeat("\"No,\" said Putin. ", n),
        ["meetings"] = n => Repeat("Putin met Biden in Geneva. ", n),
        ["negations"] = n => Repeat("not ", n),
        ["surrogate halves"] = n => new string('\uD83D', n / 2),
        ["emoji and right-to-left"] = n => Repeat("😀 שלום مرحبا \u202E", n),
        ["zero width"] = n => Repeat("a\u200Bb\u200D\uFEFF ", n),
        ["markup"] = n => Repeat("<script>alert(1)</script>", n),
    };

    public static TheoryData<string> Kinds => [.. Makers.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_read_in_bounded_time_with_exact_spans(string kind)
    {
        string text = Makers[kind](Size);
        var watch = Stopwatch.StartNew();
        Record record = ShippedPacks.Reader.Read(text, new ReadOptions { Published = new DateOnly(2021, 5, 26) });
        Assert.True(watch.Elapsed < Limit, $"{kind}: {watch.Elapsed}");
        Assert.All(record.Sentences, s => Assert.InRange(s.Span.End, 0, record.Text.Length));
        Assert.All(record.Blocks, b => Assert.InRange(b.Span.End, 0, record.Text.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\0")]
    [InlineData(".")]
    [InlineData("a")]
    [InlineData("\uD800")]
    [InlineData("\"")]
    [InlineData("Mr.")]
    public void The_smallest_texts_have_a_record(string text) =>
        Assert.Empty(ShippedPacks.Reader.Read(text).Events);

    private static string Repeat(string piece, int size) =>
        new StringBuilder(size + piece.Length).Insert(0, piece, size / piece.Length).ToString();
}
