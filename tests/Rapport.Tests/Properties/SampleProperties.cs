using System.Text.Json;

namespace Rapport.Tests.Properties;

/// <summary>What holds for every record whatever it says.</summary>
public sealed class SampleProperties
{
    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void Every_quote_is_what_stands_at_its_span(string name)
    {
        Record record = Sample.Of(name).Read();
        using JsonDocument json = JsonDocument.Parse(RecordJsonOf.Text(record));
        int quotes = 0;
        Visit(json.RootElement, record.Text, ref quotes);
        Assert.True(quotes > 0);
    }

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void Sentences_lie_in_their_blocks_in_order(string name)
    {
        Record record = Sample.Of(name).Read();
        Assert.NotEmpty(record.Sentences);
        for (int i = 0; i < record.Sentences.Count; i++)
        {
            Sentence sentence = record.Sentences[i];
            Assert.True(record.Blocks[sentence.Block].Span.Contains(sentence.Span));
            if (i > 0) Assert.True(record.Sentences[i - 1].Span.End <= sentence.Span.Start);
        }
    }

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void Read_twice_it_has_the_same_bytes_and_the_same_id(string name)
    {
        Sample sample = Sample.Of(name);
        Record first = sample.Read();
        Record second = sample.Read();
        Assert.Equal(first.Report.Id, second.Report.Id);
        Assert.Equal(RecordJsonOf.Text(first), RecordJsonOf.Text(second));
    }

    [Fact]
    public void One_thread_and_many_give_the_same_bytes()
    {
        string[] one = [.. Sample.All.Select(s => RecordJsonOf.Text(s.Read()))];
        string[] many = [.. Enumerable.Repeat(Sample.All, 4).SelectMany(s => s).AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(s => RecordJsonOf.Text(s.Read()))];
        for (int i = 0; i < many.Length; i++) Assert.Equal(one[i % one.Length], many[i]);
    }

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void Every_event_has_a_telling_and_every_reference_leads_somewhere(string name)
    {
        Record record = Sample.Of(name).Read();
        Assert.All(record.Entities.SelectMany(e => e.Members), id => Assert.InRange(id.Index, 0, record.Entities.Count - 1));
        foreach (Event e in record.Events)
        {
            Assert.NotEmpty(e.Assertions);
            Assert.All(e.Actors.Concat(e.Recipients), id => Assert.InRange(id.Index, 0, record.Entities.Count - 1));
            Assert.All(e.Assertions, a => Assert.True(a.Attribution is not { } id || id.Index < record.Attributions.Count));
        }

        Assert.All(record.Expectations, x => Assert.True(x.About is not { } id || id.Index < record.Events.Count));
        Assert.All(record.Attributions, a => AssertEnds(record, a));
    }

    // However deeply reports are nested, following the parents comes to an end.
    private static void AssertEnds(Record record, Attribution attribution)
    {
        var seen = new HashSet<AttributionId>();
        for (AttributionId? at = attribution.Id; at is { } id; at = record.Attributions[id.Index].Parent)
            Assert.True(seen.Add(id), $"{id} is reported inside itself");
    }

    private static void Visit(JsonElement element, string text, ref int quotes)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray()) Visit(item, text, ref quotes);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("start", out JsonElement start) && start.ValueKind == JsonValueKind.Number && element.TryGetProperty("text", out JsonElement quote))
            {
                Assert.Equal(text[start.GetInt32()..element.GetProperty("end").GetInt32()], quote.GetString());
                quotes++;
            }

            foreach (JsonProperty property in element.EnumerateObject()) Visit(property.Value, text, ref quotes);
        }
    }
}
