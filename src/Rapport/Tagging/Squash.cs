using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rapport.Tagging;

/// <summary>
/// The squashing functions of the network: a Padé approximant of the hyperbolic tangent that meets ±1 smoothly at ±3,
/// x (27 + x²) / (27 + 9 x²). It needs no exponential, and gives the same bits on every machine.
/// </summary>
internal static class Squash
{
    /// <summary>From −1 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-3f)), Vector256.Create(3f));
        Vector256<float> square = x * x;
        return x * (Vector256.Create(27f) + square) / (Vector256.Create(9f) * (square + Vector256.Create(3f)));
    }

    /// <summary>From 0 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) =>
        (Tanh(x * Vector256.Create(0.5f)) * Vector256.Create(0.5f)) + Vector256.Create(0.5f);
}
