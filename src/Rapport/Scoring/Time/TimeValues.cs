using System.Text.RegularExpressions;

namespace Rapport.Scoring.Time;

/// <summary>
/// Compares values of TIMEX3. Spellings of one thing are equal: <c>199</c>, <c>199X</c> and <c>1990/1999</c> for a decade,
/// <c>18</c> and <c>18XX</c> for a century, a time with and without seconds of 0 or a zone.
/// </summary>
public static partial class TimeValues
{
    /// <summary>Whether two values mean the same.</summary>
    public static bool Same(string left, string right) => left == right || Normal(left) == Normal(right);

    /// <summary>The one spelling of a value.</summary>
    public static string Normal(string value)
    {
        if (Decade().Match(value) is { Success: true } decade) return decade.Groups[1].Value;
        if (Century().Match(value) is { Success: true } century) return century.Groups[1].Value;
        if (Clock().Match(value) is { Success: true } clock)
            return clock.Groups[1].Value + (clock.Groups[2].Value is ":00" or "" ? "" : clock.Groups[2].Value);
        return value;
    }

    [GeneratedRegex("^(BC\\d{3}|\\d{3})(?:[X?]|0/\\1[9])?$")]
    private static partial Regex Decade();

    [GeneratedRegex("^(BC\\d{2}|\\d{2})(?:XX|00/\\199)?$")]
    private static partial Regex Century();

    [GeneratedRegex("^([^T]*T\\d\\d:\\d\\d)(:\\d\\d)?(?:Z|[+-]\\d\\d(?::?\\d\\d)?)?$")]
    private static partial Regex Clock();
}
