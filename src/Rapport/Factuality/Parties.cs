using Rapport.Attributions;

namespace Rapport.Factuality;

/// <summary>Tells those who act from those who only watch: the same "will" is a plan from the one and a forecast from the other.</summary>
internal sealed class Parties(OperatorLexicon lexicon)
{
    /// <summary>The entity that vouches for what an attribution holds: its source, or that of the attribution around it; −1 for the report.</summary>
    public static int Holder(Document document, int attribution)
    {
        for (int step = 0; attribution >= 0 && step < document.Attributions.Count; step++)
        {
            AttributionNode node = document.Attributions[attribution];
            if (node.SourceEntity >= 0) return node.SourceEntity;
            attribution = node.Parent;
        }

        return -1;
    }

    /// <summary>Whether whoever speaks stands outside of what states do.</summary>
    public bool IsOutsider(Document document, int entity)
    {
        if (entity < 0) return false;
        var node = document.Entities[entity];
        return node.Sectors.Count > 0 ? lexicon.IsOutsider(node.Sectors[0]) : node.Key is null && node.Type != EntityType.Country && node.Role is null;
    }

    /// <summary>Whether one entity is, belongs to, or speaks for the side of another.</summary>
    public static bool SameSide(Document document, int one, int other)
    {
        if (one < 0 || other < 0) return false;
        if (one == other) return true;
        var a = document.Entities[one];
        var b = document.Entities[other];
        if (a.Country is { } country && country == b.Country) return true;
        foreach (int member in b.Members)
            if (document.Entities[member].Country is { } code && code == a.Country) return true;
        return false;
    }
}
