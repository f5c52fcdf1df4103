using System.Runtime.Intrinsics;

namespace Rapport.Train;

/// <summary>Element-wise work on spans whose lengths are multiples of 16.</summary>
internal static class Vectors
{
    /// <summary>a += b.</summary>
    public static void Add(Span<float> a, ReadOnlySpan<float> b)
    {
        for (int i = 0; i < a.Length; i += 16)
            (Vector512.LoadUnsafe(ref a[i]) + Vector512.LoadUnsafe(in b[i])).StoreUnsafe(ref a[i]);
    }

    /// <summary>a *= b.</summary>
    public static void Multiply(Span<float> a, ReadOnlySpan<float> b)
    {
        for (int i = 0; i < a.Length; i += 16)
            (Vector512.LoadUnsafe(ref a[i]) * Vector512.LoadUnsafe(in b[i])).StoreUnsafe(ref a[i]);
    }

    /// <summary>Nothing below zero.</summary>
    public static void Rectify(Span<float> a)
    {
        for (int i = 0; i < a.Length; i += 16)
            Vector512.Max(Vector512.LoadUnsafe(ref a[i]), Vector512<float>.Zero).StoreUnsafe(ref a[i]);
    }

    /// <summary>The index of the greatest value, the first of equals.</summary>
    public static int IndexOfMax(ReadOnlySpan<float> a)
    {
        int best = 0;
        for (int i = 1; i < a.Length; i++)
            if (a[i] > a[best]) best = i;
        return best;
    }

    /// <summary>Scores become probabilities.</summary>
    public static void SoftMax(Span<float> a)
    {
        float max = a[IndexOfMax(a)];
        Vector512<float> sum = Vector512<float>.Zero;
        for (int i = 0; i < a.Length; i += 16)
        {
            Vector512<float> x = Vector512.Max(Vector512.LoadUnsafe(ref a[i]) - Vector512.Create(max), Vector512.Create(-60f));
            x = Vector512.Exp(x);
            x.StoreUnsafe(ref a[i]);
            sum += x;
        }

        Vector512<float> scale = Vector512.Create(1 / Vector512.Sum(sum));
        for (int i = 0; i < a.Length; i += 16) (Vector512.LoadUnsafe(ref a[i]) * scale).StoreUnsafe(ref a[i]);
    }
}
