using Rapport.Mentions;

namespace Rapport.Linking;

// Which point on the map a name means.
internal sealed partial class Linker
{
    private PlaceWeights? _places;

    // What the report's places tell together, asked for once all countries are counted.
    private PlaceWeights Places => _places ??= new PlaceWeights(_document, _atlas, _weights);

    // Georgia, where the report speaks of Atlanta or of its governor, and not of Tbilisi or Georgians: the row in places, or −1.
    private int Division(in MentionNode mention)
    {
        if (!mention.Name.Has(NameTable.Places) || mention.Kind != MentionKind.Name || !_atlas.Lexicon.IsDivision(mention.Name)) return None;
        int row = _atlas.Places.Division(mention.Name);
        if (row < 0) return None;
        int state = State(mention.Name);
        bool inside = false;
        foreach (MentionNode other in Mentions)
        {
            bool same = other.Name.In(NameTable.Countries) == mention.Name.In(NameTable.Countries);
            if (!same && other.Name.Has(NameTable.Countries) && State(other.Name) == state) return None;
            if (other.Kind == MentionKind.Metonym && _atlas.Metonym(other.Name) == state) return None;
            inside |= !same && !other.Name.Has(NameTable.Countries) && other.Name.Has(NameTable.Places) && IsIn(other, row);
            inside |= other.OfToken >= 0 && _atlas.IsGovernor(other.Term) && _document.MentionAt(other.OfToken) is >= 0 and var of
                && Mentions[of].Name.In(NameTable.Countries) == mention.Name.In(NameTable.Countries);
        }

        return inside ? row : None;
    }

    private bool IsIn(in MentionNode place, int division) =>
        _atlas.Places.Find(place.Name, null, null, null) is >= 0 and var row
        && _atlas.Places.Country(row) == _atlas.Places.Country(division) && _atlas.Places.Admin(row) == _atlas.Places.Admin(division);

    private int Place(int row)
    {
        string key = _atlas.Places.Key(row);
        if (_byKey.TryGetValue(key, out int there)) return there;
        return Add(key, None, new EntityNode
        {
            Type = EntityType.Place,
            Key = key,
            Name = _atlas.Places.Name(row),
            Country = _atlas.Places.Country(row),
            Coordinates = _atlas.Places.Point(row),
            Evidence = $"gazetteer: {key}",
        });
    }

    // "Paris, Texas": the country or division that stands beside a place.
    private (string? State, string? Division) Beside(in MentionNode mention)
    {
        if (mention.OfToken < 0 || _document.MentionAt(mention.OfToken) is not (>= 0 and var beside)) return (null, null);
        MentionNode other = Mentions[beside];
        if (State(other.Name) is >= 0 and var id && mention.EndToken >= other.EndToken && other.Type == EntityType.Country)
            return (_atlas.Bodies.Country(id), null);
        int row = _atlas.Places.Find(other.Name, null, null, Places);
        return row < 0 || mention.EndToken < other.EndToken ? (null, null) : (_atlas.Places.Country(row), _atlas.Places.Admin(row));
    }
}
