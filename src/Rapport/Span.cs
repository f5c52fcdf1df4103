namespace Rapport;

/// <summary>
/// A half-open stretch of a report's stored text, counted in UTF-16 code units: <see cref="Start"/> is inside,
/// <see cref="End"/> is not.
/// </summary>
/// <remarks>The stored text never changes after import, so a span stays valid for the life of the report.</remarks>
public readonly record struct Span : IComparable<Span>
{
    /// <summary>Makes a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or behind <paramref name="end"/>.</exception>
    public Span(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>The first code unit inside the span.</summary>
    public int Start { get; }

    /// <summary>The first code unit behind the span.</summary>
    public int End { get; }

    /// <summary>The number of code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether there is nothing in the span.</summary>
    public bool IsEmpty => Start == End;

    /// <summary>Whether all of <paramref name="other"/> lies inside this span.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the code unit at <paramref name="position"/> lies inside this span.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that holds both.</summary>
    public Span Union(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words at this span of <paramref name="text"/>.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>Orders by start, and the longer span first where two start together.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    /// <inheritdoc/>
    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    /// <inheritdoc/>
    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    /// <inheritdoc/>
    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    /// <inheritdoc/>
    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => $"{Start}..{End}";
}
