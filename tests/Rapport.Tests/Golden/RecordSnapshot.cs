using System.Globalization;
using System.Text;

namespace Rapport.Tests.Golden;

/// <summary>A record as a text that is easy to compare: every sentence with its marks, and below it what stands in it.</summary>
internal static class RecordSnapshot
{
    public static string Of(Record record)
    {
        var output = new StringBuilder();
        ReportHeader report = record.Report;
        output.Append(CultureInfo.InvariantCulture, $"publisher: {report.Publisher ?? "-"}\npublished: {report.Published?.ToString("O", CultureInfo.InvariantCulture) ?? "-"} ({report.PublishedBasis})\nlanguage: {report.Language}\n");
        for (int block = 0; block < record.Blocks.Count; block++)
        {
            output.Append(CultureInfo.InvariantCulture, $"\n== {record.Blocks[block].Kind}\n");
            foreach (Sentence sentence in record.Sentences)
                if (sentence.Block == block) Append(output, record, sentence);
        }

        output.Append("\n== Entities\n");
        foreach (Entity entity in record.Entities)
            output.Append(CultureInfo.InvariantCulture, $"{entity.Id} {entity.Type} {entity.Name} | {entity.Key ?? "-"} | {entity.Country ?? "-"} | {string.Join('/', entity.Sectors)} | {entity.Role ?? "-"}\n");
        output.Append("\n== Events\n");
        foreach (Event e in record.Events) Append(output, record, e);
        return output.ToString();
    }

    private static void Append(StringBuilder output, Record record, Sentence sentence)
    {
        output.Append(Marked(record, sentence.Span)).Append('\n');
        foreach (Attribution a in record.Attributions)
        {
            if (!sentence.Span.Contains((a.Cue ?? a.Content[0]).Start)) continue;
            string source = a.Source is { } s ? $"{Words(record, s.Span)} ({s.Entity?.ToString() ?? "-"})" : "-";
            output.Append(CultureInfo.InvariantCulture, $"    {a.Id} {a.Type} {source} | {(a.Cue is { } cue ? Words(record, cue) : "-")} | {string.Join(" … ", a.Content.Select(c => Words(record, c)))}{(a.Parent is { } parent ? $" | in {parent}" : "")}\n");
        }

        foreach (Event e in record.Events)
        {
            foreach (Assertion t in e.Assertions)
            {
                if (sentence.Span.Contains(t.Trigger.Start))
                    output.Append(CultureInfo.InvariantCulture, $"    {e.Id} {e.Type} {t.Status} {t.Factuality} by {t.Holder} “{Words(record, t.Trigger)}” ({t.Rule})\n");
            }
        }

        foreach (Expectation x in record.Expectations)
        {
            if (sentence.Span.Contains(x.Cue.Start))
                output.Append(CultureInfo.InvariantCulture, $"    {x.Holder} expects {x.Certainty} {x.Polarity} “{Words(record, x.Cue)}” | {Words(record, x.Span)}\n");
        }
    }

    private static void Append(StringBuilder output, Record record, Event e)
    {
        string actors = string.Join(", ", e.Actors.Select(a => record.Entities[a.Index].Name));
        string recipients = string.Join(", ", e.Recipients.Select(a => record.Entities[a.Index].Name));
        string date = e.Date is { } d ? $"{d.Interval.Start:yyyy-MM-dd}..{d.Interval.End:yyyy-MM-dd}" : "-";
        output.Append(CultureInfo.InvariantCulture, $"{e.Id} {e.Type}{(e.Mode is null ? "" : "/" + e.Mode)} {e.Status} | {actors} | {recipients} | {date} | {(e.Place is { } place ? $"{place.Name} {place.Country}" : "-")} | told {e.Assertions.Count}\n");
        foreach (string topic in e.Topics) output.Append(CultureInfo.InvariantCulture, $"    topic: {topic.ReplaceLineEndings(" ")}\n");
    }

    // Mentions as [words]e1, times as <words=value>; where spans overlap, the first and widest is shown.
    private static string Marked(Record record, Span sentence)
    {
        var marks = record.Entities.SelectMany(e => e.Mentions.Select(m => (m.Span, Open: "[", Close: $"]{e.Id}")))
            .Concat(record.Times.Select(t => (t.Span, Open: "<", Close: $"={t.Value}>")))
            .Where(m => sentence.Contains(m.Span))
            .OrderBy(m => m.Span)
            .ThenBy(m => m.Close, StringComparer.Ordinal);
        var text = new StringBuilder();
        int at = sentence.Start;
        foreach (var (span, open, close) in marks)
        {
            if (span.Start < at) continue;
            text.Append(record.Text, at, span.Start - at).Append(open).Append(record.Text, span.Start, span.Length).Append(close);
            at = span.End;
        }

        return text.Append(record.Text, at, sentence.End - at).Replace('\n', ' ').ToString();
    }

    private static string Words(Record record, Span span) => span.Of(record.Text).Replace('\n', ' ');
}
