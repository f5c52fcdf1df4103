using System.Globalization;
using Rapport.Packs;

namespace Rapport.Linking;

/// <summary>
/// States, territories and organisations under one number each, so that offices and metonyms can point at any of them.
/// </summary>
internal sealed class BodyIndex
{
    private readonly Table[] _tables;
    private readonly int[] _offsets;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly int _countryCode;
    private readonly int _countryKey;
    private readonly int _territoryCountry;
    private readonly int _organizationCountry;
    private readonly int _organizationSectors;

    public BodyIndex(Pack pack)
    {
        Table countries = pack.Table("countries");
        Table territories = pack.Table("territories");
        Table organizations = pack.Table("organizations");
        _tables = [countries, territories, organizations];
        _offsets = [0, countries.Count, countries.Count + territories.Count];
        _countryCode = countries.Column("code");
        _countryKey = countries.Column("key");
        _territoryCountry = territories.Column("country");
        (_organizationCountry, _organizationSectors) = (organizations.Column("country"), organizations.Column("sectors"));
        for (int row = 0; row < countries.Count; row++) _ids.TryAdd(countries.Cell(row, _countryCode), row);
        for (int t = 1; t < _tables.Length; t++)
        {
            int key = _tables[t].Column("key");
            for (int row = 0; row < _tables[t].Count; row++) _ids.TryAdd(_tables[t].Cell(row, key), _offsets[t] + row);
        }
    }

    /// <summary>The number of a country code or key, or −1.</summary>
    public int IdOf(string codeOrKey) => _ids.GetValueOrDefault(codeOrKey, -1);

    /// <summary>The number of a row in <c>countries</c>.</summary>
    public static int OfCountry(int row) => row;

    /// <summary>The number of a row in <c>territories</c>.</summary>
    public int OfTerritory(int row) => _offsets[1] + row;

    /// <summary>The number of a row in <c>organizations</c>.</summary>
    public int OfOrganization(int row) => _offsets[2] + row;

    /// <summary>Whether it is a state or territory.</summary>
    public bool IsCountry(int id) => id < _offsets[2];

    /// <summary>Whether it is a territory.</summary>
    public bool IsTerritory(int id) => id >= _offsets[1] && id < _offsets[2];

    /// <summary>The key, the same in every report.</summary>
    public string Key(int id) => Cell(id, TableOf(id) == 0 ? _countryKey : _tables[TableOf(id)].Column("key"));

    /// <summary>The canonical name.</summary>
    public string Name(int id) => Cell(id, _tables[TableOf(id)].Column("name"));

    /// <summary>The country code, or null.</summary>
    public string? Country(int id) => TableOf(id) switch
    {
        0 => Cell(id, _countryCode),
        1 => Text(Cell(id, _territoryCountry)),
        _ => Text(Cell(id, _organizationCountry)),
    };

    /// <summary>PLOVER sectors.</summary>
    public IReadOnlyList<string> Sectors(int id) =>
        TableOf(id) == 2 ? Sector.Split(Cell(id, _organizationSectors)) : TableOf(id) == 0 ? Sector.Government : [];

    /// <summary>The point that stands for a state or territory on the map; null for bodies.</summary>
    public Coordinates? Point(int id)
    {
        int table = TableOf(id);
        if (table == 2) return null;
        string latitude = Cell(id, _tables[table].Column("latitude"));
        string longitude = Cell(id, _tables[table].Column("longitude"));
        if (latitude.Length == 0 || longitude.Length == 0) return null;
        string geonames = table == 0 ? Cell(id, _tables[0].Column("geonames")) : "";
        return new Coordinates(
            double.Parse(latitude, CultureInfo.InvariantCulture),
            double.Parse(longitude, CultureInfo.InvariantCulture),
            geonames.Length == 0 ? null : int.Parse(geonames, CultureInfo.InvariantCulture));
    }

    private int TableOf(int id) => id >= _offsets[2] ? 2 : id >= _offsets[1] ? 1 : 0;

    private string Cell(int id, int column)
    {
        int table = TableOf(id);
        return _tables[table].Cell(id - _offsets[table], column);
    }

    private static string? Text(string cell) => cell.Length == 0 ? null : cell;
}
