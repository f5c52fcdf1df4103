using Rapport.Segmentation;

namespace Rapport.Parsing;

/// <summary>The dependencies of a report from the head's side: the children of every token, in text order.</summary>
/// <remarks>Columns are reused from report to report. Indexes are tokens of the report.</remarks>
public sealed class SyntaxTree
{
    private int[] _first = new int[1024];
    private int[] _next = new int[1024];
    private int[] _leftmost = new int[1024];
    private int[] _rightmost = new int[1024];
    private TokenTable _tokens = new();

    /// <summary>Takes the heads and relations of a report's tokens.</summary>
    public void Build(TokenTable tokens)
    {
        _tokens = tokens;
        int count = tokens.Count;
        if (_first.Length < count)
        {
            _first = new int[Math.Max(count, _first.Length * 2)];
            _next = new int[_first.Length];
            _leftmost = new int[_first.Length];
            _rightmost = new int[_first.Length];
        }

        Array.Fill(_first, -1, 0, count);
        ReadOnlySpan<int> heads = tokens.Heads;

        // From the last token to the first, so that every list of children ends up in text order.
        // When a token's turn comes, its children to the right have had theirs.
        Array.Fill(_rightmost, -1, 0, count);
        for (int token = count - 1; token >= 0; token--)
        {
            if (_rightmost[token] < 0) _rightmost[token] = token;
            int head = heads[token];
            if (head < 0) continue;
            if (head < token && _rightmost[head] < 0) _rightmost[head] = _rightmost[token];
            _next[token] = _first[head];
            _first[head] = token;
        }

        for (int token = 0; token < count; token++)
            _leftmost[token] = _first[token] >= 0 && _first[token] < token ? _leftmost[_first[token]] : token;
    }

    /// <summary>The children of a token, in text order.</summary>
    public ChildList Children(int token) => new(this, token);

    /// <summary>The first child by one relation, or −1.</summary>
    public int Child(int token, Deprel relation)
    {
        ReadOnlySpan<Deprel> relations = _tokens.Relations;
        for (int child = _first[token]; child >= 0; child = _next[child])
            if (relations[child] == relation) return child;
        return -1;
    }

    /// <summary>Whether a token has a child by one relation.</summary>
    public bool Has(int token, Deprel relation) => Child(token, relation) >= 0;

    /// <summary>Whether <paramref name="token"/> is <paramref name="ancestor"/> or stands below it.</summary>
    public bool IsBelow(int token, int ancestor)
    {
        ReadOnlySpan<int> heads = _tokens.Heads;
        for (int t = token; t >= 0; t = heads[t])
            if (t == ancestor) return true;
        return false;
    }

    /// <summary>The first and the last token (inclusive) of everything below a token, itself included.</summary>
    /// <remarks>The subtree of a projective tree is contiguous: its ends are those of its outermost children.</remarks>
    public (int First, int Last) Extent(int token) => (_leftmost[token], _rightmost[token]);

    /// <summary>The children of a token; enumerating them allocates nothing.</summary>
    public readonly struct ChildList(SyntaxTree tree, int token)
    {
        /// <summary>Starts at the first child.</summary>
        public Enumerator GetEnumerator() => new(tree, token);

        /// <summary>Walks the children.</summary>
        public struct Enumerator(SyntaxTree tree, int token)
        {
            private int _at = -2;

            /// <summary>The child's token.</summary>
            public readonly int Current => _at;

            /// <summary>Goes to the next child.</summary>
            public bool MoveNext()
            {
                _at = _at == -2 ? tree._first[token] : tree._next[_at];
                return _at >= 0;
            }
        }
    }
}
