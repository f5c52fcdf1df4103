using System.Text.Json;
using Rapport.Scoring.Entities;

namespace Rapport.Train;

/// <summary>Names out of re3d: entities whose words are a name, without the title before it; states are places.</summary>
internal static class PressNames
{
    private static readonly string[] Small = ["of", "the", "and", "for", "al", "-", "bin", "de", "in", "&"];
    public static IEnumerable<GoldNames> Read(string folder)
    {
        var entities = Lines(Path.Combine(folder, "entities.jsonl"))
            .Select(e => (Document: e.GetProperty("documentId").GetString(), Start: e.GetProperty("begin").GetInt32(), End: e.GetProperty("end").GetInt32(),
                Type: e.GetProperty("type").GetString(), Sure: e.GetProperty("confidence").GetDouble())).ToLookup(e => e.Document);
        foreach (JsonElement document in Lines(Path.Combine(folder, "documents.jsonl")))
        {
            string text = document.GetProperty("text").GetString()!;
            var names = new List<GoldName>();
            var spans = new List<(Span Span, string Type, double Sure)>();
            foreach (var entity in entities[document.GetProperty("_id").GetString()])
            {
                string? type = entity.Type switch { "Person" => "PER", "Organisation" => "ORG", "Location" => "LOC", _ => null };
                if (type is null || entity.End > text.Length || Name(text, entity.Start, entity.End, type) is not { } span) continue;
                spans.Add((span, type, entity.Sure));
            }

            int reached = 0;
            foreach (var (span, type, _) in spans.OrderBy(s => s.Span.Start).ThenByDescending(s => s.Span.Length).ThenByDescending(s => s.Sure))
            {
                if (span.Start < reached) continue;
                reached = span.End;
                names.Add(new GoldName(span, type));
            }

            yield return new GoldNames(text, names);
        }
    }

    private static Span? Name(string text, int start, int end, string type)
    {
        var words = new List<Span>();
        for (int at = start; at < end;)
        {
            while (at < end && char.IsWhiteSpace(text[at])) at++;
            int from = at;
            while (at < end && !char.IsWhiteSpace(text[at])) at++;
            if (at > from) words.Add(new Span(from, at));
        }

        string Word(int i) => text[words[i].Start..words[i].End];
        bool IsCapital(int i) => char.IsUpper(Word(i)[0]) || (Word(i).StartsWith("al-", StringComparison.Ordinal) && Word(i).Length > 3);
        int first = 0;
        int last = words.Count;
        while (first < last && (!IsCapital(first) || Word(first) == "The")) first++;
        while (last > first && !IsCapital(last - 1)) last--;
        if (first == last) return null;
        for (int i = first; i < last; i++)
            if ((!IsCapital(i) && !Small.Contains(Word(i))) || Word(i).EndsWith(',')) return null;
        if (type == "PER" && last - first > 4) return null;
        var span = new Span(words[first].Start, words[last - 1].End);
        while (span.Length > 1 && !char.IsLetterOrDigit(text[span.End - 1])) span = new Span(span.Start, span.End - 1);
        if (text[span.Start..span.End] is var words2 && (words2.EndsWith("'s", StringComparison.Ordinal) || words2.EndsWith("’s", StringComparison.Ordinal)))
            span = new Span(span.Start, span.End - 2);
        return span;
    }

    private static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(file).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement);
}
