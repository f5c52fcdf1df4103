using Rapport.Packs;

namespace Rapport.Tests.Attributions;

/// <summary>The examples beside the cues read as marked; in the counter-examples the entry finds nothing.</summary>
public sealed class CueExamplesTests
{
    public static TheoryData<string, string> Examples() => Collect("examples");

    public static TheoryData<string, string> Counters() => Collect("counter");

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_reads_as_marked(string entry, string example)
    {
        MarkedSentence marked = MarkedSentence.Parse(example);
        Record record = ShippedPacks.Reader.Read(marked.Text);
        Assert.True(
            record.Attributions.Any(a => Is(a, marked, record.Text)),
            $"{entry}: {example}\nread as:\n{string.Join('\n', record.Attributions.Select(a => Show(a, record.Text)))}");
    }

    [Theory]
    [MemberData(nameof(Counters))]
    public void A_counter_example_gives_nothing(string entry, string example)
    {
        Record record = ShippedPacks.Reader.Read(example);
        Assert.True(record.Attributions.Count == 0, $"{entry}: {example}\nread as:\n{string.Join('\n', record.Attributions.Select(a => Show(a, record.Text)))}");
    }

    private static TheoryData<string, string> Collect(string key)
    {
        var data = new TheoryData<string, string>();
        foreach (PackNode entry in ShippedPacks.Pack.Documents("rules/attribution").SelectMany(d => d["cues"]?.Items ?? []))
            foreach (PackNode example in entry[key]?.Items ?? [])
                data.Add($"{entry.File}:{example.Line}", example.RequiredText());
        return data;
    }

    private static bool Is(Attribution found, MarkedSentence marked, string text) =>
        marked.Source.SequenceEqual(found.Source is { } source ? [Words(source.Span, text)] : [])
        && marked.Cue.SequenceEqual(found.Cue is { } cue ? [Words(cue, text)] : [])
        && marked.Content.SequenceEqual(found.Content.Select(c => Words(c, text)));

    private static string Words(Span span, string text) => text.Substring(span.Start, span.Length);

    private static string Show(Attribution found, string text) =>
        $"  [{(found.Source is { } source ? Words(source.Span, text) : "")}] {{{(found.Cue is { } cue ? Words(cue, text) : "")}}} "
        + string.Join(' ', found.Content.Select(c => $"<{Words(c, text)}>"));
}
