using Rapport.Parsing;

namespace Rapport.Tagging;

/// <summary>Memory that tagging and parsing work in; kept from document to document, one a thread.</summary>
internal sealed class SyntaxWorkspace
{
    private readonly byte[][] _bytes = [[], [], [], []];
    private float[] _numbers = [];
    private float[] _otherNumbers = [];
    private short[] _shorts = [];

    public TokenChunks Chunks { get; } = new();

    public RecentWords Recent { get; } = new();

    public ArcHybrid State { get; } = new();

    /// <summary>One of four stretches of bytes; its content is what was left there.</summary>
    public Span<byte> Bytes(int which, int length) => Grown(ref _bytes[which], length);

    public Span<float> Numbers(int length) => Grown(ref _numbers, length);

    public Span<float> OtherNumbers(int length) => Grown(ref _otherNumbers, length);

    public Span<short> Shorts(int length) => Grown(ref _shorts, length);

    private static Span<T> Grown<T>(ref T[] array, int length)
    {
        if (array.Length < length) array = new T[Math.Max(length, array.Length * 2)];
        return array.AsSpan(0, length);
    }
}
