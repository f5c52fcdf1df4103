namespace Rapport.Scoring;

/// <summary>How much was found, how much people marked, and how much of both agrees. Sums of shares need not be whole numbers.</summary>
/// <param name="Right">What agrees.</param>
/// <param name="Found">What the reader found.</param>
/// <param name="Wanted">What people marked.</param>
public readonly record struct Tally(double Right, double Found, double Wanted)
{
    /// <summary>The share of what was found that is right; 1 where nothing was found and nothing was to be found.</summary>
    public double Precision => Found > 0 ? Right / Found : Wanted > 0 ? 0 : 1;

    /// <summary>The share of what was marked that was found; 1 where there was nothing to find.</summary>
    public double Recall => Wanted > 0 ? Right / Wanted : 1;

    /// <summary>Their harmonic mean.</summary>
    public double F1 => Found + Wanted > 0 ? 2 * Right / (Found + Wanted) : 1;

    /// <summary>The sum of two.</summary>
    public static Tally operator +(Tally left, Tally right) => new(left.Right + right.Right, left.Found + right.Found, left.Wanted + right.Wanted);
}
