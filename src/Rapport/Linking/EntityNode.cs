namespace Rapport.Linking;

/// <summary>An entity while a report is being read; the record's <see cref="Entity"/> is made from it.</summary>
public sealed class EntityNode
{
    /// <summary>What kind of thing it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>The gazetteer's key; null when it does not know it.</summary>
    public string? Key { get; init; }

    /// <summary>Canonical name, or the longest name of the report.</summary>
    public required string Name { get; init; }

    /// <summary>Country code; null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sectors, the primary one first.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Office or description as of the report's date.</summary>
    public string? Role { get; init; }

    /// <summary>For groups whose members the report names ("the two leaders"): their entity indexes; else empty.</summary>
    public IReadOnlyList<int> Members { get; init; } = [];

    /// <summary>For places: degrees north and east, and GeoNames id.</summary>
    public Coordinates? Coordinates { get; init; }

    /// <summary>Why this entity: the gazetteer row, the office and date, or the words of the report; for <c>explain</c>.</summary>
    public string? Evidence { get; init; }
}

/// <summary>A point on the map, WGS 84.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="GeoNames">GeoNames id, or null.</param>
public readonly record struct Coordinates(double Latitude, double Longitude, int? GeoNames);
