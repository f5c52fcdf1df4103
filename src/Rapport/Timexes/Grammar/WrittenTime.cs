using System.Globalization;

namespace Rapport.Timexes.Grammar;

/// <summary>Dates and times that are one token: 2021-05-26, 28.02.2024, 26/11, 14:30, 2.30, 1130GMT.</summary>
internal static class WrittenTime
{
    /// <summary>A time of day with a colon, a full stop, or an h; seconds may follow.</summary>
    public static bool IsClock(ReadOnlySpan<char> form, out string? text)
    {
        text = null;
        int mark = form.IndexOfAny(':', '.');
        if (mark is not (1 or 2) || form.Length < mark + 3) return false;
        int hour = Number(form[..mark]);
        int minute = Number(form.Slice(mark + 1, 2));
        int second = 0;
        if (form.Length == mark + 6 && form[mark + 3] == form[mark]) second = Number(form[(mark + 4)..]);
        else if (form.Length != mark + 3) return false;
        if (hour is < 0 or > 24 || minute is < 0 or > 59 || second is < 0 or > 59) return false;
        text = string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:{minute:D2}") + (form.Length == mark + 6 ? string.Create(CultureInfo.InvariantCulture, $":{second:D2}") : "");
        return true;
    }

    /// <summary>Whether four digits are a time of day: 0730.</summary>
    public static bool IsClock(double number) => number is >= 0 and <= 2400 && number % 100 < 60;

    /// <summary>A time of day with its zone in one token: 1130GMT.</summary>
    public static bool IsClockWithZone(ReadOnlySpan<char> form, out string? text)
    {
        text = null;
        int digits = 0;
        while (digits < form.Length && (char.IsAsciiDigit(form[digits]) || form[digits] is ':' or '.')) digits++;
        if (form[digits..] is not ("GMT" or "UTC" or "Z" or "hrs" or "h")) return false;
        if (digits == 4 && Number(form[..4]) is >= 0 and var number && IsClock(number))
        {
            text = string.Create(CultureInfo.InvariantCulture, $"{number / 100:D2}:{number % 100:D2}");
            return true;
        }

        return IsClock(form[..digits], out text);
    }

    /// <summary>A date with its year: 2021-05-26, 28.02.2024, 5/26/2021, 26/05/2021.</summary>
    public static bool IsDate(ReadOnlySpan<char> form, out string? text)
    {
        text = null;
        if (form.Length is < 6 or > 10) return false;
        Span<int> parts = stackalloc int[3];
        Span<int> widths = stackalloc int[3];
        if (!Split(form, parts, widths, out char mark) || mark == '\0') return false;
        int year, month, day;
        if (widths[0] == 4)
        {
            (year, month, day) = (parts[0], parts[1], parts[2]);
        }
        else if (widths[2] == 4 || (mark == '/' && widths[2] == 2))
        {
            year = widths[2] == 4 ? parts[2] : parts[2] + (parts[2] < 50 ? 2000 : 1900);

            // With slashes the month stands first in American texts; where it cannot be one it is the day.
            bool monthFirst = mark == '/' && parts[0] <= 12;
            (month, day) = monthFirst ? (parts[0], parts[1]) : (parts[1], parts[0]);
        }
        else
        {
            return false;
        }

        if (year is < 1000 or > 2999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        text = string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}");
        return true;
    }

    /// <summary>A day without its year: 26/11, 11/26.</summary>
    public static bool IsDay(ReadOnlySpan<char> form, out string? text)
    {
        text = null;
        int slash = form.IndexOf('/');
        if (slash is not (1 or 2) || form.Length - slash is not (2 or 3)) return false;
        int first = Number(form[..slash]);
        int second = Number(form[(slash + 1)..]);
        if (first is < 1 or > 31 || second is < 1 or > 31) return false;
        (int month, int day) = first <= 12 ? (first, second) : (second, first);
        if (month > 12 || day > DateTime.DaysInMonth(2000, month)) return false;
        text = string.Create(CultureInfo.InvariantCulture, $"{month:D2}-{day:D2}");
        return true;
    }

    /// <summary>A year that starts in one and ends in the next: 2005/06, 2003/4.</summary>
    public static bool IsYearPair(ReadOnlySpan<char> form, out string? text)
    {
        text = null;
        if (form.Length is not (6 or 7 or 9) || form[4] != '/') return false;
        int first = Number(form[..4]);
        int second = Number(form[5..]);
        int scale = form.Length == 6 ? 10 : form.Length == 7 ? 100 : 10_000;
        if (first is < 1000 or > 2999 || second != (first + 1) % scale) return false;
        text = string.Create(CultureInfo.InvariantCulture, $"{first:D4}/{first + 1:D4}");
        return true;
    }

    private static bool Split(ReadOnlySpan<char> form, Span<int> parts, Span<int> widths, out char mark)
    {
        mark = '\0';
        int part = 0;
        foreach (char c in form)
        {
            if (char.IsAsciiDigit(c))
            {
                parts[part] = (parts[part] * 10) + (c - '0');
                widths[part]++;
            }
            else if (c is '-' or '.' or '/' && part < 2 && widths[part] > 0 && (mark == '\0' || mark == c))
            {
                mark = c;
                part++;
            }
            else
            {
                return false;
            }
        }

        return part == 2 && widths[2] > 0 && widths[0] is 1 or 2 or 4 && widths[1] is 1 or 2;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char c in digits)
        {
            if (!char.IsAsciiDigit(c)) return -1;
            number = (number * 10) + (c - '0');
        }

        return digits.Length == 0 ? -1 : number;
    }
}
