namespace Rapport.Tests.Expectations;

/// <summary>Whose view of the future it is.</summary>
public sealed class HolderTests
{
    [Theory]
    [InlineData("Analyst Pavel Smirnov believes that the talks with Poland may fail.", "Pavel Smirnov")]
    [InlineData("Analyst Pavel Smirnov believes that the talks with Poland may fail, and there is no need to expect that Warsaw will lift the ban.", "Pavel Smirnov")]
    [InlineData("It is now unlikely that Poland will lift the ban, analyst Pavel Smirnov believes.", "Pavel Smirnov")]
    [InlineData("Analyst Pavel Smirnov does not believe that the accord with Poland will be signed.", "Pavel Smirnov")]
    [InlineData("The Polish minister did not think that the accord would be signed.", "Polish minister")]
    public void Every_view_has_the_one_who_says_it(string text, string holder)
    {
        Record record = new Reader(ShippedPacks.Pack).Read(text, new ReadOptions { Published = new DateOnly(2021, 5, 26) });

        Assert.NotEmpty(record.Expectations);
        Assert.All(record.Expectations, e => Assert.Equal(holder, e.Holder.Entity is { } id ? record.Entities[id.Index].Name : "the report"));
    }
}
