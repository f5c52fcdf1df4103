using CsCheck;

namespace Rapport.Tests;

public sealed class SpanTests
{
    private static readonly Gen<Span> Spans = Gen.Select(Gen.Int[0, 50], Gen.Int[0, 50]).Select((a, b) => new Span(Math.Min(a, b), Math.Max(a, b)));

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    public void A_span_holds_no_nonsense(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Span(start, end));

    [Fact]
    public void The_end_is_not_inside() => Assert.False(new Span(1, 3).Contains(3));

    [Fact]
    public void Neighbours_do_not_overlap() => Assert.False(new Span(0, 3).Overlaps(new Span(3, 5)));

    [Fact]
    public void A_union_contains_both() =>
        Gen.Select(Spans, Spans).Sample((a, b) => Assert.True(a.Union(b).Contains(a) && a.Union(b).Contains(b)));

    [Fact]
    public void The_order_is_total_and_puts_the_longer_first() =>
        Gen.Select(Spans, Spans).Sample((a, b) =>
        {
            Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
            if (a.Start == b.Start && a.Length > b.Length) Assert.True(a < b);
        });
}
