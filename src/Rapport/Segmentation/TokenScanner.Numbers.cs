using System.Globalization;

namespace Rapport.Segmentation;

/// <content>Numbers, dates, telephone numbers, and units behind a number.</content>
internal ref partial struct TokenScanner
{
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

    // "5pm" is two tokens; "20th", "1980s" and "3143C" are one.
    private readonly int NumberEnd(int start, int end)
    {
        int digits = start;
        while (digits < end && (CharKinds.IsDigit(_text[digits]) || _text[digits] is '.' or ',' or ':')) digits++;
        if (digits == end || LettersEnd(digits) < end) return end;
        ReadOnlySpan<char> letters = _text[digits..end];
        bool money = letters.Length == 1 && char.IsUpper(letters[0]) && char.GetUnicodeCategory(At(start - 1)) == UnicodeCategory.CurrencySymbol;
        return money || _lexicon.IsUnit(letters) ? digits : end;
    }

    private readonly bool IsNumber(int start, int end)
    {
        if (!IsDigitAt(end - 1) || end - start > LongestNumber) return false;
        for (int i = start; i < end; i++)
            if (!CharKinds.IsDigit(_text[i]) && _text[i] is not ('.' or ',' or ':' or '/')) return false;
        return true;
    }
}
