namespace Rapport.Tagging;

/// <summary>
/// What the encoder's lower layers made of a document's tokens, from the tagger to the parser. A document that is too
/// long keeps nothing, and the parser reads it anew.
/// </summary>
internal sealed class EncodedTokens
{
    private const int MostTokens = 100_000;

    private byte[] _bytes = [];
    private SentenceEncoder? _encoder;
    private int _count;

    /// <summary>Forgets everything.</summary>
    public void Clear() => _count = 0;

    /// <summary>Makes room for a document's tokens, unless it is too long.</summary>
    public bool TryStart(SentenceEncoder encoder, int tokens)
    {
        _encoder = encoder;
        _count = tokens <= MostTokens ? tokens : 0;
        int length = _count * encoder.Width;
        if (_bytes.Length < length) _bytes = new byte[Math.Max(length, _bytes.Length * 2)];
        return _count > 0;
    }

    /// <summary>Whether it holds what this encoder made of so many tokens.</summary>
    public bool Holds(SentenceEncoder encoder, int tokens) => _count == tokens && ReferenceEquals(encoder, _encoder);

    /// <summary>The bytes of some tokens.</summary>
    public Span<byte> Of(int first, int count) => _bytes.AsSpan(first * _encoder!.Width, count * _encoder.Width);
}
