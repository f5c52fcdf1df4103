namespace Rapport.Scoring.Time;

/// <summary>Reads texts with marked times, by the file's ending: TimeML (<c>.tml</c>, <c>.xml</c>) or marked passages (<c>.tsv</c>).</summary>
public static class GoldTimesReader
{
    /// <summary>The texts of a file.</summary>
    /// <exception cref="FormatException">It is in none of the formats.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<GoldTimes> Read(string path) =>
        Path.GetExtension(path).Equals(".tsv", StringComparison.OrdinalIgnoreCase)
            ? MarkedPassages.Read(path)
            : [TimeMl.Read(path)];
}
