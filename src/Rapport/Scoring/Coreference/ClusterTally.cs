namespace Rapport.Scoring.Coreference;

/// <summary>
/// What chains have in common by one measure. Precision and recall count different things, so both have their own
/// numerator; sums over reports weigh every report by its size, as the reference scorer does.
/// </summary>
/// <param name="Found">What of the reader's chains is right.</param>
/// <param name="OfFound">What the reader's chains hold.</param>
/// <param name="Wanted">What of the marked chains was found.</param>
/// <param name="OfWanted">What the marked chains hold.</param>
public readonly record struct ClusterTally(double Found, double OfFound, double Wanted, double OfWanted)
{
    /// <summary>The share of the reader's chains that is right.</summary>
    public double Precision => OfFound > 0 ? Found / OfFound : OfWanted > 0 ? 0 : 1;

    /// <summary>The share of the marked chains that was found.</summary>
    public double Recall => OfWanted > 0 ? Wanted / OfWanted : 1;

    /// <summary>Their harmonic mean.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>The sum of two.</summary>
    public static ClusterTally operator +(ClusterTally left, ClusterTally right) =>
        new(left.Found + right.Found, left.OfFound + right.OfFound, left.Wanted + right.Wanted, left.OfWanted + right.OfWanted);
}
