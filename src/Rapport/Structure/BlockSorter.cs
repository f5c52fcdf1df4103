namespace Rapport.Structure;

/// <summary>Says of each paragraph of one report what part it plays, and takes publisher and date from its head.</summary>
internal sealed class BlockSorter(Document document, List<Paragraph> paragraphs, BlockCues cues, DatelineReader datelines)
{
    private const int LongestHeading = 24;
    private const int LongestSubhead = 14;
    private const int LongestLabel = 8;
    private const int ShortestBody = 25;
    private const int Conversation = 12;

    private readonly string _text = document.Text;
    private int _firstBody;
    private int _lastBody;
    private bool _hasDateline;
    private bool _hasHeadline;
    private bool _isIndented;
    private bool _inList;

    /// <summary>Adds the blocks.</summary>
    public void Sort()
    {
        _firstBody = paragraphs.FindIndex(IsBody);
        _lastBody = paragraphs.FindLastIndex(IsBody);
        _isIndented = paragraphs.Count(p => p.Indent > 0) * 3 >= paragraphs.Count && paragraphs.Count >= 4;
        if (_firstBody < 0 && paragraphs.Count == 1) _firstBody = _lastBody = 0;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            if (IsMarksOnly(paragraphs[i].Span)) Add(BlockKind.Boilerplate, paragraphs[i].Span);
            else if (i < _firstBody || _firstBody < 0) SortHead(paragraphs[i]);
            else SortBody(i);
        }
    }

    private void SortHead(Paragraph paragraph)
    {
        Span span = paragraph.Span;
        int words = WordsOf(span, LongestHeading + ShortestBody);
        if (CueOf(paragraph, words) is { } kind)
        {
            TakeDate(span);
            Add(kind, span);
        }
        else if (words <= LongestSubhead && datelines.Read(_text, span, whole: true) is { } dateline
            && (_hasHeadline || dateline.HasDay || dateline is { Publisher: not null, HasPlace: false }))
        {
            bool names = char.IsLetter(_text[span.Start]) && Chars(span).Contains('|') && dateline.HasPlace && dateline.Publisher is null;
            Take(dateline);
            Add(names ? BlockKind.Byline : BlockKind.Dateline, span);
        }
        else if (IsByline(span, words))
        {
            TakeDate(span);
            Add(BlockKind.Byline, span);
        }
        else if (!_hasHeadline)
        {
            _hasHeadline = true;
            document.Title ??= _text[span.Start..span.End].Replace('\n', ' ');
            Add(BlockKind.Headline, span);
        }
        else
        {
            TakeDate(span);
            Add(BlockKind.Subhead, span);
        }
    }

    private void SortBody(int i)
    {
        Paragraph paragraph = paragraphs[i];
        Span span = paragraph.Span;
        int words = WordsOf(span, Math.Max(cues.Longest, ShortestBody) + 1);
        if (CueOf(paragraph, words) is { } kind)
        {
            Add(kind, span);
        }
        else if (words <= LongestSubhead && !Layout.EndsSentence(Chars(span)) && i < _lastBody && !_hasDateline
            && datelines.Read(_text, span, whole: true) is { HasDay: true } own)
        {
            Take(own);
            Add(BlockKind.Dateline, span);
        }
        else if (IsByline(span, words) && i <= _firstBody + 1)
        {
            Add(BlockKind.Byline, span);
        }
        else if (IsHeading(span, words) && !InList(i))
        {
            if (i < _lastBody) Add(BlockKind.Subhead, span);
            else Add(words <= LongestLabel && i > _lastBody ? BlockKind.Boilerplate : BlockKind.Paragraph, span);
        }
        else
        {
            AddParagraph(i, span);
        }
    }

    private void AddParagraph(int i, Span span)
    {
        int head = HeadEnd(i, span);
        if (head > span.Start)
        {
            Add(BlockKind.Dateline, new Span(span.Start, head));
            while (head < span.End && char.IsWhiteSpace(_text[head])) head++;
            if (head == span.End) return;
            span = new Span(head, span.End);
        }

        int credit = CreditStart(span);
        if (credit < span.End)
        {
            int end = credit;
            while (end > span.Start && char.IsWhiteSpace(_text[end - 1])) end--;
            Add(BlockKind.Paragraph, new Span(span.Start, end));
            Add(BlockKind.Boilerplate, new Span(credit, span.End));
        }
        else
        {
            Add(BlockKind.Paragraph, span);
        }
    }

    // Where the dateline of a paragraph ends; its start where it has none. Only the first paragraphs of a report and
    // of the items of a survey have one.
    private int HeadEnd(int i, Span span)
    {
        bool opens = document.Blocks is [] or [.., { Kind: BlockKind.Subhead or BlockKind.Headline }];
        if (!opens && (_hasDateline || i > _firstBody + 2)) return span.Start;
        if (datelines.Read(_text, span, whole: false) is { } dateline)
        {
            if (!_hasDateline) Take(dateline);
            _hasDateline = true;
            return dateline.IsPartOfSentence ? span.Start : dateline.End;
        }

        int colon = document.Blocks.Count > 0 && opens ? datelines.ColonEnd(_text, span) : -1;
        return colon > 0 && !IsSpeaker(i, _text.AsSpan(span.Start..colon)) ? colon : span.Start;
    }

    // Who speaks in an interview speaks again.
    private bool IsSpeaker(int i, ReadOnlySpan<char> name)
    {
        for (int next = i + 1; next < Math.Min(paragraphs.Count, i + Conversation); next++)
            if (Chars(paragraphs[next].Span).StartsWith(name)) return true;
        return false;
    }

    // "… on Thursday. (AFP)": where the bracket starts; else the end.
    private int CreditStart(Span span)
    {
        ReadOnlySpan<char> text = Chars(span);
        if (text[^1] != ')') return span.End;
        int open = text.LastIndexOf('(');
        if (open <= 1 || text.Length - open > 40 || !Layout.EndsSentence(text[..open].TrimEnd())) return span.End;
        var inner = new Span(span.Start + open + 1, span.End - 1);
        return datelines.Read(_text, inner, whole: true) is { Publisher: not null } || cues.Of(text[open..], 4, default) is BlockKind.Boilerplate
            ? span.Start + open
            : span.End;
    }

    private void Take(Dateline dateline)
    {
        _hasDateline |= dateline.Publisher is not null;
        document.Publisher ??= dateline.Publisher;
        if (document.Published is not null) return;
        if (dateline.Date is { } date) Published(date);
        else if (dateline is { HasDay: true, Year: 0 }) document.DatelineDay ??= new MonthDay(dateline.Month, dateline.Day);
    }

    private void TakeDate(Span span)
    {
        if (document.Published is null && datelines.FindDate(_text, span) is { } date) Published(date);
    }

    private void Published(DateOnly date)
    {
        document.Published = date;
        document.PublishedBasis = PublishedBasis.Dateline;
    }

    private BlockKind? CueOf(Paragraph paragraph, int words)
    {
        if (words > cues.Longest) return null;
        ReadOnlySpan<char> afterDate = _isIndented && paragraph.Indent == 0 ? datelines.AfterDay(_text, paragraph.Span) : default;
        return cues.Of(Chars(paragraph.Span), words, afterDate);
    }

    private bool IsBody(Paragraph paragraph)
    {
        Span span = paragraph.Span;
        int words = WordsOf(span, ShortestBody);
        if (words >= ShortestBody) return CueOf(paragraph, WordsOf(span, cues.Longest + 1)) is null;
        char last = Chars(span)[^1];
        return words >= 6 && Layout.EndsSentence(Chars(span)) && last is not ('?' or '!') && CueOf(paragraph, words) is null && !IsByline(span, words);
    }

    // Short, without a full stop, and nothing that calls for more.
    private bool IsHeading(Span span, int words)
    {
        ReadOnlySpan<char> text = Chars(span);
        if (words > LongestSubhead || text[^1] is ':' or ',' or ';' or '-' or '\u2026') return false;
        char first = text[0];
        if (char.IsLower(first)) return false;
        return !Layout.EndsSentence(text) || (text[^1] is '?' && words <= LongestLabel + 2);
    }

    // Items behind a colon, or behind another item.
    private bool InList(int i)
    {
        bool item = Chars(paragraphs[i].Span)[0] is '-' or '\u2022' or '\u2013' or '*' or '\u00B7';
        bool announced = i > 0 && Chars(paragraphs[i - 1].Span)[^1] == ':';
        return _inList = item && (announced || _inList);
    }

    // "By Jane Doe", "By JANE DOE in Cairo"
    private bool IsByline(Span span, int words)
    {
        ReadOnlySpan<char> text = Chars(span);
        return words is >= 2 and <= LongestSubhead && (text.StartsWith("By ") || text.StartsWith("BY ") || text.StartsWith("by "))
            && char.IsUpper(text[3]) && text[^1] != '.';
    }

    private bool IsMarksOnly(Span span)
    {
        foreach (char c in Chars(span))
            if (char.IsLetterOrDigit(c)) return false;
        return true;
    }

    private void Add(BlockKind kind, Span span)
    {
        if (!span.IsEmpty) document.Blocks.Add(new Block(kind, span));
    }

    private ReadOnlySpan<char> Chars(Span span) => _text.AsSpan(span.Start, span.Length);

    // The words of a paragraph, counted no further than to the number given.
    private int WordsOf(Span span, int most)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in Chars(span))
        {
            bool space = char.IsWhiteSpace(c);
            if (!space && !inside && ++words >= most) break;
            inside = !space;
        }

        return words;
    }
}
