namespace Rapport.Segmentation;

/// <summary>One number for every token of a report, −1 where there is none; the memory is used again for the next report.</summary>
public sealed class TokenIndex
{
    private int[] _values = [];
    private int _count;

    /// <summary>The number of a token; −1 for tokens that were never set.</summary>
    public int this[int token]
    {
        get => (uint)token < (uint)_count ? _values[token] : -1;
        set => _values[token] = value;
    }

    /// <summary>Forgets all numbers and makes room for the tokens of a report.</summary>
    public void Reset(int tokens)
    {
        if (_values.Length < tokens) _values = new int[Math.Max(tokens, _values.Length * 2)];
        _count = tokens;
        Array.Fill(_values, -1, 0, tokens);
    }

    /// <summary>Gives all tokens of a range one number.</summary>
    public void Fill(TokenRange range, int value) => Array.Fill(_values, value, range.First, range.Count);
}
