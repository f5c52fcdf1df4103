using Rapport.Mentions;

namespace Rapport.Linking;

// For whom somebody says "we" in a quotation: a minister for the state, a spokesman for the ministry, a body for itself.
internal sealed partial class Linker
{
    private readonly Dictionary<int, int> _spokenFor = [];

    // Asked for at every "we", answered once a speaker; while entities are being made the answer may not be the last.
    private int SpokenFor(int chain)
    {
        if (_depth > 0) return FindSpokenFor(chain);
        if (!_spokenFor.TryGetValue(chain, out int entity)) _spokenFor.Add(chain, entity = FindSpokenFor(chain));
        return entity;
    }

    private int FindSpokenFor(int chain)
    {
        if (Entity(chain) is not (>= 0 and var speaker)) return None;
        EntityNode node = _document.Entities[speaker];
        if (node.Type is EntityType.Organization or EntityType.Country) return IsPress(node) ? None : speaker;
        if (node.Type != EntityType.Person) return None;
        if (_persons[speaker] >= 0) return _people.Term(_persons[speaker]) is >= 0 and var term && _atlas.Terms.Of(term) is >= 0 and var of ? Body(of) : None;
        for (int i = _first[chain]; i >= 0; i = _next[i])
            if (Mentions[i].Standing == Standing.Past) return None;
        for (int i = _first[chain]; i >= 0; i = _next[i])
            if (Mentions[i].Term.Any && Owner(Mentions[i]) is >= 0 and var owner && Speaks(node, owner)) return owner;
        return node.Country is { } country && IsOfState(node.Sectors) ? Body(_atlas.Bodies.IdOf(country)) : None;
    }

    // A news agency quotes others.
    private static bool IsPress(EntityNode body) => body.Sectors.Count > 0 && body.Sectors[0] == "JRN";

    // A state's scientists speak for themselves, its ministers do not.
    private bool Speaks(EntityNode person, int owner) => _document.Entities[owner].Type switch
    {
        EntityType.Organization => true,
        EntityType.Country => IsOfState(person.Sectors),
        _ => false,
    };
}
