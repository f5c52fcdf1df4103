namespace Rapport.Scoring.Coreference;

/// <summary>
/// The three measures whose mean is the CoNLL score (Pradhan et al. 2014): MUC counts links, B³ mentions, CEAFe chains.
/// Chains of one mention count.
/// </summary>
/// <param name="Muc">Vilain et al. 1995: the links that are missing to make one side's chains out of the other's.</param>
/// <param name="B3">Bagga and Baldwin 1998: for every mention, the share of its chain that is right.</param>
/// <param name="Ceafe">Luo 2005, φ₄: twice the common mentions over the mentions of both, for the best pairing of chains.</param>
public readonly record struct ClusterScore(ClusterTally Muc, ClusterTally B3, ClusterTally Ceafe)
{
    /// <summary>The mean of the three F1.</summary>
    public double Conll => (Muc.F1 + B3.F1 + Ceafe.F1) / 3;

    /// <summary>The sum of two.</summary>
    public static ClusterScore operator +(ClusterScore left, ClusterScore right) =>
        new(left.Muc + right.Muc, left.B3 + right.B3, left.Ceafe + right.Ceafe);

    /// <summary>Compares chains of mentions; a mention has the same number on both sides.</summary>
    public static ClusterScore Of(IReadOnlyList<IReadOnlyList<int>> gold, IReadOnlyList<IReadOnlyList<int>> found)
    {
        Dictionary<int, int> goldOf = ChainOf(gold), foundOf = ChainOf(found);
        var (missed, links) = Links(gold, foundOf);
        var (broken, made) = Links(found, goldOf);
        var muc = new ClusterTally(made - broken, made, links - missed, links);
        var b3 = new ClusterTally(Shares(found, gold, goldOf), foundOf.Count, Shares(gold, found, foundOf), goldOf.Count);
        double similarity = Assignment.Best(gold.Count, found.Count, (g, f) => 2.0 * found[f].Count(m => goldOf.GetValueOrDefault(m, -1) == g) / (gold[g].Count + found[f].Count));
        return new ClusterScore(muc, b3, new ClusterTally(similarity, found.Count, similarity, gold.Count));
    }

    private static Dictionary<int, int> ChainOf(IReadOnlyList<IReadOnlyList<int>> chains)
    {
        var of = new Dictionary<int, int>();
        for (int chain = 0; chain < chains.Count; chain++)
            foreach (int mention in chains[chain]) of[mention] = chain;
        return of;
    }

    // A chain of n mentions that the other side cuts in p parts lacks p − 1 of its n − 1 links.
    private static (int Missing, int Links) Links(IReadOnlyList<IReadOnlyList<int>> chains, Dictionary<int, int> other)
    {
        int missing = 0, links = 0;
        foreach (IReadOnlyList<int> chain in chains)
        {
            int parts = chain.Where(other.ContainsKey).Select(m => other[m]).Distinct().Count() + chain.Count(m => !other.ContainsKey(m));
            missing += parts - 1;
            links += chain.Count - 1;
        }

        return (missing, links);
    }

    private static double Shares(IReadOnlyList<IReadOnlyList<int>> chains, IReadOnlyList<IReadOnlyList<int>> others, Dictionary<int, int> other)
    {
        double sum = 0;
        foreach (IReadOnlyList<int> chain in chains)
        {
            var own = new HashSet<int>(chain);
            foreach (int mention in chain)
                if (other.TryGetValue(mention, out int there)) sum += (double)others[there].Count(own.Contains) / chain.Count;
        }

        return sum;
    }
}
