using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rapport.Export.Jsonl;

/// <summary>Writes records as JSON, one object a record, as <c>docs/record.schema.json</c> describes.</summary>
public static class RecordJson
{
    private const string SchemaName = "rapport/1";

    // Quotes and letters of all languages stay readable; what is dangerous in HTML is not this format's matter.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one record without a line break behind it.</summary>
    public static void Write(IBufferWriter<byte> output, Record record)
    {
        using var json = new Utf8JsonWriter(output, Options);
        new Writing(json, record.Text).Write(record);
    }

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();

    private static string NameOf(FactualityValue value) => value switch
    {
        FactualityValue.CertainTrue => "CT+",
        FactualityValue.ProbableTrue => "PR+",
        FactualityValue.PossibleTrue => "PS+",
        FactualityValue.CertainFalse => "CT-",
        FactualityValue.ProbableFalse => "PR-",
        FactualityValue.PossibleFalse => "PS-",
        _ => "Uu",
    };

    private static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private readonly struct Writing(Utf8JsonWriter json, string text)
    {
        public void Write(Record record)
        {
            json.WriteStartObject();
            json.WriteString("schema", SchemaName);
            Report(record.Report);
            List("blocks", record.Blocks, Block);
            List("sentences", record.Sentences, Sentence);
            List("entities", record.Entities, Entity);
            List("times", [.. record.Times.Select((timex, i) => (timex, i))], Timex);
            List("attributions", record.Attributions, Attribution);
            List("events", record.Events, Event);
            List("expectations", [.. record.Expectations.Select((expectation, i) => (expectation, i))], Expectation);
            json.WriteEndObject();
        }

        private void List<T>(string name, IReadOnlyList<T> items, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (T item in items) write(item);
            json.WriteEndArray();
        }

        private void Strings(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (string value in values) json.WriteStringValue(value);
            json.WriteEndArray();
        }

        private void Ends(Span span)
        {
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
        }

        private void Quote(Span span)
        {
            Ends(span);
            json.WriteString("text", text.AsSpan(span.Start, span.Length));
        }

        private void Quote(string name, Span? span)
        {
            if (span is not { } known)
            {
                json.WriteNull(name);
                return;
            }

            json.WriteStartObject(name);
            Quote(known);
            json.WriteEndObject();
        }

        private void Interval(string name, DateInterval? interval)
        {
            json.WriteStartObject(name);
            json.WriteString("start", Iso(interval?.Start));
            json.WriteString("end", Iso(interval?.End));
            json.WriteString("precision", Lower(interval?.Precision ?? DatePrecision.Unknown));
            json.WriteEndObject();
        }

        private void Report(ReportHeader report)
        {
            json.WriteStartObject("report");
            json.WriteString("id", report.Id);
            json.WriteString("title", report.Title);
            json.WriteString("url", report.Url);
            json.WriteString("publisher", report.Publisher);
            json.WriteString("published", Iso(report.Published));
            json.WriteString("published_basis", Lower(report.PublishedBasis));
            json.WriteString("language", report.Language);
            json.WriteEndObject();
        }

        private void Block(Block block)
        {
            json.WriteStartObject();
            json.WriteString("kind", Lower(block.Kind));
            Ends(block.Span);
            json.WriteEndObject();
        }

        private void Sentence(Sentence sentence)
        {
            json.WriteStartObject();
            Ends(sentence.Span);
            json.WriteNumber("block", sentence.Block);
            json.WriteEndObject();
        }

        private void Entity(Entity entity)
        {
            json.WriteStartObject();
            json.WriteString("id", entity.Id.ToString());
            json.WriteString("type", Lower(entity.Type));
            json.WriteString("key", entity.Key);
            json.WriteString("name", entity.Name);
            json.WriteString("country", entity.Country);
            Strings("sectors", entity.Sectors);
            json.WriteString("role", entity.Role);
            Strings("members", entity.Members.Select(m => m.ToString()));
            List("mentions", entity.Mentions, Mention);
            json.WriteEndObject();
        }

        private void Mention(Mention mention)
        {
            json.WriteStartObject();
            Quote(mention.Span);
            json.WriteString("as", Lower(mention.As));
            json.WriteEndObject();
        }

        private void Timex((Timex Timex, int Index) numbered)
        {
            json.WriteStartObject();
            json.WriteString("id", new TimexId(numbered.Index).ToString());
            json.WriteString("type", numbered.Timex.Type.ToString().ToUpperInvariant());
            json.WriteString("value", numbered.Timex.Value);
            Quote(numbered.Timex.Span);
            json.WriteEndObject();
        }

        private void Attribution(Attribution attribution)
        {
            json.WriteStartObject();
            json.WriteString("id", attribution.Id.ToString());
            json.WriteString("type", Lower(attribution.Type));
            if (attribution.Source is { } source)
            {
                json.WriteStartObject("source");
                json.WriteString("entity", source.Entity?.ToString());
                Quote(source.Span);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("source");
            }

            Quote("cue", attribution.Cue);
            json.WriteStartArray("content");
            foreach (Span piece in attribution.Content)
            {
                json.WriteStartObject();
                Quote(piece);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("date", DateOf(attribution.Date));
            json.WriteString("parent", attribution.Parent?.ToString());
            json.WriteEndObject();
        }

        // A day is a day; anything wider is ISO 8601's "start/end".
        private static string? DateOf(DateInterval? date) =>
            date is not { } known ? null
            : known.Start == known.End ? Iso(known.Start)
            : $"{Iso(known.Start) ?? ".."}/{Iso(known.End) ?? ".."}";

        private void Event(Event e)
        {
            json.WriteStartObject();
            json.WriteString("id", e.Id.ToString());
            json.WriteString("type", e.Type);
            json.WriteString("mode", e.Mode);
            Strings("contexts", e.Contexts);
            json.WriteString("cameo", e.Cameo);
            json.WriteNumber("quad", e.Quad);
            json.WriteNumber("score", e.Score);
            Strings("actors", e.Actors.Select(a => a.ToString()));
            Strings("recipients", e.Recipients.Select(r => r.ToString()));
            Date(e.Date);
            Place(e.Place);
            Strings("topics", e.Topics);
            json.WriteString("status", Lower(e.Status));
            List("assertions", e.Assertions, Assertion);
            json.WriteEndObject();
        }

        private void Date(EventDate? date)
        {
            if (date is not { } known)
            {
                json.WriteNull("date");
                return;
            }

            json.WriteStartObject("date");
            json.WriteString("start", Iso(known.Interval.Start));
            json.WriteString("end", Iso(known.Interval.End));
            json.WriteString("precision", Lower(known.Interval.Precision));
            json.WriteString("time", known.Time?.ToString());
            json.WriteEndObject();
        }

        private void Place(EventPlace? place)
        {
            if (place is null)
            {
                json.WriteNull("place");
                return;
            }

            json.WriteStartObject("place");
            json.WriteString("name", place.Name);
            json.WriteString("country", place.Country);
            Number("latitude", place.Latitude);
            Number("longitude", place.Longitude);
            Number("geonames_id", place.GeoNames);
            Quote(place.Span);
            json.WriteEndObject();
        }

        private void Number(string name, double? value)
        {
            if (value is { } known) json.WriteNumber(name, known);
            else json.WriteNull(name);
        }

        private void Assertion(Assertion assertion)
        {
            json.WriteStartObject();
            json.WriteString("holder", assertion.Holder.ToString());
            json.WriteString("attribution", assertion.Attribution?.ToString());
            json.WriteString("status", Lower(assertion.Status));
            json.WriteString("factuality", NameOf(assertion.Factuality));
            Quote("trigger", assertion.Trigger);
            Quote(assertion.Span);
            json.WriteString("rule", assertion.Rule);
            json.WriteEndObject();
        }

        private void Expectation((Expectation Expectation, int Index) numbered)
        {
            Expectation x = numbered.Expectation;
            json.WriteStartObject();
            json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"x{numbered.Index + 1}"));
            json.WriteString("holder", x.Holder.ToString());
            json.WriteString("attribution", x.Attribution?.ToString());
            json.WriteString("about", x.About?.ToString());
            json.WriteString("certainty", Lower(x.Certainty));
            json.WriteString("polarity", Lower(x.Polarity));
            Interval("horizon", x.Horizon);
            Quote(x.Span);
            Quote("cue", x.Cue);
            json.WriteEndObject();
        }
    }
}
