namespace Rapport.Assembly;

/// <summary>Whether two tellings speak of the same parties: a state, its government and its president are one party.</summary>
internal static class Parties
{
    /// <summary>Whether two entities can be one party to an act.</summary>
    public static bool Same(Document document, int a, int b)
    {
        if (a == b) return true;
        var first = document.Entities[a];
        var second = document.Entities[b];
        return first.Country is not null && first.Country == second.Country
            && (first.Type != EntityType.Person || second.Type != EntityType.Person);
    }

    /// <summary>Whether every party of the shorter list is a party of the longer one.</summary>
    public static bool Subsume(Document document, List<int> a, List<int> b)
    {
        (List<int> few, List<int> many) = a.Count <= b.Count ? (a, b) : (b, a);
        foreach (int entity in few)
            if (!many.Exists(other => Same(document, entity, other))) return false;
        return true;
    }
}
