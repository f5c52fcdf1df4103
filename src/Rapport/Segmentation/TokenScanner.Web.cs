namespace Rapport.Segmentation;

/// <content>Addresses, and names of sites and files.</content>
internal ref partial struct TokenScanner
{
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
