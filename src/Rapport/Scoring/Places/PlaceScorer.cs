using Rapport.Linking;
using Rapport.Mentions;
using Rapport.Packs;

namespace Rapport.Scoring.Places;

/// <summary>
/// Places against marked ones: were they found (same characters), do they lead to the right country and to within 161 km
/// (100 miles), and are they rightly told from mentions of those who act.
/// </summary>
public sealed class PlaceScorer
{
    private const double Near = 161;
    private const double EarthRadius = 6371;

    private readonly Pipeline _pipeline;
    private readonly MapPoints _map;
    private readonly GivenPlace? _given;
    private readonly Document _document = new();

    /// <summary>Makes a scorer; with <paramref name="given"/> the marked spans are resolved as they stand.</summary>
    public PlaceScorer(Pack pack, Pipeline pipeline, bool given)
    {
        _pipeline = pipeline;
        _map = new MapPoints(pack);
        _given = given ? new GivenPlace(pack) : null;
    }

    /// <summary>Marked places that were found.</summary>
    public Tally Recognition { get; private set; }

    /// <summary>Places told from actors: the marked actors among those found.</summary>
    public Tally Actors { get; private set; }

    /// <summary>Literal places told from actors.</summary>
    public Tally Literal { get; private set; }

    /// <summary>Country right, over marked places whose country is known.</summary>
    public Tally Country { get; private set; }

    /// <summary>Within 161 km, over marked places whose point is known.</summary>
    public Tally Within161 { get; private set; }

    /// <summary>Reads a text and adds it; errors go to <paramref name="errors"/>, where given.</summary>
    public void Add(GoldPlaces gold, ICollection<string>? errors = null)
    {
        _document.Reset(gold.Text, ReadOptions.None);
        _pipeline.Annotate(_document);
        var found = Found();
        int recognised = 0;
        foreach (GoldPlace place in gold.Places)
        {
            string words = place.Span.Of(gold.Text).ToString();
            int mention = found.GetValueOrDefault(place.Span, -1);
            if (mention >= 0) recognised++;
            else errors?.Add($"not found{(place.IsActor is true ? " (actor)" : "")}: {words}");
            if (place.IsActor is { } actor) Use(mention, actor, words, errors);
            if (_given is null && mention < 0) continue;
            EntityNode? entity = mention >= 0 && _document.Mentions[mention].Entity >= 0 ? _document.Entities[_document.Mentions[mention].Entity] : null;
            if (_given is not null && (entity?.Coordinates is null || _document.Mentions[mention].Kind == MentionKind.Metonym)) entity = _given.Resolve(_document, place.Span) ?? entity;
            Place(place, entity, words, errors);
        }

        Recognition += new Tally(recognised, found.Count, gold.Places.Count);
    }

    private Dictionary<Span, int> Found()
    {
        var found = new Dictionary<Span, int>();
        for (int i = 0; i < _document.Mentions.Count; i++)
        {
            MentionNode mention = _document.Mentions[i];
            if (mention.NameEnd <= mention.NameFirst) continue;
            bool spatial = mention.Type is EntityType.Place or EntityType.Country || mention.Kind is MentionKind.Metonym or MentionKind.Demonym;
            if (spatial) found.TryAdd(_document.SpanOf(mention.NameFirst, mention.NameEnd), i);
        }

        return found;
    }

    private void Use(int mention, bool actor, string words, ICollection<string>? errors)
    {
        bool? read = mention < 0 ? null : _document.Mentions[mention].Use == MentionUse.Actor;
        Actors += new Tally(read == true && actor ? 1 : 0, read == true ? 1 : 0, actor ? 1 : 0);
        Literal += new Tally(read == false && !actor ? 1 : 0, read == false ? 1 : 0, actor ? 0 : 1);
        if (read is not null && read != actor) errors?.Add($"read as {(read.Value ? "actor" : "place")}: {words} in: {Around(mention)}");
    }

    private string Around(int mention)
    {
        int token = _document.Mentions[mention].HeadToken;
        return _document.SpanOf(Math.Max(0, token - 6), Math.Min(_document.Tokens.Count, token + 6)).Of(_document.Text).ToString().ReplaceLineEndings(" ");
    }

    private void Place(GoldPlace place, EntityNode? entity, string words, ICollection<string>? errors)
    {
        GoldPlace.Coordinates? point = place.Point ?? (place.GeoNames is { } id ? _map.PointOf(id) : null);
        string? country = place.GeoNames is { } known && _map.CountryOf(known) is { } code ? code : point is { } p ? _map.CountryNear(p) : null;

        // Continents and seas lie in no one country, whatever city is nearest to their midpoint.
        bool stateless = entity is { Key: not null, Country: null, Type: EntityType.Place };
        if (country is not null && !stateless)
        {
            bool right = entity?.Country == country;
            Country += new Tally(right ? 1 : 0, 1, 1);
            if (!right) errors?.Add($"country {entity?.Country ?? "none"} for {country}: {words}");
        }

        if (point is { } at)
        {
            bool right = entity?.Coordinates is { } read && Distance(at, new(read.Latitude, read.Longitude)) <= Near;
            right |= place.GeoNames is not null && entity?.Coordinates?.GeoNames == place.GeoNames;
            Within161 += new Tally(right ? 1 : 0, 1, 1);
            if (!right) errors?.Add($"far: {words} is at {at.Latitude:F1} {at.Longitude:F1}, read as {entity?.Name} {entity?.Coordinates?.Latitude:F1} {entity?.Coordinates?.Longitude:F1}");
        }
    }

    internal static double Distance(GoldPlace.Coordinates a, GoldPlace.Coordinates b)
    {
        static double Radians(double degrees) => degrees * Math.PI / 180;
        double latitude = Math.Sin(Radians(b.Latitude - a.Latitude) / 2);
        double longitude = Math.Sin(Radians(b.Longitude - a.Longitude) / 2);
        double h = (latitude * latitude) + (Math.Cos(Radians(a.Latitude)) * Math.Cos(Radians(b.Latitude)) * longitude * longitude);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
