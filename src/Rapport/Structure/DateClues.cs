using Rapport.Segmentation;

namespace Rapport.Structure;

/// <summary>What a report says of its own date besides the dateline: the years it names, and days of the week.</summary>
internal struct DateClues
{
    private const int Reach = 8;
    private const int Near = 4;
    private const int Close = 45;

    private readonly MonthDay _day;
    private readonly int[] _told = new int[8];
    private readonly List<(int Weekday, MonthDay Day)> _pairs = [];
    private readonly List<DateOnly> _dates = [];
    private bool _hasWeekday;

    private DateClues(MonthDay day) => _day = day;

    /// <summary>The last year that it names, 0 where it names none; years to come are left out where the words say so.</summary>
    public int LatestYear { get; private set; }

    /// <summary>Collects the clues of a text.</summary>
    public static DateClues Collect(string text, ReadOnlySpan<HeadToken> tokens, MonthDay day, Calendar calendar, bool[] speech)
    {
        var clues = new DateClues(day);
        int sinceSpeech = Reach;
        int sinceWeekday = Reach;
        int weekday = 0;
        int month = 0;
        int number = 0;
        int sinceDay = Reach;
        MonthDay told = default;
        foreach (HeadToken token in tokens)
        {
            sinceSpeech++;
            sinceWeekday++;
            sinceDay++;
            if (char.IsAsciiDigit(token.First))
            {
                number = token.Number(text);
                if (number is >= 1900 and <= 2100 && !IsAhead(text, token.Start)) clues.LatestYear = Math.Max(clues.LatestYear, number);
                if (sinceDay <= 2 && number is >= 1900 and <= 2100 && told.In(number) is { } date) clues._dates.Add(date);
                if (month > 0 && number is > 0 and <= 31) (told, sinceDay) = (new MonthDay(month, number), 0);
                if (month > 0 && sinceWeekday <= Near && number is > 0 and <= 31) clues._pairs.Add((weekday, new MonthDay(month, number)));
                month = 0;
                continue;
            }

            if (speech[token.Word]) sinceSpeech = 0;
            (CalendarWord kind, byte value) = calendar[token.Word];
            if (kind == CalendarWord.Month && token.IsCapital)
            {
                month = value;
                if (number is > 0 and <= 31) (told, sinceDay) = (new MonthDay(month, number), 0);
            }

            if (token.IsWord) number = 0;
            if (kind != CalendarWord.Weekday || !token.IsCapital) continue;
            (weekday, sinceWeekday) = (value, 0);
            clues._told[value] += sinceSpeech < Reach || !clues._hasWeekday ? 2 : 1;
            clues._hasWeekday = true;
        }

        return clues;
    }

    /// <summary>The only year in which the report's day lies close to a date that it tells with its year; 0 for none or several.</summary>
    public readonly int YearOfDates()
    {
        int found = 0;
        foreach (DateOnly date in _dates)
        {
            for (int year = date.Year - 1; year <= date.Year + 1; year++)
            {
                if (_day.In(year) is not { } own || Math.Abs(own.DayNumber - date.DayNumber) > Close) continue;
                if (found != 0 && found != year) return 0;
                found = year;
            }
        }

        return found;
    }

    /// <summary>How well a date goes with the days of the week. A report tells mostly of its own day and the day before.</summary>
    public readonly int ScoreOf(DateOnly date)
    {
        int score = 0;
        int own = WeekdayOf(date);
        for (int weekday = 1; weekday <= 7; weekday++)
        {
            score += ((own - weekday + 7) % 7) switch
            {
                0 => 3 * _told[weekday],
                1 => 2 * _told[weekday],
                2 => 0,
                _ => -_told[weekday],
            };
        }

        foreach (var (weekday, other) in _pairs)
        {
            int months = other.Month - _day.Month;
            int year = Math.Abs(months) > 6 ? date.Year - Math.Sign(months) : date.Year;
            if (other.In(year) is { } there) score += WeekdayOf(there) == weekday ? 6 : -6;
        }

        return score;
    }

    // "by 2030": no past year
    private static bool IsAhead(string text, int start)
    {
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, start - 6)..start);
        return before.EndsWith("by ") || before.EndsWith("until ") || before.EndsWith("till ");
    }

    private static int WeekdayOf(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;
}
