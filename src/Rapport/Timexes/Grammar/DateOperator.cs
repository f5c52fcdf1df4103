using System.Globalization;
using Rapport.Timexes.Calendar;
using Rapport.Timexes.Meaning;

namespace Rapport.Timexes.Grammar;

/// <summary>Makes a date of the parts that the words tell.</summary>
internal static class DateOperator
{
    // Two digits of a year stand for the hundred years around the turn of the millennium.
    private const int Turn = 30;

    /// <summary>A date from year, month, day, weekday, season …; null where there is no such day.</summary>
    public static DateMeaning? Read(Captures c)
    {
        int year = Year(c);
        int month = c.Whole(Slot.Month);
        int day = c.Whole(Slot.Day);
        int weekday = c.Whole(Slot.Weekday);
        if (c.Text(Slot.Feast) is { } feast) return new DateMeaning(new CalendarPeriod(Grain.Day, year), weekday, feast);
        if (c.Has(Slot.Century))
        {
            int century = c.Whole(Slot.Century);
            if (century is < 1 or > 30) return null;
            return new DateMeaning(new CalendarPeriod(Grain.Century, IsBefore(c) ? -century * 100 : Math.Max((century - 1) * 100, 1)));
        }

        if (c.Has(Slot.Decade))
        {
            int decade = c.Whole(Slot.Decade);
            if (decade < 100) decade += 1900;
            if (decade % 10 != 0) return null;
            return new DateMeaning(new CalendarPeriod(Grain.Decade, IsBefore(c) ? -decade : decade));
        }

        if (c.Has(Slot.Season)) return Part(Grain.Season, year, c.Whole(Slot.Season), 4);
        if (c.Has(Slot.Quarter)) return Part(Grain.Quarter, year, c.Whole(Slot.Quarter), 4);
        if (c.Has(Slot.Half)) return Part(Grain.Half, year, c.Whole(Slot.Half), 2);
        if (c.Has(Slot.Day) || weekday != 0)
        {
            // Only the end of a range may leave out its month: "July 11-12, 2018".
            if (month == 0 && year != 0 && !c.Has(Slot.One)) return null;
            if (c.Has(Slot.Day) && (day < 1 || day > (month == 0 ? 31 : DateMeaning.DaysIn(year == 0 ? 2000 : year, month)))) return null;
            return new DateMeaning(new CalendarPeriod(Grain.Day, year, month, day), weekday);
        }

        if (month != 0) return new DateMeaning(new CalendarPeriod(Grain.Month, year, month));
        return year == 0 ? null : new DateMeaning(new CalendarPeriod(Grain.Year, year));
    }

    /// <summary>A date that is one token: 28.02.2024; without a year 26/11.</summary>
    public static DateMeaning? ReadWritten(Captures c)
    {
        if (c.Text(Slot.Written) is not { } text) return null;
        int[] parts = [.. text.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture))];
        return parts.Length == 3
            ? new DateMeaning(new CalendarPeriod(Grain.Day, parts[0], parts[1], parts[2]))
            : new DateMeaning(new CalendarPeriod(Grain.Day, 0, parts[0], parts[1]));
    }

    /// <summary>Two years in one token: 2005/06.</summary>
    public static RangeMeaning? ReadYearPair(Captures c)
    {
        if (c.Text(Slot.Written) is not { Length: 9 } text) return null;
        int first = int.Parse(text[..4], CultureInfo.InvariantCulture);
        return new RangeMeaning(Year(first), Year(first + 1), default, default, IsOne: true);

        static DateMeaning Year(int year) => new(new CalendarPeriod(Grain.Year, year));
    }

    private static DateMeaning? Part(Grain grain, int year, int part, int most) =>
        part >= 1 && part <= most ? new DateMeaning(new CalendarPeriod(grain, year, Part: part)) : null;

    private static bool IsBefore(Captures c) => c.Text(Slot.Era) == "BC";

    private static int Year(Captures c)
    {
        if (!c.Has(Slot.Year)) return 0;
        int year = c.Whole(Slot.Year);
        if (IsBefore(c)) return -year;
        return c.Has(Slot.Era) || year >= 100 ? year : year + (year < Turn ? 2000 : 1900);
    }
}
