namespace Rapport.Scoring.Reports;

/// <summary>Pairs what was found with what was marked, each at most once, the best-fitting pairs first.</summary>
internal static class Pairing
{
    /// <param name="gold">How many were marked.</param>
    /// <param name="found">How many were found.</param>
    /// <param name="weight">How well two fit; 0 where they do not.</param>
    /// <param name="isOptional">Whether one that was marked may be missing.</param>
    /// <returns>For every one found its partner or −1, and the tally: what fits only what is optional counts for nothing.</returns>
    public static (int[] Partners, Tally Tally) Pair(int gold, int found, Func<int, int, double> weight, Func<int, bool> isOptional)
    {
        var fits = new List<(double Weight, int Gold, int Found)>();
        for (int g = 0; g < gold; g++)
            for (int f = 0; f < found; f++)
                if (weight(g, f) is > 0 and var w) fits.Add((isOptional(g) ? w - 0.01 : w, g, f));
        int[] partners = new int[found];
        Array.Fill(partners, -1);
        var taken = new bool[gold];
        foreach (var (_, g, f) in fits.OrderByDescending(p => p.Weight).ThenBy(p => p.Gold).ThenBy(p => p.Found))
        {
            if (taken[g] || partners[f] >= 0) continue;
            taken[g] = true;
            partners[f] = g;
        }

        int right = 0, counted = 0, wanted = 0;
        for (int f = 0; f < found; f++)
        {
            if (partners[f] >= 0 && !isOptional(partners[f])) right++;
            else if (partners[f] < 0 && !fits.Any(p => p.Found == f && isOptional(p.Gold))) counted++;
        }

        for (int g = 0; g < gold; g++)
            if (!isOptional(g)) wanted++;
        return (partners, new Tally(right, right + counted, wanted));
    }
}
