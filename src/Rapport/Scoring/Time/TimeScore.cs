namespace Rapport.Scoring.Time;

/// <summary>How well times are read, by the rules of TempEval-3.</summary>
/// <param name="Strict">Spans that are equal.</param>
/// <param name="Relaxed">Spans that share a character, one to one.</param>
/// <param name="Type">Of those, with the right type.</param>
/// <param name="Value">Of those, with the right value.</param>
public readonly record struct TimeScore(Tally Strict, Tally Relaxed, Tally Type, Tally Value)
{
    /// <summary>The sum of two.</summary>
    public static TimeScore operator +(TimeScore left, TimeScore right) =>
        new(left.Strict + right.Strict, left.Relaxed + right.Relaxed, left.Type + right.Type, left.Value + right.Value);

    /// <summary>The four with their names.</summary>
    public IEnumerable<(string Name, Tally Tally)> Named() =>
        [("strict", Strict), ("relaxed", Relaxed), ("type", Type), ("value", Value)];
}
