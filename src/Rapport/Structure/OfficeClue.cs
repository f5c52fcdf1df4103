using System.Globalization;
using System.Numerics;

namespace Rapport.Structure;

/// <summary>Somebody who is named with an office: "President Joe Biden".</summary>
/// <param name="Span">The words.</param>
/// <param name="Years">The years in which the day of the report lies within the term, one bit each from <see cref="OfficeYears.First"/>.</param>
internal readonly record struct OfficeClue(Span Span, ulong Years)
{
    /// <summary>Whether a year is among them.</summary>
    public bool Fits(int year) => (Years & (1UL << (year - OfficeYears.First))) != 0;

    /// <summary>The words and the years: <c>President Joe Biden (2021-2024)</c>.</summary>
    public string Describe(string text)
    {
        int first = OfficeYears.First + BitOperations.TrailingZeroCount(Years);
        int last = OfficeYears.First + BitOperations.Log2(Years);
        string years = last == OfficeYears.First + OfficeYears.Count - 1 ? string.Create(CultureInfo.InvariantCulture, $"since {first}")
            : first == last ? first.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{first}-{last}");
        return $"{Span.Of(text).ReplaceLineEndings(" ")} ({years})";
    }
}
