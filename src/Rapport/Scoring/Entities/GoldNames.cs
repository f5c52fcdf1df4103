using System.Text;

namespace Rapport.Scoring.Entities;

/// <summary>A name as people marked it.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Type">PER, ORG or LOC.</param>
public readonly record struct GoldName(Span Span, string Type);

/// <summary>A text with its marked names.</summary>
/// <param name="Text">The text; sentences stand in paragraphs of their own.</param>
/// <param name="Names">The names in text order.</param>
public sealed record GoldNames(string Text, IReadOnlyList<GoldName> Names)
{
    private const string Prefix = "# text = ";

    /// <summary>
    /// Reads IOB2 or IO tags, one token a line and an empty line behind a sentence: the token and its tag with a space
    /// between (CoNLL 2003), or in tab-separated columns behind a number (Universal NER). Types other than PER, ORG and
    /// LOC are passed over.
    /// </summary>
    /// <exception cref="FormatException">A line is neither; the message names it.</exception>
    public static IEnumerable<GoldNames> Read(string name, IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        var names = new List<GoldName>();
        var tokens = new List<(string Form, string Tag)>();
        string? raw = null;
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && text.Length > 0)
            {
                yield return new GoldNames(text.ToString(), names);
                text.Clear();
                names = [];
            }

            if (line.StartsWith(Prefix, StringComparison.Ordinal)) raw = line[Prefix.Length..];
            if (line.Length == 0)
            {
                Close(text, names, tokens, raw);
                raw = null;
            }
            else if (line[0] != '#' || line.IndexOf('\t') < 0)
            {
                if (line[0] == '#' && line.Length > 1 && line[1] == ' ' && line.IndexOf('\t') < 0 && line.Contains('=')) continue;
                string[] cells = line.Split('\t');
                if (cells.Length < 3) cells = ["", .. line.Split(' ')];
                if (cells.Length < 3) throw new FormatException($"{name}: line {number} is no token with a tag");
                tokens.Add((cells[1], cells[2]));
            }
        }

        Close(text, names, tokens, raw);
        if (text.Length > 0) yield return new GoldNames(text.ToString(), names);
    }

    private static void Close(StringBuilder text, List<GoldName> names, List<(string Form, string Tag)> tokens, string? raw)
    {
        if (tokens.Count == 0) return;
        int start = text.Length;
        raw ??= string.Join(' ', tokens.Select(t => t.Form));
        text.Append(raw).Append("\n\n");
        int at = 0;
        int first = -1;
        int last = 0;
        string open = "";
        foreach (var (form, tag) in tokens)
        {
            int found = raw.IndexOf(form, at, StringComparison.Ordinal);
            if (found < 0) found = at;
            string type = tag.Length > 2 ? tag[2..] : "";
            if (first >= 0 && (type != open || tag[0] == 'B'))
            {
                names.Add(new GoldName(new Span(start + first, start + last), open));
                first = -1;
            }

            if (type is "PER" or "ORG" or "LOC" && first < 0) (first, open) = (found, type);
            at = last = Math.Min(found + form.Length, raw.Length);
        }

        if (first >= 0) names.Add(new GoldName(new Span(start + first, start + last), open));
        tokens.Clear();
    }
}
