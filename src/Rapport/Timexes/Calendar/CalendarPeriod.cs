using System.Globalization;

namespace Rapport.Timexes.Calendar;

/// <summary>
/// A named stretch of the calendar: a day, week, month, quarter, season, year, decade … Parts that the text does not
/// tell are 0 and print as X; years before Christ are negative.
/// </summary>
/// <param name="Grain">What it is.</param>
/// <param name="Year">Its year, of decades and centuries the first one.</param>
/// <param name="Month">The month of days and months.</param>
/// <param name="Day">The day of the month.</param>
/// <param name="Part">The number of the week, quarter, half or season; of days without a date the weekday.</param>
/// <param name="Time">The time of day behind a day: <c>TEV</c>, <c>T14:30</c>; null for none.</param>
internal readonly record struct CalendarPeriod(Grain Grain, int Year, int Month = 0, int Day = 0, int Part = 0, string? Time = null)
{
    private static readonly string[] Seasons = ["", "SP", "SU", "FA", "WI"];

    /// <summary>Whether nothing of it is missing, and there is such a day.</summary>
    public bool IsKnown => Year != 0 && Grain switch
    {
        Grain.Day => Month != 0 && Day != 0 && Day <= DateTime.DaysInMonth(Math.Clamp(Year, 1, 9999), Month),
        Grain.Month => Month != 0,
        Grain.Week or Grain.Weekend or Grain.Quarter or Grain.Season or Grain.Half => Part != 0,
        _ => true,
    };

    /// <summary>Its first and last day; null where parts are missing or the years lie outside of 1 … 9999.</summary>
    public DateInterval? Interval
    {
        get
        {
            if (!IsKnown || Year is < 1 or > 9998) return null;
            switch (Grain)
            {
                case Grain.Month:
                    return DateInterval.Month(Year, Month);
                case Grain.Year:
                    return DateInterval.Year(Year);
                case Grain.Week:
                    DateOnly monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Part, DayOfWeek.Monday));
                    return new DateInterval(monday, monday.AddDays(6), DatePrecision.Week);
                case Grain.Weekend:
                    DateOnly saturday = DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Part, DayOfWeek.Saturday));
                    return new DateInterval(saturday, saturday.AddDays(1), DatePrecision.Day);
                case Grain.Quarter:
                    return Months((Part * 3) - 2, 3);
                case Grain.Season:
                    return Months(Part * 3, 3);
                case Grain.Half:
                    return Months((Part * 6) - 5, 6);
                case Grain.Decade or Grain.Century or Grain.Millennium:
                    int last = Year + (Grain == Grain.Decade ? 9 : Grain == Grain.Century ? 99 : 999);
                    return last > 9998 ? null : new DateInterval(new DateOnly(Year, 1, 1), new DateOnly(last, 12, 31), DatePrecision.Decade);
                default:
                    return DateInterval.Day(new DateOnly(Year, Month, Day));
            }
        }
    }

    /// <summary>The first day; null where <see cref="Interval"/> is.</summary>
    public DateOnly? FirstDay => Interval?.Start;

    /// <summary>TIMEX3's value.</summary>
    public string Value
    {
        get
        {
            string year = YearText(Year);
            return Grain switch
            {
                Grain.Day when Part != 0 && Month == 0 => $"XXXX-WXX-{Part}{Time}",
                Grain.Day => $"{year}-{Two(Month)}-{Two(Day)}{Time}",
                Grain.Week => $"{year}-W{Two(Part)}",
                Grain.Weekend => $"{year}-W{Two(Part)}-WE",
                Grain.Month => $"{year}-{Two(Month)}",
                Grain.Quarter => $"{year}-Q{One(Part)}",
                Grain.Season => $"{year}-{Seasons[Part]}",
                Grain.Half => $"{year}-H{One(Part)}",
                Grain.Year => year,
                Grain.Decade when Year > 0 => $"{YearText(Year)}/{YearText(Year + 9)}",
                Grain.Decade => Year == 0 ? "XXX" : year[..^1],
                Grain.Century => Year == 0 ? "XX" : year[..^2],
                Grain.Millennium => Year == 0 ? "X" : year[..^3],
                _ => year,
            };
        }
    }

    /// <summary>One day.</summary>
    public static CalendarPeriod Of(DateOnly day) => new(Grain.Day, day.Year, day.Month, day.Day);

    /// <summary>The period of a grain that holds a day.</summary>
    public static CalendarPeriod Of(DateOnly day, Grain grain)
    {
        switch (grain)
        {
            case Grain.Week or Grain.Weekend:
                DateTime time = day.ToDateTime(TimeOnly.MinValue);
                return new CalendarPeriod(grain, ISOWeek.GetYear(time), Part: ISOWeek.GetWeekOfYear(time));
            case Grain.Month:
                return new CalendarPeriod(grain, day.Year, day.Month);
            case Grain.Quarter:
                return new CalendarPeriod(grain, day.Year, Part: ((day.Month - 1) / 3) + 1);
            case Grain.Half:
                return new CalendarPeriod(grain, day.Year, Part: day.Month <= 6 ? 1 : 2);
            case Grain.Season:
                int part = day.Month is >= 3 and <= 11 ? day.Month / 3 : 4;
                return new CalendarPeriod(grain, day.Month < 3 ? day.Year - 1 : day.Year, Part: part);
            case Grain.Year:
                return new CalendarPeriod(grain, day.Year);
            case Grain.Decade:
                return new CalendarPeriod(grain, day.Year / 10 * 10);
            case Grain.Century:
                return new CalendarPeriod(grain, day.Year / 100 * 100);
            case Grain.Millennium:
                return new CalendarPeriod(grain, day.Year / 1000 * 1000);
            default:
                return Of(day);
        }
    }

    /// <summary>The period of a coarser grain around this one, as far as it can be told.</summary>
    public CalendarPeriod? Around(Grain grain)
    {
        if (grain == Grain) return this with { Time = null };
        if (grain < Grain) return null;
        if (FirstDay is { } day) return Of(day, grain);
        return grain switch
        {
            _ when Year == 0 => null,
            Grain.Month when Month != 0 => new CalendarPeriod(Grain.Month, Year, Month),
            Grain.Year => new CalendarPeriod(Grain.Year, Year),
            _ => null,
        };
    }

    /// <summary>The period of the same grain that many further on; null behind the ends of the calendar.</summary>
    public CalendarPeriod? Shift(int count)
    {
        if (!IsKnown || Math.Abs((long)count) > 100_000) return null;
        if (Grain >= Grain.Year)
        {
            int step = Grain switch { Grain.Year => 1, Grain.Decade => 10, Grain.Century => 100, _ => 1000 };
            int year = Year + (count * step);
            if (Year < 0 != year < 0 || year == 0) year += Math.Sign(count);
            return year is < -9999 or > 9998 ? null : this with { Year = year };
        }

        if (FirstDay is not { } first) return null;
        int months = Grain switch { Grain.Month => 1, Grain.Quarter or Grain.Season => 3, Grain.Half => 6, _ => 0 };
        long days = Grain is Grain.Week or Grain.Weekend ? 7L * count : count;
        int target = first.Year + (int)(months != 0 ? (long)months * count / 12 : days / 365);
        if (target is < 3 or > 9990) return null;
        return Of(months != 0 ? first.AddMonths(months * count) : first.AddDays((int)days), Grain);
    }

    private DateInterval Months(int first, int count)
    {
        var start = new DateOnly(Year, first, 1);
        return new DateInterval(start, start.AddMonths(count).AddDays(-1), DatePrecision.Season);
    }

    private static string YearText(int year) =>
        year == 0 ? "XXXX" : (year < 0 ? "BC" : "") + Math.Abs(year).ToString("D4", CultureInfo.InvariantCulture);

    private static string Two(int part) => part == 0 ? "XX" : part.ToString("D2", CultureInfo.InvariantCulture);

    private static string One(int part) => part == 0 ? "X" : part.ToString(CultureInfo.InvariantCulture);
}
