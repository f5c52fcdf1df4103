namespace Rapport.Segmentation;

/// <summary>
/// Walks a text from token to token as Universal Dependencies' English treebanks cut it. Looks at every character a
/// bounded number of times and allocates nothing.
/// </summary>
internal ref struct TokenScanner
{
    // How far a name with dots is followed to see whether it is one of a site or a file.
    private const int LongestSiteName = 128;
    private const int LongestNumber = 32;

    private readonly ReadOnlySpan<char> _text;
    private readonly TokenLexicon _lexicon;
    private readonly int _from;
    private readonly int _to;
    private readonly bool _isPhrase;
    private int _position;
    private int _chunkEnd;
    private bool _chunkIsWeb;
    private int _secondPart;

    /// <summary>Prepares to walk from <paramref name="from"/> to <paramref name="to"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to start.</param>
    /// <param name="to">Where to end.</param>
    /// <param name="lexicon">Abbreviations and parts of words.</param>
    /// <param name="isPhrase">Whether it is a piece of a sentence: a number may follow its last word.</param>
    public TokenScanner(ReadOnlySpan<char> text, int from, int to, TokenLexicon lexicon, bool isPhrase = false)
    {
        _text = text;
        _lexicon = lexicon;
        _from = from;
        _to = to;
        _isPhrase = isPhrase;
        _position = from;
        _chunkEnd = from;
        _secondPart = -1;
    }

    /// <summary>Where the token found last starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    /// <summary>Whether it is the second part of a contraction, or a clitic.</summary>
    public bool IsClitic { get; private set; }

    /// <summary>Goes to the next token; false behind the last.</summary>
    public bool Next()
    {
        int start = _position;
        while (start < _to && CharKinds.IsSpace(_text[start])) start++;
        if (start >= _to) return false;
        Start = start;
        IsClitic = false;
        if (_secondPart > start)
        {
            End = _secondPart;
            IsClitic = true;
            _secondPart = -1;
        }
        else
        {
            End = CharKinds.IsWord(_text[start]) ? WordEnd(start, start) : MarkEnd(start);
        }

        _position = End;
        return true;
    }

    private readonly char At(int index) => index >= _from && index < _to ? _text[index] : '\0';

    private readonly bool IsWordAt(int index) => index >= _from && index < _to && CharKinds.IsWord(_text[index]);

    private readonly bool IsLetterAt(int index) => index >= _from && index < _to && CharKinds.IsLetter(_text[index]);

    private readonly bool IsDigitAt(int index) => index >= _from && index < _to && CharKinds.IsDigit(_text[index]);

    private readonly bool IsUpperAt(int index) => index >= _from && index < _to && char.IsUpper(_text[index]);

    private readonly int LettersEnd(int index)
    {
        while (IsLetterAt(index)) index++;
        return index;
    }

    private readonly int WordCharsEnd(int index)
    {
        while (index < _to && CharKinds.IsWord(_text[index])) index++;
        return index;
    }

    // The end of the token whose first word character stands at <paramref name="at"/>.
    private int WordEnd(int start, int at)
    {
        int i = WordCharsEnd(at);
        while (i < _to)
        {
            int next = _text[i] switch
            {
                '.' => AfterDot(start, i),
                ',' or ':' => AfterNumberMark(start, i),
                '/' => AfterSlash(start, i),
                '-' or '\u2010' or '\u2011' => AfterHyphen(start, i),
                '_' => IsWordAt(i + 1) ? i + 1 : i,
                '&' => i - start <= 4 && IsLetterAt(i - 1) && IsLetterAt(i + 1) ? i + 1 : i,
                '*' => IsLetterAt(i - 1) && IsLetterAt(i + 1) ? i + 1 : i,
                '$' => i - start <= 3 && AllUpper(start, i) ? -(i + 1) : i,
                '@' or '%' or '+' or '=' or '~' => IsWordAt(i + 1) && IsWeb(start) ? -WebEnd(i) : i,
                _ => CharKinds.IsApostrophe(_text[i]) ? AfterApostrophe(start, i) : i,
            };
            if (next == i) break;
            if (next < 0) return -next;
            i = WordCharsEnd(next);
            if (i == next && !IsWordAt(i - 1)) break;
        }

        if (CharKinds.IsDigit(_text[start])) return NumberEnd(start, i);
        if (_lexicon.CutOf(_text[start..i]) is > 0 and var cut && start + cut < i)
        {
            _secondPart = i;
            return start + cut;
        }

        return i;
    }

    // Each After… method answers with the place where the token goes on, with the same place if it ends before the
    // mark, or with the token's end as a negative number.
    private int AfterDot(int start, int i)
    {
        char next = At(i + 1);
        bool number = IsNumber(start, i);
        if (CharKinds.IsDigit(next) && number) return i + 1;
        if ((CharKinds.IsWord(next) || next == '.') && IsWeb(start)) return -WebEnd(i);
        if (number)
        {
            bool listNumber = i - start <= 2 && AtLineStart(start) && CharKinds.IsSpace(next) && i + 1 < _to;
            if (listNumber) return -(i + 1);
            if (CharKinds.IsLetter(next) && SiteEnd(start, i) is > 0 and var name) return -name;
            return i;
        }

        int segment = i;
        while (segment > start && _text[segment - 1] != '.') segment--;
        bool single = i - segment == 1 && CharKinds.IsLetter(_text[segment]);
        bool dotted = segment > start;
        if (single && CharKinds.IsLetter(next) && !IsLetterAt(i + 2)) return i + 1;
        if (single && dotted) return -(i + 1);
        if (i - segment <= 3 && IsUpperAt(i + 1) && IsAbbreviationAhead(start, i)) return i + 1;
        Abbreviation kind = _lexicon.AbbreviationOf(_text[start..(i + 1)]);
        if (kind == Abbreviation.Number) return NumberFollows(i + 1) ? -(i + 1) : i;
        if (kind != Abbreviation.None) return -(i + 1);
        if (single && char.IsUpper(_text[segment]) && NameFollows(i + 1)) return -(i + 1);
        if (!CharKinds.IsWord(next)) return i;
        return SiteEnd(start, i) is > 0 and var site ? -site : i;
    }

    // "Ph.D.": what follows the dot is short as well, and the whole is known.
    private readonly bool IsAbbreviationAhead(int start, int dot)
    {
        int end = LettersEnd(dot + 1);
        return At(end) == '.' && _lexicon.AbbreviationOf(_text[start..(end + 1)]) != Abbreviation.None;
    }

    private readonly bool NumberFollows(int i)
    {
        while (i < _to && _text[i] == ' ') i++;
        return IsDigitAt(i) || (_isPhrase && i >= _to);
    }

    // An initial: a word follows, or its name at once ("J.Smith"); one that ends a text is no initial.
    private readonly bool NameFollows(int i)
    {
        if (IsUpperAt(i)) return true;
        int at = i;
        while (at < _to && _text[at] is ' ' or '\n') at++;
        return at > i && IsLetterAt(at) && at - i < 3;
    }

    // "example.org", "report.pdf": dots between words, and a known ending behind the last of them.
    private readonly int SiteEnd(int start, int dot)
    {
        int limit = Math.Min(_to, dot + LongestSiteName);
        int last = dot;
        int dots = 1;
        int end = dot + 1;
        bool capitals = false;
        while (end < limit && (CharKinds.IsWord(_text[end]) || (_text[end] is '.' or '-' && IsWordAt(end + 1))))
        {
            if (_text[end] == '.') (last, dots) = (end, dots + 1);
            capitals |= char.IsUpper(_text[end]);
            end++;
        }

        ReadOnlySpan<char> ending = _text[(last + 1)..end];
        bool newSentence = IsUpperAt(dot + 1) && char.IsLower(_text[dot - 1]);
        if (newSentence || dot - start < 2) return 0;
        if (!_lexicon.IsEnding(ending)) return dots > 1 && !capitals && char.IsLower(_text[start]) ? end : 0;
        if (At(end) != '/') return end;
        while (end < limit && !CharKinds.IsSpace(_text[end]) && _text[end] is not (')' or ']' or '>' or '"' or '\u201D')) end++;
        while (!CharKinds.IsWord(_text[end - 1]) && _text[end - 1] != '/') end--;
        return end;
    }

    private int AfterNumberMark(int start, int i)
    {
        if (_text[i] == ':' && At(i + 1) == '/' && At(i + 2) == '/') return -WebEnd(i);
        bool grouped = _text[i] == ':' || (IsDigitAt(i + 2) && IsDigitAt(i + 3) && !IsDigitAt(i + 4));
        if (grouped && IsDigitAt(i - 1) && IsDigitAt(i + 1) && IsNumber(start, i)) return i + 1;
        return _text[i] == ':' && IsLetterAt(i + 1) && IsWeb(start) ? -WebEnd(i) : i;
    }

    // 3/4, 9/11, 11/28/2000, c/o, but not and/or.
    private int AfterSlash(int start, int i)
    {
        if (i - start == 1 && IsLetterAt(start) && IsLetterAt(i + 1) && !IsWordAt(i + 2) && At(i + 2) != '/') return i + 1;
        if (!IsDigitAt(i + 1) || !IsNumber(start, i) || i - start > 5) return i;
        int end = i + 1;
        while (IsDigitAt(end)) end++;
        if (IsLetterAt(end) || end - i > 5 || end - i == 4) return i;
        return end - i <= 3 || _text[start..i].Contains('/') ? i + 1 : i;
    }

    private int AfterHyphen(int start, int i)
    {
        if (IsWordAt(i + 1))
        {
            if (IsWeb(start)) return -WebEnd(i);
            if (IsDigitAt(start)) return PhoneEnd(start) is > 0 and var phone && phone > i ? -phone : i;
            return IsPrefix(start, i) ? i + 1 : i;
        }

        // "pre- and post-war"
        return At(i + 1) == ' ' && IsPrefix(start, i) ? -(i + 1) : i;
    }

    private readonly bool IsPrefix(int start, int i) =>
        _lexicon.IsPrefix(_text[start..i]) && !(i - start == 2 && AllUpper(start, i));

    // Groups of digits as in a telephone number: three groups or more, or 555-0123.
    private readonly int PhoneEnd(int start)
    {
        int groups = 0;
        int end = start;
        int last = start;
        while (end - start < 32)
        {
            int group = end;
            while (IsDigitAt(end)) end++;
            if (end == group) break;
            groups++;
            last = group;
            if (At(end) != '-' || !IsDigitAt(end + 1)) break;
            end++;
        }

        bool phone = !IsWordAt(end) && (groups >= 3 || (groups == 2 && end - last == 4 && last - 1 - start == 3));
        return phone ? end : 0;
    }

    private int AfterApostrophe(int start, int i)
    {
        int end = LettersEnd(i + 1);
        if (end == i + 1 || IsDigitAt(end)) return i;
        ReadOnlySpan<char> letters = _text[(i + 1)..end];
        if (letters.Length == 1 && (letters[0] | 0x20) == 't' && i - start >= 2 && (_text[i - 1] | 0x20) == 'n')
        {
            _secondPart = end;
            return -(i - 1);
        }

        bool decade = IsDigitAt(i - 1) && letters.Length == 1 && (i - start <= 2 || _text[i - 1] == '0');
        if (decade) return -end;
        return _lexicon.IsClitic(letters) || _text[i] is '\u2018' or '`' ? i : i + 1;
    }

    // "5pm" is two tokens; "20th", "1980s" and "3143C" are one.
    private readonly int NumberEnd(int start, int end)
    {
        int digits = start;
        while (digits < end && (CharKinds.IsDigit(_text[digits]) || _text[digits] is '.' or ',' or ':')) digits++;
        if (digits == end || LettersEnd(digits) < end) return end;
        ReadOnlySpan<char> letters = _text[digits..end];
        bool money = letters.Length == 1 && char.IsUpper(letters[0]) && char.GetUnicodeCategory(At(start - 1)) == System.Globalization.UnicodeCategory.CurrencySymbol;
        return money || _lexicon.IsUnit(letters) ? digits : end;
    }

    private int MarkEnd(int start)
    {
        char c = _text[start];
        if (CharKinds.IsApostrophe(c)) return ApostropheEnd(start);
        bool afterWord = IsWordAt(start - 1);
        switch (c)
        {
            case '.' when !afterWord && IsDigitAt(start + 1):
                return WordEnd(start, start + 1);
            case '!' or '?':
                int marks = start + 1;
                while (At(marks) is '!' or '?') marks++;
                return marks;
            case '#' when !afterWord && IsLetterAt(start + 1):
            case '@' when !afterWord && IsLetterAt(start + 1):
                return WordCharsAndLinesEnd(start + 1);
            case ':' or ';' or '=' when FaceEnd(start) is > 0 and var face:
                return face;
            case '[' when OmissionEnd(start) is > 0 and var omission:
                return omission;
            case '.' or '-' or '=' or '*' or '~' or '_' or '#' or '$' or '<' or '>' or '+' or '\u2014' or '\u2013':
                int run = start + 1;
                while (run < _to && (_text[run] == c || (c is '-' or '=' && _text[run] is '-' or '='))) run++;
                return c is '-' or '=' && At(run) == '>' ? run + 1 : run;
        }

        int end = start + (char.IsHighSurrogate(c) && char.IsLowSurrogate(At(start + 1)) ? 2 : 1);
        while (end < _to && char.GetUnicodeCategory(_text[end]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark) end++;
        return end;
    }

    // "[...]"
    private readonly int OmissionEnd(int start)
    {
        int end = start + 1;
        while (end - start < 8 && At(end) is '.' or '\u2026') end++;
        return end > start + 1 && At(end) == ']' ? end + 1 : 0;
    }

    private readonly int WordCharsAndLinesEnd(int i)
    {
        while (IsWordAt(i) || (At(i) == '_' && IsWordAt(i + 1))) i++;
        return i;
    }

    private int ApostropheEnd(int start)
    {
        char c = _text[start];
        if (At(start + 1) == c && c is '\'' or '`') return start + 2;
        int end = LettersEnd(start + 1);
        if (end > start + 1 && !IsWordAt(end) && c is not '\u2018')
        {
            bool clitic = _lexicon.IsClitic(_text[(start + 1)..end])
                && (IsWordAt(start - 1) || (At(start - 1) == ' ' && IsLetterAt(start - 2)));
            if (clitic || IsWordAt(start - 1))
            {
                IsClitic = clitic;
                return clitic ? end : start + 1;
            }

            if (_lexicon.CutOf(_text[start..end]) is > 0 and var cut)
            {
                if (start + cut < end) _secondPart = end;
                return Math.Min(start + cut, end);
            }
        }

        // "'02", "'80s"
        if (!IsWordAt(start - 1) && IsDigitAt(start + 1) && IsDigitAt(start + 2))
        {
            int digits = start + 3;
            if (At(digits) == 's') digits++;
            if (!IsWordAt(digits) && !CharKinds.IsApostrophe(At(digits))) return digits;
        }

        return start + 1;
    }

    // Emoticons, where a space stands before them.
    private readonly int FaceEnd(int start)
    {
        if (start > _from && !CharKinds.IsSpace(_text[start - 1])) return 0;
        int mouth = At(start + 1) == '-' ? start + 2 : start + 1;
        return At(mouth) is ')' or '(' or 'D' or 'P' or 'p' && !IsWordAt(mouth + 1) ? mouth + 1 : 0;
    }

    private readonly bool IsNumber(int start, int end)
    {
        if (!IsDigitAt(end - 1) || end - start > LongestNumber) return false;
        for (int i = start; i < end; i++)
            if (!CharKinds.IsDigit(_text[i]) && _text[i] is not ('.' or ',' or ':' or '/')) return false;
        return true;
    }

    private readonly bool AllUpper(int start, int end)
    {
        for (int i = start; i < end; i++)
            if (!char.IsUpper(_text[i])) return false;
        return end > start;
    }

    private readonly bool AtLineStart(int start)
    {
        while (start > _from && _text[start - 1] is ' ' or '\t') start--;
        return start == _from || _text[start - 1] == '\n';
    }

    // Whether the stretch without white space around a place is an address; found out once for each stretch.
    private bool IsWeb(int start)
    {
        if (start < _chunkEnd) return _chunkIsWeb;
        int end = start;
        bool web = _text[start..Math.Min(_to, start + 4)].Equals("www.", StringComparison.OrdinalIgnoreCase);
        for (; end < _to && !CharKinds.IsSpace(_text[end]); end++)
        {
            if (_text[end] == '@' && end > start && (CharKinds.IsWord(_text[end - 1]) || _text[end - 1] == '.') && IsWordAt(end + 1)) web = true;
        }

        _chunkEnd = end;
        return _chunkIsWeb = web;
    }

    // The end of an address, which closing marks behind it do not belong to.
    private readonly int WebEnd(int i)
    {
        int end = i + 1;
        while (end < _to && !CharKinds.IsSpace(_text[end])
            && _text[end] is not ('<' or '>' or '"' or '(' or ')' or '[' or ']' or '|' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB')) end++;
        while (end > i + 1 && _text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '\u2019') end--;
        return end;
    }
}
