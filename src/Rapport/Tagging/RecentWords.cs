namespace Rapport.Tagging;

/// <summary>
/// What the encoder's first layer made of words met lately; most words of a report have been met before. A form has
/// one place, and the last that came keeps it.
/// </summary>
internal sealed class RecentWords
{
    private const int Places = 2048;

    private readonly ulong[] _keys = new ulong[Places];
    private float[] _rows = [];
    private SentenceEncoder? _encoder;
    private int _width;

    /// <summary>Forgets everything that another encoder made.</summary>
    public void Start(SentenceEncoder encoder, int width)
    {
        if (ReferenceEquals(encoder, _encoder)) return;
        _encoder = encoder;
        _width = width;
        _rows = new float[Places * width];
        Array.Clear(_keys);
    }

    /// <summary>The row of a form, if it is here.</summary>
    public bool TryGet(ReadOnlySpan<char> form, out ReadOnlySpan<float> row)
    {
        ulong key = Key(form);
        int place = Place(key);
        row = _rows.AsSpan(place * _width, _width);
        return _keys[place] == key;
    }

    /// <summary>Keeps the row of a form.</summary>
    public void Set(ReadOnlySpan<char> form, ReadOnlySpan<float> row)
    {
        ulong key = Key(form);
        int place = Place(key);
        _keys[place] = key;
        row.CopyTo(_rows.AsSpan(place * _width));
    }

    // FNV-1a in 64 bits: that two forms of all reports ever read share a key need not be feared.
    private static ulong Key(ReadOnlySpan<char> form)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in form) hash = (hash ^ c) * 1099511628211;
        return hash | 1;
    }

    private static int Place(ulong key) => (int)((key >> 20) ^ (key >> 44)) & (Places - 1);
}
