using System.Runtime.InteropServices;
using Rapport.Mentions;

namespace Rapport.Linking;

/// <summary>
/// How much a report speaks of a country and of its divisions, by the countries that it names and by all of its places
/// together: where several towns have namesakes abroad, their one common country is meant.
/// </summary>
internal sealed class PlaceWeights
{
    // So that one mention alone is no proof.
    private const double Doubt = 1;
    private const double Address = 2;

    private readonly CountryWeights _countries;
    private readonly Dictionary<(string Country, string Division), double> _shares = [];
    private readonly double _most;

    public PlaceWeights(Document document, Atlas atlas, CountryWeights countries)
    {
        _countries = countries;
        var seen = new HashSet<int>();
        foreach (ref readonly MentionNode mention in CollectionsMarshal.AsSpan(document.Mentions))
            if (mention.Name.Has(NameTable.Places) && mention.Type is EntityType.Place or EntityType.Country && seen.Add(mention.Name.In(NameTable.Places)))
                atlas.Places.Shares(mention.Name, Add);
        if (atlas.Publishers.OfAddress(document) is { } home) Add(home, "", Address);
        foreach (var ((country, _), share) in _shares) _most = Math.Max(_most, share + _countries.Count(country));
        _most = Math.Max(_most, countries.Most);
    }

    /// <summary>From 0, nothing in the report is there, up to 2, all of it.</summary>
    public double Of(string country, string division)
    {
        double known = _shares.GetValueOrDefault((country, "")) + _countries.Count(country);
        double near = division.Length == 0 ? 0 : _shares.GetValueOrDefault((country, division));
        return (known + near) / (_most + Doubt);
    }

    private void Add(string country, string division, double share)
    {
        _shares[(country, "")] = _shares.GetValueOrDefault((country, "")) + share;
        if (division.Length > 0) _shares[(country, division)] = _shares.GetValueOrDefault((country, division)) + share;
    }
}
