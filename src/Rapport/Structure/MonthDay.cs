namespace Rapport.Structure;

/// <summary>A day of a year that is not known.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
internal readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>The day in a year; null where it has no such day.</summary>
    public DateOnly? In(int year) =>
        year is >= 1 and <= 9999 && Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;
}
