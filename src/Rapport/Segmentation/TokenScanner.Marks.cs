using System.Globalization;

namespace Rapport.Segmentation;

/// <content>Tokens that do not start with a letter or digit.</content>
internal ref partial struct TokenScanner
{
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
        while (end < _to && char.GetUnicodeCategory(_text[end]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) end++;
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
                && (IsWordAt(start - 1) || (At(start - 1) is ' ' or '.' && IsLetterAt(start - 2)));
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
}
