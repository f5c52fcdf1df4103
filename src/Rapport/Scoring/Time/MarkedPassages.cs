using System.Globalization;
using System.Text;

namespace Rapport.Scoring.Time;

/// <summary>
/// Passages in a table: name, date, and the text with its times as <c>[June 16|2021-06-16]</c>. The value tells the type;
/// where it does not, the type stands before it: <c>[every Monday|SET XXXX-WXX-1]</c>.
/// </summary>
internal static class MarkedPassages
{
    public static IReadOnlyList<GoldTimes> Read(string path)
    {
        var passages = new List<GoldTimes>();
        string[] lines = File.ReadAllLines(path);
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#') continue;
            string[] cells = lines[i].Split('\t');
            if (cells.Length != 3 || !DateOnly.TryParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
                throw new FormatException($"{path}:{i + 1}: needs a name, a date and a text");
            passages.Add(Parse(cells[0], date, cells[2]));
        }

        return passages;
    }

    /// <summary>Takes the marks out of a text.</summary>
    public static GoldTimes Parse(string id, DateOnly? published, string marked)
    {
        var text = new StringBuilder();
        var times = new List<GoldTime>();
        for (int at = 0; at < marked.Length;)
        {
            int bar = -1;
            int end = marked[at] == '[' ? marked.IndexOf(']', at) : -1;
            if (end > at) bar = marked.IndexOf('|', at, end - at);
            if (bar < 0)
            {
                text.Append(marked[at++]);
                continue;
            }

            int start = text.Length;
            text.Append(marked, at + 1, bar - at - 1);
            string value = marked[(bar + 1)..end];
            TimexType type = TypeOf(ref value);
            times.Add(new GoldTime(new Span(start, text.Length), type, value));
            at = end + 1;
        }

        return new GoldTimes(id, published, text.ToString(), times);
    }

    private static TimexType TypeOf(ref string value)
    {
        if (value.StartsWith("SET ", StringComparison.Ordinal))
        {
            value = value[4..];
            return TimexType.Set;
        }

        if (value[0] == 'P' && !value.EndsWith("_REF", StringComparison.Ordinal)) return TimexType.Duration;
        return value.AsSpan(1).Contains('T') && !value.EndsWith("_REF", StringComparison.Ordinal) ? TimexType.Time : TimexType.Date;
    }
}
