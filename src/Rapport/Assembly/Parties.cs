using Rapport.Linking;

namespace Rapport.Assembly;

/// <summary>Whether two tellings speak of the same parties: a state, its government and its president are one party.</summary>
internal static class Parties
{
    /// <summary>Whether two entities can be one party to an act; <paramref name="loosely"/> lets a group without a state be any.</summary>
    public static bool Same(Document document, int a, int b, bool loosely = false)
    {
        if (a == b) return true;
        var first = document.Entities[a];
        var second = document.Entities[b];

        // "the leaders of the three countries" may be any.
        if (loosely && (IsAnybody(first) || IsAnybody(second))) return true;
        return first.Country is not null && first.Country == second.Country
            && (first.Type != EntityType.Person || second.Type != EntityType.Person);
    }

    /// <summary>Whether a group is known by number only: "the leaders of the two countries".</summary>
    public static bool IsAnybody(EntityNode entity) =>
        entity is { Type: EntityType.Group, Country: null, Key: null, Members.Count: 0 } && (entity.Sectors.Count == 0 || entity.Sectors[0] == "GOV");

    /// <summary>Whether every party of the shorter list is a party of the longer one.</summary>
    public static bool Subsume(Document document, List<int> a, List<int> b, bool loosely = false)
    {
        (List<int> few, List<int> many) = a.Count <= b.Count ? (a, b) : (b, a);
        foreach (int entity in few)
            if (!many.Exists(other => Same(document, entity, other, loosely))) return false;
        return true;
    }
}
