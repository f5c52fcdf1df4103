namespace Rapport.Train;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014): random numbers that are the same everywhere and always.</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 up to, but without, 1.</summary>
    public float NextSingle() => (Next() >> 40) * (1f / (1 << 24));

    public int Next(int below) => (int)(((Next() >> 32) * (ulong)below) >> 32);

    public void Shuffle<T>(Span<T> values)
    {
        for (int i = values.Length - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }
}
