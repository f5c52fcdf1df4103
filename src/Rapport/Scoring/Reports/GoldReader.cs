using System.Globalization;
using System.Text.Json;

namespace Rapport.Scoring.Reports;

/// <summary>Reads annotated reports.</summary>
internal sealed class GoldReader
{
    private readonly string _text;
    private readonly string _path;

    private GoldReader(string path, string text)
    {
        _path = path;
        _text = text;
    }

    /// <summary>Reads a gold file and the text beside it.</summary>
    /// <exception cref="FormatException">It is no such file; the message names it.</exception>
    public static GoldReport Read(string path)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllText(path));
            JsonElement root = json.RootElement;
            string text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, root.GetProperty("text_file").GetString()!));
            return new GoldReader(path, text).Report(root);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{path}: {error.Message}", error);
        }
    }

    private GoldReport Report(JsonElement root) => new(
        root.GetProperty("id").GetString()!,
        _text,
        DateOnly.ParseExact(root.GetProperty("published").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        All(root, "events", Event),
        All(root, "attributions", Attribution),
        All(root, "expectations", x => new GoldExpectation(
            Anchor(x, "anchor", "nth"),
            x.GetProperty("holder").ValueKind == JsonValueKind.Null ? null : Strings(x.GetProperty("holder")),
            Enums<Certainty>(x.GetProperty("certainty")),
            Enums<Polarity>(x.GetProperty("polarity")),
            IsOptional(x))),
        All(root, "times", t => new GoldTime(Anchor(t, "anchor", "nth"), Strings(t.GetProperty("value")), IsOptional(t))),
        All(root, "entities", e => new GoldEntity(
            Strings(e.GetProperty("names")),
            Strings(e.GetProperty("type")),
            new GoldParty([], Countries(e.GetProperty("country"))),
            IsOptional(e))));

    private GoldEvent Event(JsonElement e) => new(
        [Anchor(e, "anchor", "nth"), .. Items(e, "also").Select(a => Find(a, 1))],
        Strings(e.GetProperty("types")),
        Enums<Status>(e.GetProperty("status")),
        [Parties(e.GetProperty("actors")), .. Items(e, "actors_alt").Select(Parties)],
        [Parties(e.GetProperty("recipients")), .. Items(e, "recipients_alt").Select(Parties)],
        e.GetProperty("date").ValueKind == JsonValueKind.Array
            ? [.. e.GetProperty("date").EnumerateArray().Select(d => d.GetString())]
            : [e.GetProperty("date").GetString()],
        Places(e.GetProperty("place")),
        [.. Items(e, "holders").Select(Strings)],
        IsOptional(e));

    private GoldAttribution Attribution(JsonElement a)
    {
        Span[] more = [.. Items(a, "content_more").Select(m => Find(m, 1))];
        JsonElement content = a.GetProperty("content");
        Span[][] contents = content.ValueKind == JsonValueKind.Array
            ? [.. content.EnumerateArray().Select(c => (Span[])[Find(c, 1), .. more])]
            : [[Anchor(a, "content", "content_nth"), .. more]];
        JsonElement source = a.GetProperty("source");
        return new GoldAttribution(
            contents,
            source.ValueKind == JsonValueKind.Null ? null : Strings(source),
            a.TryGetProperty("source_anchor", out JsonElement anchor) && anchor.ValueKind != JsonValueKind.Null ? Anchor(a, "source_anchor", "source_nth") : null,
            Strings(a.GetProperty("cue")),
            a.TryGetProperty("cue_optional", out JsonElement free) && free.GetBoolean(),
            IsOptional(a));
    }

    // A place is [name, country]; a list of such pairs, or of pairs and null, are alternatives.
    private static GoldParty?[] Places(JsonElement place)
    {
        if (place.ValueKind == JsonValueKind.Null) return [null];
        bool pair = place.GetArrayLength() == 2 && place[1].ValueKind == JsonValueKind.String
            || (place.GetArrayLength() == 2 && place[0].ValueKind == JsonValueKind.String);
        return pair ? [Party(place)] : [.. place.EnumerateArray().Select(p => p.ValueKind == JsonValueKind.Null ? null : Party(p))];
    }

    private static GoldParty[] Parties(JsonElement list) => [.. list.EnumerateArray().Select(Party)];

    private static GoldParty Party(JsonElement pair) => new(Strings(pair[0]), Countries(pair[1]));

    private static string?[]? Countries(JsonElement country)
    {
        if (country.ValueKind == JsonValueKind.Null) return null;
        string?[] codes = country.ValueKind == JsonValueKind.Array ? [.. country.EnumerateArray().Select(c => c.GetString())] : [country.GetString()];
        return codes.Contains("*") ? null : codes;
    }

    private static bool IsOptional(JsonElement item) => item.TryGetProperty("optional", out JsonElement optional) && optional.GetBoolean();

    private static T[] All<T>(JsonElement root, string key, Func<JsonElement, T> read) => [.. Items(root, key).Select(read)];

    private static IEnumerable<JsonElement> Items(JsonElement item, string key) =>
        item.TryGetProperty(key, out JsonElement list) ? list.EnumerateArray() : [];

    private static string[] Strings(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.GetString()!)] : [value.GetString()!];

    private static T[] Enums<T>(JsonElement value)
        where T : struct, Enum => [.. Strings(value).Select(v => Enum.Parse<T>(v, ignoreCase: true))];

    private Span Anchor(JsonElement item, string key, string nth) =>
        Find(item.GetProperty(key), item.TryGetProperty(nth, out JsonElement number) ? number.GetInt32() : 1);

    private Span Find(JsonElement anchor, int nth)
    {
        if (anchor.ValueKind == JsonValueKind.Object)
        {
            nth = anchor.TryGetProperty("nth", out JsonElement number) ? number.GetInt32() : 1;
            anchor = anchor.GetProperty("text");
        }

        string words = anchor.GetString()!;
        int at = -1;
        for (int i = 0; i < nth; i++)
        {
            at = _text.IndexOf(words, at + 1, StringComparison.Ordinal);
            if (at < 0) throw new FormatException($"{_path}: the text does not hold '{words}' ({nth})");
        }

        return new Span(at, at + words.Length);
    }
}
