namespace Rapport.Segmentation;

/// <summary>A half-open range of a report's tokens: <see cref="First"/> is inside, <see cref="End"/> is not.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The token behind the last one.</param>
public readonly record struct TokenRange(int First, int End)
{
    /// <summary>The number of tokens.</summary>
    public int Count => End - First;

    /// <summary>Whether a token lies inside.</summary>
    public bool Contains(int token) => First <= token && token < End;

    /// <summary>Whether all of <paramref name="other"/> lies inside.</summary>
    public bool Contains(TokenRange other) => First <= other.First && other.End <= End;

    /// <summary>Whether the two share a token.</summary>
    public bool Overlaps(TokenRange other) => First < other.End && other.First < End;
}
