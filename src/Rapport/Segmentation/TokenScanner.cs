namespace Rapport.Segmentation;

/// <summary>
/// Walks a text from token to token as Universal Dependencies' English treebanks cut it. Looks at every character a
/// bounded number of times and allocates nothing.
/// </summary>
internal ref partial struct TokenScanner
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
        while (segment > start && _text[segment - 1] is not ('.' or '-')) segment--;
        bool single = i - segment == 1 && CharKinds.IsLetter(_text[segment]);
        bool dotted = segment > start && _text[segment - 1] == '.';
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

    // "Jan. 16", also where the line is broken between them.
    private readonly bool NumberFollows(int i)
    {
        int lines = 0;
        while (i < _to && (_text[i] == ' ' || (_text[i] == '\n' && lines++ == 0))) i++;
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
}
