using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rapport.Tagging;

/// <summary>Between the layers of a head: nothing below zero, in bytes; and the best of scores.</summary>
internal static class Rectifier
{
    /// <summary>Rounds numbers to bytes, from 0 to 255; the length is a multiple of 16.</summary>
    public static void ToBytes(ReadOnlySpan<float> numbers, Span<byte> bytes)
    {
        ref float from = ref MemoryMarshal.GetReference(numbers);
        ref byte to = ref MemoryMarshal.GetReference(bytes);
        for (nuint i = 0; i < (nuint)bytes.Length; i += 16)
        {
            Vector256<ushort> narrow = Vector256.Narrow(Whole(ref from, i), Whole(ref from, i + 8));
            Vector128.Narrow(narrow.GetLower(), narrow.GetUpper()).StoreUnsafe(ref to, i);
        }
    }

    /// <summary>The index of the greatest value, the first of equals.</summary>
    public static int IndexOfMax(ReadOnlySpan<float> values)
    {
        ref float first = ref MemoryMarshal.GetReference(values);
        Vector256<float> max = Vector256.Create(float.NegativeInfinity);
        int i = 0;
        for (; i + 8 <= values.Length; i += 8) max = Vector256.Max(max, Vector256.LoadUnsafe(ref first, (nuint)i));
        float best = float.NegativeInfinity;
        for (int lane = 0; lane < 8; lane++) best = Math.Max(best, max[lane]);
        for (; i < values.Length; i++) best = Math.Max(best, values[i]);
        return Math.Max(0, values.IndexOf(best));
    }

    private static Vector256<uint> Whole(ref float from, nuint at) => Vector256.ConvertToInt32(
        Vector256.Min(
            Vector256.Max(Vector256.LoadUnsafe(ref from, at) + Vector256.Create(0.5f), Vector256<float>.Zero),
            Vector256.Create(255f))).AsUInt32();
}
