using System.Text.RegularExpressions;

namespace Rapport.Tests.Timexes;

/// <summary>The examples beside the rules of time: what stands in brackets is read so, and everything else is not read.</summary>
public sealed partial class TimeRuleExamplesTests
{
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (string folder in (string[])["time/parts", "time/rules"])
            foreach (var (place, text, _) in PackExamples.In(folder)) data.Add(place, text);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Times_are_read_as_the_brackets_say(string place, string example)
    {
        string text = Mark().Replace(example, "$1");
        string read = Times.Marked(text, Times.Today);
        Assert.True(example == read, $"{place}: {example}\n  read as {read}");
    }

    [GeneratedRegex(@"\[([^\]|]+)\|[^\]]+\]")]
    private static partial Regex Mark();
}
