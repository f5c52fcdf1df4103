using System.Globalization;

namespace Rapport.Cli.Prose;

/// <summary>Dates as a reader writes them: 16 Jun 2021, Apr 2021, 2018.</summary>
internal static class Dates
{
    public static string Of(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Of(DateInterval date) => date switch
    {
        { Start: null, End: { } end } => $"until {Of(end)}",
        { Start: { } start, End: null } => $"since {Of(start)}",
        { Precision: DatePrecision.Month, Start: { } start } => start.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        { Precision: DatePrecision.Year, Start: { } start } => start.ToString("yyyy", CultureInfo.InvariantCulture),
        { Precision: DatePrecision.Decade, Start: { } start } => start.ToString("yyyy", CultureInfo.InvariantCulture) + "s",
        { Start: { } start, End: { } end } when start == end => Of(start),
        { Start: { } start, End: { } end } when start.Month == end.Month && start.Year == end.Year =>
            string.Create(CultureInfo.InvariantCulture, $"{start.Day}–{Of(end)}"),
        { Start: { } start, End: { } end } => $"{Of(start)} – {Of(end)}",
        _ => "",
    };
}
