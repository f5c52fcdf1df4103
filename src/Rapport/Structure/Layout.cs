using Rapport.Segmentation;

namespace Rapport.Structure;

/// <summary>
/// Reads paragraphs off the layout: blank lines, indented first lines, one paragraph a line, or lines that were
/// wrapped at some column and belong together.
/// </summary>
/// <remarks>
/// Wrapped lines betray themselves: the first word of the next line would not have fitted on the line before. A break
/// where it would have fitted was meant.
/// </remarks>
internal readonly ref struct Layout
{
    private const int WidestWrap = 110;
    private const int NarrowestWrap = 40;

    private readonly ReadOnlySpan<char> _text;
    private readonly int _width;
    private readonly bool _isWrapped;

    private Layout(ReadOnlySpan<char> text)
    {
        _text = text;
        (_width, _isWrapped) = Measure();
    }

    /// <summary>Adds the paragraphs of a text.</summary>
    public static void Read(ReadOnlySpan<char> text, List<Paragraph> paragraphs) => new Layout(text).Read(paragraphs);

    private void Read(List<Paragraph> paragraphs)
    {
        Line last = default;
        int start = -1;
        int indent = 0;
        bool gap = true;
        bool gapBefore = true;
        for (int at = 0; at < _text.Length;)
        {
            Line line = LineAt(at);
            at = line.Next;
            if (line.IsBlank)
            {
                gap = true;
                continue;
            }

            if (start >= 0 && (gap || !Continues(last, line)))
            {
                paragraphs.Add(new Paragraph(new Span(start, last.End), indent, gapBefore));
                start = -1;
            }

            if (start < 0) (start, indent, gapBefore) = (line.Start, line.Indent, gap);
            last = line;
            gap = false;
        }

        if (start >= 0) paragraphs.Add(new Paragraph(new Span(start, last.End), indent, gapBefore));
    }

    private (int Width, bool IsWrapped) Measure()
    {
        int width = 0;
        for (int at = 0; at < _text.Length;)
        {
            Line line = LineAt(at);
            at = line.Next;
            width = Math.Max(width, line.Width);
            if (width > WidestWrap) return (width, false);
        }

        if (width < NarrowestWrap) return (width, false);
        int pairs = 0;
        int full = 0;
        Line last = default;
        for (int at = 0; at < _text.Length;)
        {
            Line line = LineAt(at);
            at = line.Next;
            if (!line.IsBlank && last.End > 0 && !last.IsBlank)
            {
                pairs++;
                if (!Fits(last, line, width)) full++;
            }

            last = line;
        }

        return (width, pairs >= 2 && full * 10 >= pairs * 6);
    }

    private bool Continues(Line last, Line line)
    {
        if (line.Indent > last.Indent + 1) return false;
        if (_isWrapped && !Fits(last, line, _width)) return true;
        return char.IsLower(_text[line.Start]) && last.Width >= NarrowestWrap && !EndsSentence(_text[last.Start..last.End]);
    }

    // Whether the first word of a line would have had room on the line before.
    private bool Fits(Line last, Line line, int width)
    {
        int word = line.Start;
        while (word < line.End && !char.IsWhiteSpace(_text[word])) word++;
        return last.Width + 1 + word - line.Start <= width;
    }

    private Line LineAt(int at)
    {
        int length = _text[at..].IndexOf('\n');
        int end = length < 0 ? _text.Length : at + length;
        int start = at;
        int last = end;
        while (start < last && char.IsWhiteSpace(_text[start])) start++;
        while (last > start && char.IsWhiteSpace(_text[last - 1])) last--;
        return new Line(at, start, last, end + 1);
    }

    /// <summary>Whether a stretch ends with a full stop or its like, whatever closes behind that.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        int end = text.Length;
        while (end > 0 && (CharKinds.IsSpace(text[end - 1])
            || text[end - 1] is '"' or '\'' or '\u201D' or '\u2019' or '\u00BB' or '\u201C' or ')' or ']')) end--;
        return end > 0 && text[end - 1] is '.' or '!' or '?' or '\u2026' or '\u3002';
    }

    private readonly record struct Line(int From, int Start, int End, int Next)
    {
        public int Indent => Start - From;

        public int Width => End - From;

        public bool IsBlank => Start == End;
    }
}
