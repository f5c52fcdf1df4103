using System.Globalization;

namespace Rapport.Benchmarks.Peers;

/// <summary>A short news text of <c>bench/texts/news.tsv</c>, which Rapport and its peers read alike.</summary>
/// <param name="Published">The day from which relative times are reckoned.</param>
/// <param name="Text">A sentence or two.</param>
internal readonly record struct NewsText(DateOnly Published, string Text)
{
    /// <summary>Words between white space: no reader's own idea of a word decides its speed.</summary>
    public int Words => Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    public static NewsText[] Load(string path) => [.. File.ReadLines(path).Select(Parse)];

    private static NewsText Parse(string line)
    {
        int tab = line.IndexOf('\t', StringComparison.Ordinal);
        return new(DateOnly.ParseExact(line.AsSpan(0, tab), "yyyy-MM-dd", CultureInfo.InvariantCulture), line[(tab + 1)..]);
    }
}
