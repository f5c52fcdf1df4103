using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Rapport.Cli.Commands;

/// <summary>Prints figures in per cent: one JSON object, or one line a figure.</summary>
internal static class FlatFigures
{
    public static string Text(IEnumerable<(string Name, double Share)> figures, bool json)
    {
        if (!json) return string.Join(Environment.NewLine, figures.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name,-20}{f.Share * 100,6:F1}")));
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            foreach (var (name, share) in figures) writer.WriteNumber(name, Math.Round(share * 100, 2));
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
