using System.Globalization;

namespace Rapport.Scoring.Attributions;

/// <summary>
/// Reads attributions in brat's stand-off form (brat.nlplab.org/standoff.html): text spans <c>Source</c>, <c>Cue</c> and
/// <c>Content</c>, joined by events. Offsets are code points; spans here are UTF-16 code units.
/// </summary>
public static class Brat
{
    /// <summary>Reads a report's text and annotation.</summary>
    /// <exception cref="FormatException">A line is no stand-off annotation; the message names it.</exception>
    public static AnnotatedReport Read(string name, string text, string annotation)
    {
        int[] units = Units(text);
        var spans = new Dictionary<string, List<Span>>(StringComparer.Ordinal);
        var marked = new List<MarkedAttribution>();
        string[][] lines = [.. annotation.Split('\n').Select(l => l.TrimEnd('\r').Split('\t'))];

        // Spans first: an event may name spans that stand below it.
        foreach (char kind in "TE")
        {
            for (int number = 0; number < lines.Length; number++)
            {
                string[] cells = lines[number];
                if (cells.Length < 2 || !cells[0].StartsWith(kind)) continue;
                try
                {
                    if (kind == 'T') spans[cells[0]] = ReadSpans(cells[1], text, units);
                    else marked.Add(ReadEvent(cells[1], spans));
                }
                catch (Exception error) when (error is FormatException or ArgumentException or IndexOutOfRangeException or KeyNotFoundException)
                {
                    throw new FormatException($"{name}: line {number + 1} is no stand-off annotation");
                }
            }
        }

        return new AnnotatedReport(name, text, [.. marked.Where(m => m.Content.Count > 0)]);
    }

    /// <summary>
    /// Reads the reports of a folder: <c>*.ann</c> in it or below, each with a <c>.txt</c> of the same name beside it or in
    /// a folder <c>text</c> next to the annotations'. Where several people annotated one text (<c>name_1a2b.ann</c>), the
    /// first is taken.
    /// </summary>
    public static IEnumerable<AnnotatedReport> ReadFolder(string folder)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string file in Directory.GetFiles(folder, "*.ann", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (TextOf(file) is not { } text || !seen.Add(text)) continue;
            yield return Read(Path.GetFileNameWithoutExtension(text), File.ReadAllText(text), File.ReadAllText(file));
        }
    }

    private static string? TextOf(string annotation)
    {
        string folder = Path.GetDirectoryName(annotation)!;
        string name = Path.GetFileNameWithoutExtension(annotation);
        int mark = name.LastIndexOf('_');
        string[] candidates =
        [
            Path.Combine(folder, name + ".txt"),
            Path.Combine(folder, "..", "text", name + ".txt"),
            Path.Combine(folder, "..", "text", (mark < 0 ? name : name[..mark]) + ".txt"),
        ];
        return Array.Find(candidates, File.Exists);
    }

    // "Source 89 106;110 120"
    private static List<Span> ReadSpans(string cell, string text, int[] units)
    {
        var spans = new List<Span>();
        foreach (string piece in cell[(cell.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';'))
        {
            string[] ends = piece.Split(' ');
            int start = units[int.Parse(ends[0], CultureInfo.InvariantCulture)];
            int end = units[int.Parse(ends[1], CultureInfo.InvariantCulture)];
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            if (end > start) spans.Add(new Span(start, end));
        }

        return spans;
    }

    // "Attribution:T4 Content:T3 Cue:T2 Source:T1"
    private static MarkedAttribution ReadEvent(string cell, Dictionary<string, List<Span>> spans)
    {
        List<Span> source = [], cue = [], content = [];
        foreach (string argument in cell.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = argument.IndexOf(':', StringComparison.Ordinal);
            List<Span>? part = argument[..colon].TrimEnd("0123456789".ToCharArray()) switch
            {
                "Source" => source,
                "Cue" => cue,
                "Content" => content,
                _ => null,
            };
            part?.AddRange(spans[argument[(colon + 1)..]]);
        }

        content.Sort();
        return new MarkedAttribution(source, cue, content);
    }

    private static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i++)
        {
            units.Add(i);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
        }

        units.Add(text.Length);
        return [.. units];
    }
}
