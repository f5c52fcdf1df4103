using System.Globalization;
using Rapport.Packs;

namespace Rapport.Scoring.Places;

/// <summary>Points of the gazetteer by GeoNames id, and the country of a point: that of the nearest city.</summary>
internal sealed class MapPoints
{
    private const double Far = 500;
    private readonly List<(GoldPlace.Coordinates Point, string Country)> _cities = [];
    private readonly Dictionary<int, (GoldPlace.Coordinates Point, string Country)> _byId = [];

    public MapPoints(Pack pack)
    {
        Read(pack.Table("places"), "country", cities: true);
        Read(pack.Table("countries"), "code", cities: false);
    }

    public GoldPlace.Coordinates? PointOf(int id) => _byId.TryGetValue(id, out var place) ? place.Point : null;

    public string? CountryOf(int id) => _byId.TryGetValue(id, out var place) && place.Country.Length > 0 ? place.Country : null;

    public string? CountryNear(GoldPlace.Coordinates point)
    {
        string? best = null;
        double nearest = Far;
        foreach (var (city, country) in _cities)
        {
            if (Math.Abs(city.Latitude - point.Latitude) > 5 || PlaceScorer.Distance(city, point) is var distance && distance >= nearest) continue;
            nearest = PlaceScorer.Distance(city, point);
            best = country;
        }

        return best;
    }

    private void Read(Table table, string countryColumn, bool cities)
    {
        (int latitude, int longitude, int id, int country) = (table.Column("latitude"), table.Column("longitude"), table.Column("geonames"), table.Column(countryColumn));
        for (int row = 0; row < table.Count; row++)
        {
            if (!double.TryParse(table.Cell(row, latitude), CultureInfo.InvariantCulture, out double lat)
                || !double.TryParse(table.Cell(row, longitude), CultureInfo.InvariantCulture, out double lon)) continue;
            var place = (new GoldPlace.Coordinates(lat, lon), table.Cell(row, country));
            bool known = int.TryParse(table.Cell(row, id), CultureInfo.InvariantCulture, out int number);
            if (known) _byId.TryAdd(number, place);
            if (cities && known && place.Item2.Length > 0) _cities.Add(place);
        }
    }
}
