using System.Globalization;
using System.Text;
using System.Xml;

namespace Rapport.Scoring.Time;

/// <summary>
/// TimeML with TIMEX3, and the older form with TIMEX2. Of nested times the outer one counts, as in TempEval-3; the creation
/// time is what the reader is given, and is not scored.
/// </summary>
internal static class TimeMl
{
    public static GoldTimes Read(string path)
    {
        var text = new StringBuilder();
        var times = new List<GoldTime>();
        DateOnly? published = null;
        int depth = 0;
        bool inText = false;
        bool isCreation = false;
        (int Start, TimexType? Type, string Value) open = (0, null, "");
        try
        {
            using var xml = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            while (xml.Read())
            {
                bool isTime = xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement && xml.Name is "TIMEX3" or "TIMEX2";
                switch (xml.NodeType)
                {
                    case XmlNodeType.Element when xml.Name is "DCT" or "DATETIME" or "DATE_TIME":
                        isCreation = true;
                        break;
                    case XmlNodeType.EndElement when xml.Name is "DCT" or "DATETIME" or "DATE_TIME":
                        isCreation = false;
                        break;
                    case XmlNodeType.Element when xml.Name == "TEXT":
                        inText = !xml.IsEmptyElement;
                        break;
                    case XmlNodeType.EndElement when xml.Name == "TEXT":
                        inText = false;
                        break;
                    case XmlNodeType.Element when isTime && (isCreation || xml.GetAttribute("functionInDocument") == "CREATION_TIME"):
                        published ??= Date(Value(xml));
                        break;
                    case XmlNodeType.Element when isTime && inText && !xml.IsEmptyElement:
                        if (depth++ == 0) open = (text.Length, Type(xml.GetAttribute("type")), Value(xml));
                        break;
                    case XmlNodeType.EndElement when isTime && inText && depth > 0:
                        if (--depth == 0) times.Add(new GoldTime(Trim(text, open.Start), open.Type, open.Value));
                        break;
                    case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA when inText:
                        text.Append(xml.Value);
                        break;
                }
            }
        }
        catch (XmlException error)
        {
            throw new FormatException($"{path}:{error.LineNumber}: {error.Message}");
        }

        return new GoldTimes(Path.GetFileNameWithoutExtension(path), published, text.ToString(), times);
    }

    private static string Value(XmlReader xml) => xml.GetAttribute("value") ?? xml.GetAttribute("val") ?? xml.GetAttribute("VAL") ?? "";

    private static TimexType? Type(string? name) => Enum.TryParse(name, ignoreCase: true, out TimexType type) ? type : null;

    private static DateOnly? Date(string value) =>
        value.Length >= 10 && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    private static Span Trim(StringBuilder text, int start)
    {
        int end = text.Length;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        return new Span(start, end);
    }
}
