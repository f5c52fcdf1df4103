namespace Rapport.Tests.Events;

/// <summary>Text that is made to be slow or to break.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("Russia met China and ", 4000)]
    [InlineData("Russia, China, Iran, ", 4000)]
    [InlineData("which attacked which ", 4000)]
    [InlineData("\"Russia said \"", 4000)]
    [InlineData("the visit to the visit of the talks with ", 3000)]
    public void Long_sentences_are_read_without_harm(string piece, int times)
    {
        Record record = ShippedPacks.Reader.Read(string.Concat(Enumerable.Repeat(piece, times)));
        foreach (Event read in record.Events)
            foreach (Assertion assertion in read.Assertions)
                Assert.True(assertion.Span.Contains(assertion.Trigger));
    }
}
