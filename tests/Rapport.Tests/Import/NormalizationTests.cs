using CsCheck;
using Rapport.Import;

namespace Rapport.Tests.Import;

public sealed class NormalizationTests
{
    [Theory]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("a\u0085b\u2028c\u2029d\fe", "a\nb\nc\n\nd\ne")]
    [InlineData("a\u00A0b\u202Fc\u3000d", "a b c d")]
    [InlineData("co\u00ADoperate \uFEFFzero\u200Bwidth\u2060 \u202Eabc\u202C", "cooperate zerowidth abc")]
    [InlineData("nul\0 bell\a esc\u001B del\u007F", "nul bell esc del")]
    [InlineData("joined\u200D letters, \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", "joined letters, \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")]
    public void What_stands_in_the_way_is_changed(string text, string stored) => Assert.Equal(stored, Normalization.Apply(text));

    // Not among the cases above: attributes cannot hold such text.
    [Fact]
    public void Halves_of_pairs_are_replaced() => Assert.Equal("a\uFFFDb\uFFFD", Normalization.Apply("a\uD83Db\uDE00"));

    [Theory]
    [InlineData("Plain text\twith a tab\nand two lines.")]
    [InlineData("“Quotes” – dashes … é ü Ł 中文 \uD83D\uDE00")]
    [InlineData("Not\u2065assigned")]
    public void All_else_stays_the_very_same_string(string text) => Assert.Same(text, Normalization.Apply(text));

    [Fact]
    public void Twice_is_no_more_than_once() => Gen.String[Gen.Char['\0', '\uFFFF'], 0, 40].Sample(text =>
    {
        string once = Normalization.Apply(text);
        Assert.Same(once, Normalization.Apply(once));
    });
}
