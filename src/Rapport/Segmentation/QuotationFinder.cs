using System.Buffers;

namespace Rapport.Segmentation;

/// <summary>
/// Finds what stands in quotation marks in one block after the other. A mark that is never closed ends with its
/// block; the next block opens its own, as quotations over several paragraphs do.
/// </summary>
/// <remarks>
/// The open quotations are a chain through <see cref="Quotation.Parent"/>, so that they need no memory of their own;
/// every mark is looked at once and every quotation leaves the chain once, which keeps the time linear.
/// </remarks>
internal ref struct QuotationFinder
{
    private readonly Document _document;
    private readonly int _first;
    private readonly int _end;
    private readonly int _firstQuotation;
    private readonly int _lastSingle;
    private int _open;
    private int _doubles;
    private int _guillemets;
    private int _corners;
    private bool _dropped;

    private QuotationFinder(Document document, int first, int end)
    {
        _document = document;
        _first = first;
        _end = end;
        _firstQuotation = document.Quotations.Count;
        _open = -1;
        _lastSingle = LastClosingSingle();
    }

    /// <summary>Adds the quotations among the tokens of one block, and marks these.</summary>
    public static void Find(Document document, int firstToken, int endToken)
    {
        var finder = new QuotationFinder(document, firstToken, endToken);
        for (int token = firstToken; token < endToken; token++) finder.Look(token);
        finder.Finish();
    }

    private void Look(int token)
    {
        QuoteMark mark = QuoteMark.Of(_document.Form(token));
        if (mark.Family == QuoteFamily.None) return;
        switch (mark.Family == QuoteFamily.Single ? SingleSide(token, mark.Side) : Side(token, mark))
        {
            case QuoteSide.Opens: Open(token); break;
            case QuoteSide.Closes: Close(token, mark.Family); break;
        }
    }

    // Where form and neighbours leave it open, a mark closes what is open.
    private readonly QuoteSide Side(int token, QuoteMark mark)
    {
        if (mark.Side != QuoteSide.Either) return mark.Side;
        char c = _document.Text[_document.Tokens.Starts[token]];
        QuoteSide side = Neighbours(token);
        bool open = IsOpen(mark.Family);
        return c switch
        {
            // „so“ but “so”
            '\u201C' => OpenedWith('\u201E') && side != QuoteSide.Opens ? QuoteSide.Closes : QuoteSide.Opens,
            '\u201D' => open || side != QuoteSide.Opens ? QuoteSide.Closes : QuoteSide.Opens,
            // «so» and »so«
            '\u00AB' => OpenedWith('\u00BB') ? QuoteSide.Closes : QuoteSide.Opens,
            '\u00BB' => open || side != QuoteSide.Opens ? QuoteSide.Closes : QuoteSide.Opens,
            _ when side != QuoteSide.Either => side,
            _ => open ? QuoteSide.Closes : QuoteSide.Opens,
        };
    }

    // Space before and none behind opens, and the other way round.
    private readonly QuoteSide Neighbours(int token)
    {
        bool before = token == _first || HasSpaceBefore(token) || IsOpening(token - 1);
        bool behind = token + 1 == _end || HasSpaceBefore(token + 1) || IsClosing(token + 1);
        return before == behind ? QuoteSide.Either : before ? QuoteSide.Opens : QuoteSide.Closes;
    }

    private readonly QuoteSide SingleSide(int token, QuoteSide side)
    {
        if ((_document.Tokens.Shapes[token] & TokenShape.Clitic) != 0) return QuoteSide.Either;
        QuoteSide neighbours = Neighbours(token);
        if (neighbours == QuoteSide.Opens && side != QuoteSide.Closes) return token < _lastSingle ? QuoteSide.Opens : QuoteSide.Either;
        if (side == QuoteSide.Opens) return QuoteSide.Either;
        bool before = token == _first || HasSpaceBefore(token);
        if (before) return QuoteSide.Either;
        bool possessive = _document.Form(token - 1) is [.., 's' or 'S' or 'z' or 'x'] && Starts(token) == Ends(token - 1);
        if (IsOpen(QuoteFamily.Single) && !(possessive && ClosesLater(token))) return QuoteSide.Closes;

        // the ministers' meeting
        if (possessive) _document.Tokens.Shapes[token] |= TokenShape.Clitic;
        return QuoteSide.Either;
    }

    // Whether the next single mark closes, with words before it: then this one is an apostrophe. Every stretch between
    // two marks is walked through once at most.
    private readonly bool ClosesLater(int token)
    {
        if (token >= _lastSingle || !HasSpaceBefore(token + 1)) return false;
        for (int i = token + 1; i <= _lastSingle; i++)
            if (QuoteMark.Of(_document.Form(i)).Family == QuoteFamily.Single) return !HasSpaceBefore(i);
        return false;
    }

    private void Open(int token)
    {
        _document.Tokens.Shapes[token] |= TokenShape.OpensQuote;
        _document.Quotations.Add(new Quotation(new Span(Starts(token), Ends(token)), default, token + 1, -1, _open, Closed: false));
        _open = _document.Quotations.Count - 1;
        Count(FamilyOf(_open), 1);
    }

    private void Close(int token, QuoteFamily family)
    {
        if (!IsOpen(family)) return;
        while (FamilyOf(_open) != family) End(token, closed: false);
        _document.Tokens.Shapes[token] |= TokenShape.ClosesQuote;
        End(token, closed: true);
    }

    // Ends the innermost quotation before the token, or with it if that closes it.
    private void End(int token, bool closed)
    {
        List<Quotation> quotations = _document.Quotations;
        Quotation open = quotations[_open];
        int mark = open.FirstToken - 1;
        if (!closed && FamilyOf(_open) == QuoteFamily.Single)
        {
            // It was an apostrophe after all.
            _document.Tokens.Shapes[mark] &= ~TokenShape.OpensQuote;
            _dropped = true;
            quotations[_open] = open with { EndToken = -2 };
        }
        else
        {
            Span inner = open.FirstToken < token
                ? new Span(Starts(open.FirstToken), Ends(token - 1))
                : new Span(Ends(mark), Ends(mark));
            quotations[_open] = open with
            {
                Span = new Span(open.Span.Start, closed ? Ends(token) : inner.End),
                Inner = inner,
                EndToken = token,
                Closed = closed,
            };
        }

        Count(FamilyOf(_open), -1);
        _open = open.Parent;
    }

    private void Finish()
    {
        while (_open >= 0) End(_end, closed: false);
        if (_dropped) Compact();
        List<Quotation> quotations = _document.Quotations;
        for (int i = _firstQuotation; i < quotations.Count; i++)
        {
            if (quotations[i].Parent >= 0) continue;
            for (int token = quotations[i].FirstToken; token < quotations[i].EndToken; token++)
                _document.Tokens.Shapes[token] |= TokenShape.Quoted;
        }
    }

    private readonly void Compact()
    {
        List<Quotation> quotations = _document.Quotations;
        int count = quotations.Count - _firstQuotation;
        int[] numbers = ArrayPool<int>.Shared.Rent(count);
        int kept = _firstQuotation;
        for (int i = 0; i < count; i++)
        {
            Quotation quotation = quotations[_firstQuotation + i];
            int parent = quotation.Parent < 0 ? -1 : numbers[quotation.Parent - _firstQuotation];
            bool dropped = quotation.EndToken == -2;
            numbers[i] = dropped ? parent : kept;
            if (!dropped) quotations[kept++] = quotation with { Parent = parent };
        }

        ArrayPool<int>.Shared.Return(numbers);
        quotations.RemoveRange(kept, quotations.Count - kept);
    }

    // Marks of one family close each other, whatever stands open between them that was never closed; but what was
    // opened by a single mark ends with the quotation around it.
    private readonly bool IsOpen(QuoteFamily family) => family switch
    {
        QuoteFamily.Single => _open >= 0 && FamilyOf(_open) == QuoteFamily.Single,
        QuoteFamily.Double => _doubles > 0,
        QuoteFamily.Guillemet => _guillemets > 0,
        _ => _corners > 0,
    };

    private void Count(QuoteFamily family, int difference)
    {
        switch (family)
        {
            case QuoteFamily.Double: _doubles += difference; break;
            case QuoteFamily.Guillemet: _guillemets += difference; break;
            case QuoteFamily.Corner: _corners += difference; break;
        }
    }

    private readonly bool OpenedWith(char mark) => _open >= 0 && _document.Text[_document.Quotations[_open].Span.Start] == mark;

    private readonly QuoteFamily FamilyOf(int quotation) =>
        QuoteMark.Of(_document.Form(_document.Quotations[quotation].FirstToken - 1)).Family;

    private readonly int LastClosingSingle()
    {
        for (int token = _end - 1; token > _first; token--)
        {
            if (QuoteMark.Of(_document.Form(token)) is { Family: QuoteFamily.Single, Side: not QuoteSide.Opens }
                && (_document.Tokens.Shapes[token] & TokenShape.Clitic) == 0 && !HasSpaceBefore(token)) return token;
        }

        return -1;
    }

    private readonly int Starts(int token) => _document.Tokens.Starts[token];

    private readonly int Ends(int token) => _document.Tokens.Ends[token];

    private readonly bool HasSpaceBefore(int token) => (_document.Tokens.Shapes[token] & TokenShape.SpaceBefore) != 0;

    private readonly bool IsOpening(int token) =>
        _document.Form(token) is ['(' or '[' or '{' or '\u2014' or '\u2013' or '/' or '\u00BF' or '\u00A1' or '\u201E' or '\u2018' or '\u201C' or '\u00AB']
        || (_document.Tokens.Shapes[token] & TokenShape.OpensQuote) != 0;

    private readonly bool IsClosing(int token) =>
        _document.Form(token) is [')' or ']' or '}' or '.' or ',' or ';' or ':' or '!' or '?' or '\u2014' or '\u2013' or '\u2026' or '\u201D' or '\u2019' or '\u00BB', ..]
        || (_document.Form(token) is ['"' or '\'' or '-', ..]);
}
