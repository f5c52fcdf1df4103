using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Structure;

/// <summary>
/// Concludes the year of a dateline that gives only month and day. The years in which the people named held the
/// offices named bound it; the years that the report names, and days of the week, decide between what is left. Where
/// these leave a choice, the date stays unknown.
/// </summary>
/// <remarks>
/// Called when offices are known: years and days of the week alone agree with a wrong year too often to be trusted.
/// </remarks>
internal sealed class DateInference(Pack pack, TokenLexicon lexicon, Calendar calendar)
{
    private const int Reach = 8;

    private readonly bool[] _speech = WordTable.Read(pack, "speech-words");

    /// <summary>Makes the inference from a pack alone.</summary>
    public DateInference(Pack pack)
        : this(pack, TokenLexicon.From(pack), new Calendar(pack))
    {
    }

    /// <summary>Sets the publication date of a report whose dateline has a day without a year, if one year fits best.</summary>
    /// <param name="document">The report.</param>
    /// <param name="notBefore">The earliest day that fits what is known of the people in it.</param>
    /// <param name="notAfter">The last such day.</param>
    /// <returns>Whether the report has a publication date now.</returns>
    public bool Infer(Document document, DateOnly notBefore, DateOnly notAfter)
    {
        if (document.Published is not null || document.DatelineDay is not { } day) return document.Published is not null;
        Clues clues = Look(document.Text, day);
        int first = clues.LatestYear <= notAfter.Year ? Math.Max(notBefore.Year, clues.LatestYear) : notBefore.Year;
        DateOnly? best = null;
        int bestScore = 0;
        int fits = 0;
        bool tie = false;
        for (int year = first; year <= notAfter.Year; year++)
        {
            if (day.In(year) is not { } date || date < notBefore || date > notAfter) continue;
            fits++;
            int score = clues.ScoreOf(date);
            if (best is not null && score <= bestScore)
            {
                tie |= score == bestScore;
                continue;
            }

            (best, bestScore, tie) = (date, score, false);
        }

        if (best is null || (fits > 1 && (bestScore <= 0 || tie))) return false;
        document.Published = best;
        document.PublishedBasis = PublishedBasis.Inferred;
        return true;
    }

    private Clues Look(string text, MonthDay day)
    {
        var clues = new Clues(day);
        var scanner = new TokenScanner(text, 0, text.Length, lexicon);
        int sinceSpeech = Reach;
        int weekday = 0;
        int month = 0;
        int sinceWeekday = Reach;
        while (scanner.Next())
        {
            ReadOnlySpan<char> form = text.AsSpan(scanner.Start..scanner.End);
            sinceSpeech++;
            sinceWeekday++;
            if (char.IsAsciiDigit(form[0]))
            {
                int number = form.Length <= 4 && int.TryParse(form, out int n) ? n : -1;
                if (number is >= 1900 and <= 2100 && form.Length == 4) clues.LatestYear = Math.Max(clues.LatestYear, IsAhead(text, scanner.Start) ? 0 : number);
                if (month > 0 && sinceWeekday <= 4 && number is > 0 and <= 31) clues.Pair(weekday, new MonthDay(month, number));
                month = 0;
                continue;
            }

            if (!char.IsAsciiLetter(form[0])) continue;
            int word = pack.Vocabulary.Find(form);
            if (_speech[word]) sinceSpeech = 0;
            (CalendarWord kind, byte value) = calendar[word];
            if (kind == CalendarWord.Month && char.IsUpper(form[0])) month = value;
            if (kind != CalendarWord.Weekday || !char.IsUpper(form[0])) continue;
            (weekday, sinceWeekday) = (value, 0);
            if (!clues.HasWeekday || sinceSpeech < Reach) clues.Said(value);
        }

        return clues;
    }

    // "by 2030", "2030 goals" are no past years; a year behind these words is left out.
    private static bool IsAhead(string text, int start)
    {
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, start - 6)..start);
        return before.EndsWith("by ") || before.EndsWith("until ") || before.EndsWith("till ");
    }

    private struct Clues(MonthDay day)
    {
        private readonly int[] _said = new int[8];
        private readonly List<(int Weekday, MonthDay Day)> _pairs = [];

        public int LatestYear { get; set; }

        public bool HasWeekday { get; private set; }

        public void Said(int weekday)
        {
            _said[weekday]++;
            HasWeekday = true;
        }

        public readonly void Pair(int weekday, MonthDay other)
        {
            if (_pairs.Count < 32) _pairs.Add((weekday, other));
        }

        // A report tells mostly of what was said on its own day and the day before.
        public readonly int ScoreOf(DateOnly date)
        {
            int score = 0;
            int own = WeekdayOf(date);
            for (int weekday = 1; weekday <= 7; weekday++)
            {
                score += ((own - weekday + 7) % 7) switch
                {
                    0 => 3 * _said[weekday],
                    1 => 2 * _said[weekday],
                    2 => 0,
                    _ => -_said[weekday],
                };
            }

            foreach (var (weekday, other) in _pairs)
            {
                if (other.In(Math.Abs(other.Month - day.Month) > 6 ? date.Year + Math.Sign(day.Month - other.Month) : date.Year) is { } there)
                    score += WeekdayOf(there) == weekday ? 6 : -6;
            }

            return score;
        }

        private static int WeekdayOf(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;
    }
}
