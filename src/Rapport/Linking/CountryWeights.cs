namespace Rapport.Linking;

/// <summary>How much a report speaks of each country: evidence for which place of a name is meant.</summary>
internal sealed class CountryWeights
{
    private const int Several = 4;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private int _most;
    private int _all;
    private string? _first;

    /// <summary>Counts a mention of a country.</summary>
    public void Add(string country)
    {
        int count = _counts.GetValueOrDefault(country) + 1;
        _counts[country] = count;
        _all++;
        if (count > _most) (_most, _first) = (count, country);
    }

    /// <summary>The country that most mentions are of, if the report speaks of it several times; else null.</summary>
    public string? Dominant => _most >= Several && _most * 5 >= _all * 3 ? _first : null;

    /// <summary>How many mentions are of a country.</summary>
    public int Count(string country) => _counts.GetValueOrDefault(country);

    /// <summary>How many mentions are of the country that most are of.</summary>
    public int Most => _most;

    /// <summary>From 0, never mentioned, to 1, mentioned most.</summary>
    public double Of(string country) => _most == 0 ? 0 : _counts.GetValueOrDefault(country) / (double)_most;
}
