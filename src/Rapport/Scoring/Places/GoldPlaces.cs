using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Rapport.Scoring.Places;

/// <summary>A place as people marked it.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Point">Where it is; null where the annotation does not say.</param>
/// <param name="GeoNames">Its GeoNames id, or null.</param>
/// <param name="IsActor">Whether it stands for people rather than for the place; null where the annotation does not say.</param>
public readonly record struct GoldPlace(Span Span, GoldPlace.Coordinates? Point, int? GeoNames, bool? IsActor)
{
    /// <summary>A point on the map, degrees north and east.</summary>
    public readonly record struct Coordinates(double Latitude, double Longitude);
}

/// <summary>A text with its marked places.</summary>
/// <param name="Text">The text.</param>
/// <param name="Places">The places in text order.</param>
public sealed record GoldPlaces(string Text, IReadOnlyList<GoldPlace> Places)
{
    private static readonly string[] Actors = ["Metonymic", "Non_Literal_Modifier", "Demonym", "Homonym", "Language", "Embedded_Non_Lit"];
    private static readonly string[] Literal = ["Literal", "Literal_Modifier", "Mixed", "Coercion", "Embedded_Literal"];

    /// <summary>Reads a file or folder: GeoVirus or LGL (XML, also gzipped), or brat stand-off as in GeoWebNews.</summary>
    /// <exception cref="FormatException">It is none of them.</exception>
    public static IEnumerable<GoldPlaces> Read(string path)
    {
        if (Directory.Exists(path))
        {
            string[] files = [.. Directory.GetFiles(path, "*.ann", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Where(f => File.Exists(Path.ChangeExtension(f, ".txt")))];

            // Nothing would score as perfect.
            if (files.Length == 0) throw new FormatException($"{path}: holds no texts with .ann files beside them");
            return files.Select(f => Brat(File.ReadAllText(Path.ChangeExtension(f, ".txt")), File.ReadAllLines(f)));
        }

        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        try
        {
            return Xml(XDocument.Load(stream));
        }
        catch (System.Xml.XmlException error)
        {
            throw new FormatException($"{path}: {error.Message}", error);
        }
    }

    private static List<GoldPlaces> Xml(XDocument xml)
    {
        var texts = new List<GoldPlaces>();
        foreach (XElement article in xml.Root!.Elements("article"))
        {
            string text = article.Element("text")!.Value;
            var places = new List<GoldPlace>();
            foreach (XElement place in article.Descendants().Where(e => e.Name.LocalName is "location" or "toponym"))
            {
                XElement? tag = place.Element("gaztag");
                XElement point = tag ?? place;
                var at = point.Element("lat") is { } lat && point.Element("lon") is { } lon
                    ? new GoldPlace.Coordinates(Number(lat.Value), Number(lon.Value)) : (GoldPlace.Coordinates?)null;
                int? id = tag?.Attribute("geonameid") is { } key && int.TryParse(key.Value, out int number) ? number : null;
                int start = int.Parse(place.Element("start")!.Value, CultureInfo.InvariantCulture);
                int end = int.Parse(place.Element("end")!.Value, CultureInfo.InvariantCulture);

                // GeoVirus counts from one.
                if ((place.Element("name") ?? place.Element("phrase"))?.Value is { } words && start > 0 && end <= text.Length
                    && text[start..end] != words && text[(start - 1)..(end - 1)] == words) (start, end) = (start - 1, end - 1);
                if (start >= 0 && end <= text.Length && start < end) places.Add(new GoldPlace(new Span(start, end), at, id, null));
            }

            texts.Add(new GoldPlaces(text, places));
        }

        return texts;
    }

    private static GoldPlaces Brat(string text, string[] lines)
    {
        var notes = lines.Where(l => l.StartsWith('#')).Select(l => l.Split('\t')).Where(c => c.Length > 2)
            .GroupBy(c => c[1].Split(' ')[^1]).ToDictionary(g => g.Key, g => g.First()[2].Trim());
        var places = new List<GoldPlace>();
        foreach (string[] cells in lines.Where(l => l.StartsWith('T')).Select(l => l.Split('\t')))
        {
            string[] head = cells[1].Split(' ');
            if (!Actors.Contains(head[0]) && !Literal.Contains(head[0])) continue;
            var span = new Span(int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[^1], CultureInfo.InvariantCulture));
            if (span.End > text.Length) continue;
            string note = notes.GetValueOrDefault(cells[0], "");
            string[] point = note.Split(',');
            places.Add(new GoldPlace(
                span,
                point.Length == 2 && double.TryParse(point[0], CultureInfo.InvariantCulture, out double lat) && double.TryParse(point[1], CultureInfo.InvariantCulture, out double lon)
                    ? new GoldPlace.Coordinates(lat, lon) : null,
                int.TryParse(note, CultureInfo.InvariantCulture, out int id) ? id : null,
                Actors.Contains(head[0])));
        }

        return new GoldPlaces(text, [.. places.OrderBy(p => p.Span.Start)]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
