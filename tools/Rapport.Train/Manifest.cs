using System.Text.Json;
using Rapport.Scoring.Syntax;

namespace Rapport.Train;

/// <summary>What a model was made of and what it is worth, in a file beside it.</summary>
internal static class Manifest
{
    public static void Write(string model, string? date, IEnumerable<string> data, Settings settings, IEnumerable<(string Name, SyntaxScore Score)> scores)
    {
        using FileStream file = File.Create(model + ".json");
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("model", Path.GetFileName(model));
        if (date is not null) json.WriteString("date", date);
        json.WriteString("licence", "CC BY-SA 4.0");
        json.WriteStartArray("trained_on");
        foreach (string name in data) json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteString("settings", settings.ToString());
        json.WriteString("measured", "given words and sentences, own tags; F1 by the CoNLL 2018 definitions, per cent");
        json.WriteStartObject("scores");
        foreach (var (name, score) in scores)
        {
            json.WriteStartObject(name);
            foreach (var (measure, tally) in score.Named().Skip(3)) json.WriteNumber(measure, Math.Round(100 * tally.F1, 2));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
