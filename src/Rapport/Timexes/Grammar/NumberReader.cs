namespace Rapport.Timexes.Grammar;

/// <summary>
/// What tokens with digits may be: <c>int</c> (any number, 1.5 too), <c>day</c> (1–31), <c>nth</c> (25th), <c>year</c> (1492),
/// <c>short-year</c> ('89), <c>pair</c> (two digits, as behind 1950-), <c>decade</c> (1980s), <c>short-decade</c> ('80s), <c>clock</c>
/// (14:30, 2.30), <c>hour</c> (0–24), <c>military</c> (0730), <c>written</c> (28.02.2024, 2021-05-26), <c>mid-year</c> (mid-2007),
/// <c>mid-decade</c> (mid-1990s), <c>nth-figure</c> (25th, but no word), <c>year-pair</c> (2005/06).
/// </summary>
internal sealed class NumberReader
{
    private readonly TimeLexicon _lexicon;

    /// <summary>Takes the numbers of the classes from the lexicon.</summary>
    public NumberReader(TimeLexicon lexicon) => _lexicon = lexicon;

    /// <summary>The classes, in the order of their numbers.</summary>
    public static IReadOnlyList<string> Classes { get; } =
        ["int", "day", "nth", "year", "short-year", "pair", "decade", "short-decade", "clock", "hour", "military", "written",
         "written-day", "mid-year", "mid-decade", "hour-zone", "nth-figure", "year-pair"];

    /// <summary>All classes that a token with digits may belong to, one bit each.</summary>
    public ulong Mask { get; } = (1UL << 18) - 1;

    /// <summary>What a token is in one of the classes.</summary>
    public bool TryGet(ReadOnlySpan<char> form, int @class, out Fact fact)
    {
        double number = double.NaN;
        string? text = null;
        bool fits = @class switch
        {
            0 => IsCount(form, out number),
            1 => IsWhole(form, 1, 2, out number) && number is >= 1 and <= 31,
            2 or 16 => IsNth(form, out number),
            3 => form.Length == 4 && IsWhole(form, 4, 4, out number) && number is >= 1000 and <= 2999,
            4 => form.Length == 3 && IsApostrophe(form[0]) && IsWhole(form[1..], 2, 2, out number),
            5 => IsWhole(form, 2, 2, out number),
            6 => form.Length == 5 && form[4] == 's' && IsWhole(form[..4], 4, 4, out number) && number % 10 == 0 && number is >= 1000 and <= 2999,
            7 => IsShortDecade(form, out number),
            8 => WrittenTime.IsClock(form, out text),
            9 => IsWhole(form, 1, 2, out number) && number <= 24,
            10 => form.Length == 4 && IsWhole(form, 4, 4, out number) && WrittenTime.IsClock(number),
            11 => WrittenTime.IsDate(form, out text),
            12 => WrittenTime.IsDay(form, out text),
            13 => StartsMid(form) && form.Length == 8 && IsWhole(form[4..], 4, 4, out number) && number is >= 1000 and <= 2999,
            14 => StartsMid(form) && form.Length == 9 && form[8] == 's' && IsWhole(form[4..8], 4, 4, out number) && number % 10 == 0,
            15 => WrittenTime.IsClockWithZone(form, out text),
            17 => WrittenTime.IsYearPair(form, out text),
            _ => false,
        };
        fact = fits ? new Fact(@class, number, text ?? "", false) : default;
        return fits;
    }

    private static bool StartsMid(ReadOnlySpan<char> form) =>
        form.Length > 4 && (form[0] | 0x20) == 'm' && form[1] == 'i' && form[2] == 'd' && form[3] is '-' or '\u2010' or '\u2011';

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '`';

    private static bool IsWhole(ReadOnlySpan<char> form, int least, int most, out double number)
    {
        number = 0;
        if (form.Length < least || form.Length > most) return false;
        foreach (char c in form)
        {
            if (c is < '0' or > '9') return false;
            number = (number * 10) + (c - '0');
        }

        return true;
    }

    // 3, 1,500, 2.5; not 1.2.3, and nothing so long that it cannot be meant as a count.
    private static bool IsCount(ReadOnlySpan<char> form, out double number)
    {
        number = 0;
        double scale = 0;
        if (form.Length is 0 or > 9 || form[0] is < '0' or > '9') return false;
        for (int i = 0; i < form.Length; i++)
        {
            char c = form[i];
            if (c is >= '0' and <= '9')
            {
                number = scale == 0 ? (number * 10) + (c - '0') : number + ((c - '0') * scale);
                scale /= 10;
            }
            else if (c == '.' && scale == 0 && i + 1 < form.Length)
            {
                scale = 0.1;
            }
            else if (c != ',' || scale != 0 || i + 4 > form.Length)
            {
                return false;
            }
        }

        number = Math.Round(number, 4);
        return true;
    }

    private static bool IsNth(ReadOnlySpan<char> form, out double number)
    {
        number = 0;
        if (form.Length is < 3 or > 4) return false;
        if (!IsWhole(form[..^2], 1, 2, out number)) return false;
        return (form[^2..]) is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH";
    }

    private static bool IsShortDecade(ReadOnlySpan<char> form, out double number)
    {
        number = 0;
        if (form.Length == 4 && IsApostrophe(form[0])) form = form[1..];
        return form.Length == 3 && form[2] == 's' && form[1] == '0' && IsWhole(form[..2], 2, 2, out number) && number >= 20;
    }
}
