using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rapport.Train;

/// <summary>Products of row-major matrices, in an order of additions that is the same on every machine.</summary>
internal static class Gemm
{
    private const int Lane = 16;

    /// <summary>C += A · B, for A of m × k, B of k × n, C of m × n; n is a multiple of 16.</summary>
    public static void Add(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int m, int k, int n)
    {
        if (a.Length < m * k || b.Length < k * n || c.Length < m * n || n % Lane != 0)
            throw new ArgumentException("The matrices do not fit.");
        ref float pa = ref MemoryMarshal.GetReference(a);
        ref float pb = ref MemoryMarshal.GetReference(b);
        ref float pc = ref MemoryMarshal.GetReference(c);
        int column = 0;
        for (; column + (4 * Lane) <= n; column += 4 * Lane)
        {
            int row = 0;
            for (; row + 4 <= m; row += 4)
                Block4x4(ref Unsafe.Add(ref pa, row * k), ref Unsafe.Add(ref pb, column), ref Unsafe.Add(ref pc, (row * n) + column), k, n);
            for (; row < m; row++)
                Block1x4(ref Unsafe.Add(ref pa, row * k), ref Unsafe.Add(ref pb, column), ref Unsafe.Add(ref pc, (row * n) + column), k, n);
        }

        for (; column < n; column += Lane)
        {
            for (int row = 0; row < m; row++)
                Block1x1(ref Unsafe.Add(ref pa, row * k), ref Unsafe.Add(ref pb, column), ref Unsafe.Add(ref pc, (row * n) + column), k, n);
        }
    }

    /// <summary>Writes the transpose of an m × n matrix.</summary>
    public static void Transpose(ReadOnlySpan<float> from, Span<float> to, int m, int n)
    {
        for (int i0 = 0; i0 < m; i0 += 16)
            for (int j = 0; j < n; j++)
                for (int i = i0; i < Math.Min(m, i0 + 16); i++) to[(j * m) + i] = from[(i * n) + j];
    }

    private static void Block4x4(ref float a, ref float b, ref float c, int k, int n)
    {
        Vector512<float> c00 = Load(ref c, 0), c01 = Load(ref c, 16), c02 = Load(ref c, 32), c03 = Load(ref c, 48);
        Vector512<float> c10 = Load(ref c, n), c11 = Load(ref c, n + 16), c12 = Load(ref c, n + 32), c13 = Load(ref c, n + 48);
        Vector512<float> c20 = Load(ref c, 2 * n), c21 = Load(ref c, (2 * n) + 16), c22 = Load(ref c, (2 * n) + 32), c23 = Load(ref c, (2 * n) + 48);
        Vector512<float> c30 = Load(ref c, 3 * n), c31 = Load(ref c, (3 * n) + 16), c32 = Load(ref c, (3 * n) + 32), c33 = Load(ref c, (3 * n) + 48);
        for (int i = 0; i < k; i++)
        {
            Vector512<float> b0 = Load(ref b, 0), b1 = Load(ref b, 16), b2 = Load(ref b, 32), b3 = Load(ref b, 48);
            Vector512<float> x = Vector512.Create(Unsafe.Add(ref a, i));
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            c02 = Vector512.FusedMultiplyAdd(x, b2, c02);
            c03 = Vector512.FusedMultiplyAdd(x, b3, c03);
            x = Vector512.Create(Unsafe.Add(ref a, k + i));
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            c12 = Vector512.FusedMultiplyAdd(x, b2, c12);
            c13 = Vector512.FusedMultiplyAdd(x, b3, c13);
            x = Vector512.Create(Unsafe.Add(ref a, (2 * k) + i));
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            c22 = Vector512.FusedMultiplyAdd(x, b2, c22);
            c23 = Vector512.FusedMultiplyAdd(x, b3, c23);
            x = Vector512.Create(Unsafe.Add(ref a, (3 * k) + i));
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
            c32 = Vector512.FusedMultiplyAdd(x, b2, c32);
            c33 = Vector512.FusedMultiplyAdd(x, b3, c33);
            b = ref Unsafe.Add(ref b, n);
        }

        Store(c00, ref c, 0);
        Store(c01, ref c, 16);
        Store(c02, ref c, 32);
        Store(c03, ref c, 48);
        Store(c10, ref c, n);
        Store(c11, ref c, n + 16);
        Store(c12, ref c, n + 32);
        Store(c13, ref c, n + 48);
        Store(c20, ref c, 2 * n);
        Store(c21, ref c, (2 * n) + 16);
        Store(c22, ref c, (2 * n) + 32);
        Store(c23, ref c, (2 * n) + 48);
        Store(c30, ref c, 3 * n);
        Store(c31, ref c, (3 * n) + 16);
        Store(c32, ref c, (3 * n) + 32);
        Store(c33, ref c, (3 * n) + 48);
    }

    private static void Block1x4(ref float a, ref float b, ref float c, int k, int n)
    {
        Vector512<float> c0 = Load(ref c, 0), c1 = Load(ref c, 16), c2 = Load(ref c, 32), c3 = Load(ref c, 48);
        for (int i = 0; i < k; i++)
        {
            Vector512<float> x = Vector512.Create(Unsafe.Add(ref a, i));
            c0 = Vector512.FusedMultiplyAdd(x, Load(ref b, 0), c0);
            c1 = Vector512.FusedMultiplyAdd(x, Load(ref b, 16), c1);
            c2 = Vector512.FusedMultiplyAdd(x, Load(ref b, 32), c2);
            c3 = Vector512.FusedMultiplyAdd(x, Load(ref b, 48), c3);
            b = ref Unsafe.Add(ref b, n);
        }

        Store(c0, ref c, 0);
        Store(c1, ref c, 16);
        Store(c2, ref c, 32);
        Store(c3, ref c, 48);
    }

    private static void Block1x1(ref float a, ref float b, ref float c, int k, int n)
    {
        Vector512<float> sum = Load(ref c, 0);
        for (int i = 0; i < k; i++)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a, i)), Load(ref b, 0), sum);
            b = ref Unsafe.Add(ref b, n);
        }

        Store(sum, ref c, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ref float at, int offset) => Vector512.LoadUnsafe(ref at, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> value, ref float at, int offset) => value.StoreUnsafe(ref at, (nuint)offset);
}
