using Rapport.Parsing;
using Rapport.Tagging;

namespace Rapport.Segmentation;

/// <summary>
/// The tokens of a report as a struct of arrays: one column a property, reused from report to report, so that
/// nothing is allocated per token.
/// </summary>
public sealed class TokenTable
{
    private const int Initial = 1024;

    private int[] _start = new int[Initial];
    private int[] _end = new int[Initial];
    private int[] _word = new int[Initial];
    private int[] _lemma = new int[Initial];
    private int[] _sentence = new int[Initial];
    private int[] _head = new int[Initial];
    private ushort[] _feats = new ushort[Initial];
    private TokenShape[] _shape = new TokenShape[Initial];
    private Upos[] _upos = new Upos[Initial];
    private Xpos[] _xpos = new Xpos[Initial];
    private Deprel[] _relation = new Deprel[Initial];

    /// <summary>The number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>The token at <paramref name="index"/>.</summary>
    public Token this[int index] => new(this, index);

    /// <summary>Where each token starts in the text.</summary>
    public Span<int> Starts => _start.AsSpan(0, Count);

    /// <summary>Where each token ends in the text (exclusive).</summary>
    public Span<int> Ends => _end.AsSpan(0, Count);

    /// <summary>The folded form's number in the packs' vocabulary; 0 for words that no pack knows.</summary>
    public Span<int> Words => _word.AsSpan(0, Count);

    /// <summary>The lemma's number in the packs' vocabulary; 0 for words that no pack knows.</summary>
    public Span<int> Lemmas => _lemma.AsSpan(0, Count);

    /// <summary>The index of each token's sentence.</summary>
    public Span<int> Sentences => _sentence.AsSpan(0, Count);

    /// <summary>The index, in the report, of each token's head; −1 for a root.</summary>
    public Span<int> Heads => _head.AsSpan(0, Count);

    /// <summary>How each token is written.</summary>
    public Span<TokenShape> Shapes => _shape.AsSpan(0, Count);

    /// <summary>Universal parts of speech.</summary>
    public Span<Upos> Upos => _upos.AsSpan(0, Count);

    /// <summary>Penn Treebank tags.</summary>
    public Span<Xpos> Xpos => _xpos.AsSpan(0, Count);

    /// <summary>Numbers of the syntax model's feature bundles.</summary>
    public Span<ushort> Feats => _feats.AsSpan(0, Count);

    /// <summary>The relation of each token to its head.</summary>
    public Span<Deprel> Relations => _relation.AsSpan(0, Count);

    /// <summary>Adds a token; the columns of later stages start empty.</summary>
    public int Add(Span span, int word, TokenShape shape)
    {
        if (Count == _start.Length) Grow();
        int index = Count++;
        _start[index] = span.Start;
        _end[index] = span.End;
        _word[index] = word;
        _shape[index] = shape;
        _lemma[index] = word;
        _sentence[index] = -1;
        _head[index] = -1;
        _feats[index] = 0;
        _upos[index] = default;
        _xpos[index] = default;
        _relation[index] = default;
        return index;
    }

    /// <summary>Forgets all tokens and keeps the memory.</summary>
    public void Clear() => Count = 0;

    private void Grow()
    {
        int size = _start.Length * 2;
        Array.Resize(ref _start, size);
        Array.Resize(ref _end, size);
        Array.Resize(ref _word, size);
        Array.Resize(ref _lemma, size);
        Array.Resize(ref _sentence, size);
        Array.Resize(ref _head, size);
        Array.Resize(ref _feats, size);
        Array.Resize(ref _shape, size);
        Array.Resize(ref _upos, size);
        Array.Resize(ref _xpos, size);
        Array.Resize(ref _relation, size);
    }
}
