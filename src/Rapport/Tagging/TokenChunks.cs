namespace Rapport.Tagging;

/// <summary>
/// Walks the tokens of a document in chunks of whole sentences, so large that products of matrices are worth their
/// start, and so small that they stay in the cache. A sentence longer than any that people write is cut into pieces.
/// </summary>
internal sealed class TokenChunks
{
    /// <summary>The most tokens of a piece.</summary>
    public const int LongestPiece = 400;

    /// <summary>The most tokens of a chunk.</summary>
    public const int Most = Enough + LongestPiece;

    private const int Enough = 96;

    private readonly int[] _starts = new int[Enough + 2];
    private List<Sentence> _sentences = [];
    private int _sentence;
    private int _token;
    private int _pieces;

    /// <summary>The first token of the chunk.</summary>
    public int First { get; private set; }

    /// <summary>The first tokens of its pieces, counted from <see cref="First"/>, and last the number of its tokens.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, _pieces + 1);

    /// <summary>The number of its tokens.</summary>
    public int Count => _starts[_pieces];

    public void Start(List<Sentence> sentences)
    {
        _sentences = sentences;
        _sentence = 0;
        _token = sentences.Count > 0 ? sentences[0].FirstToken : 0;
    }

    /// <summary>Goes to the next chunk.</summary>
    public bool Next()
    {
        First = -1;
        _pieces = 0;
        while (_sentence < _sentences.Count)
        {
            int end = _sentences[_sentence].EndToken;
            if (_token >= end)
            {
                if (++_sentence < _sentences.Count) _token = _sentences[_sentence].FirstToken;
                continue;
            }

            if (First < 0) First = _token;
            else if (_token != First + Count || Count >= Enough) break;
            int length = Math.Min(end - _token, LongestPiece);
            _pieces++;
            _starts[_pieces] = _token + length - First;
            _token += length;
        }

        return _pieces > 0;
    }
}
