namespace Rapport.Linking;

/// <summary>How much a report speaks of each country: evidence for which place of a name is meant.</summary>
internal sealed class CountryWeights
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _most;

    /// <summary>Counts a mention of a country.</summary>
    public void Add(string country)
    {
        int count = _counts.GetValueOrDefault(country) + 1;
        _counts[country] = count;
        _most = Math.Max(_most, count);
    }

    /// <summary>From 0, never mentioned, to 1, mentioned most.</summary>
    public double Of(string country) => _most == 0 ? 0 : _counts.GetValueOrDefault(country) / (double)_most;
}
