using System.Globalization;
using Rapport.Mentions;
using Rapport.Packs;

namespace Rapport.Linking;

/// <summary>The places of the gazetteer, and which of several of one name is meant.</summary>
internal sealed class PlaceIndex
{
    private const double CapitalBonus = 1.5;
    private const double RegionBonus = 6.5;
    private const double RegionPeople = 1_000_000;
    private const double NearBonus = 3;
    private const double StateBonus = 20;

    private readonly Table _places;
    private readonly int _key;
    private readonly int _name;
    private readonly int _country;
    private readonly int _admin;
    private readonly int _latitude;
    private readonly int _longitude;
    private readonly int _population;
    private readonly int _geonames;
    private readonly int _kind;
    private Dictionary<string, int>? _capitals;

    public PlaceIndex(Pack pack)
    {
        _places = pack.Table("places");
        (_key, _name, _country, _admin) = (_places.Column("key"), _places.Column("name"), _places.Column("country"), _places.Column("admin"));
        (_latitude, _longitude, _population) = (_places.Column("latitude"), _places.Column("longitude"), _places.Column("population"));
        (_geonames, _kind) = (_places.Column("geonames"), _places.Column("kind"));
    }

    public string Key(int row) => _places.Cell(row, _key);

    public string Name(int row) => _places.Cell(row, _name);

    public string? Country(int row) => _places.CellOrNull(row, _country);

    /// <summary>The first-order division that the row is, or lies in.</summary>
    public string Admin(int row) => _places.Cell(row, _admin);

    public Coordinates? Point(int row) =>
        _places.CellOrNull(row, _latitude) is { } latitude && _places.CellOrNull(row, _longitude) is { } longitude
            ? new Coordinates(Number(latitude), Number(longitude), _places.CellOrNull(row, _geonames) is { } id ? int.Parse(id, CultureInfo.InvariantCulture) : null)
            : null;

    /// <summary>
    /// The place of a name that is meant most likely: the one in the state that stands beside it, else the one whose state
    /// the report speaks of, the capital, the largest.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="state">The country that stands beside it, or null.</param>
    /// <param name="division">The first-order division that stands beside it, or null.</param>
    /// <param name="weights">How much the report speaks of countries and their divisions; null where that does not count.</param>
    public int Find(in NameMatch name, string? state, string? division, PlaceWeights? weights)
    {
        int best = -1;
        double bestScore = double.MinValue;
        foreach (PhraseEntry entry in _places.Phrases.Entries(name.In(NameTable.Places)))
        {
            int row = entry.Row;
            string country = _places.Cell(row, _country);
            string kind = _places.Cell(row, _kind);
            double score = _places.CellOrNull(row, _population) is { } people ? Math.Log10(1 + Number(people)) : RegionBonus;
            if (kind is "capital") score += CapitalBonus;
            if (country.Length > 0 && weights is not null) score += weights.Of(country, _places.Cell(row, _admin)) * NearBonus;
            if (state is not null) score += country == state ? StateBonus : -StateBonus;
            if (division is not null) score += _places.Cell(row, _admin) == division ? StateBonus : -StateBonus;
            if (score > bestScore) (best, bestScore) = (row, score);
        }

        // A place beside a state in which the gazetteer knows none of that name is one that it does not know.
        return bestScore < 0 ? -1 : best;
    }

    /// <summary>The countries and divisions in which places of a name lie, each with its share of all their people.</summary>
    public void Shares(in NameMatch name, Action<string, string, double> add)
    {
        double all = 0;
        foreach (PhraseEntry entry in _places.Phrases.Entries(name.In(NameTable.Places))) all += People(entry.Row);
        foreach (PhraseEntry entry in _places.Phrases.Entries(name.In(NameTable.Places)))
            if (_places.CellOrNull(entry.Row, _country) is { } country) add(country, _places.Cell(entry.Row, _admin), People(entry.Row) / all);
    }

    private double People(int row) => _places.CellOrNull(row, _population) is { } people ? 1 + Number(people) : RegionPeople;

    /// <summary>The first-order division of a name, or −1.</summary>
    public int Division(in NameMatch name)
    {
        foreach (PhraseEntry entry in _places.Phrases.Entries(name.In(NameTable.Places)))
            if (_places.Cell(entry.Row, _kind) is "state" or "province" && _places.Cell(entry.Row, _admin).Length > 0) return entry.Row;
        return -1;
    }

    /// <summary>The row of a country's capital, or −1.</summary>
    public int Capital(string country) => Capitals().GetValueOrDefault(country, -1);

    private Dictionary<string, int> Capitals()
    {
        if (_capitals is { } there) return there;
        var capitals = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int row = 0; row < _places.Count; row++)
            if (_places.Cell(row, _kind) == "capital") capitals.TryAdd(_places.Cell(row, _country), row);
        return _capitals = capitals;
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
