using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rapport.Train;

/// <summary>
/// The squashing function of the network, a Padé approximant of the hyperbolic tangent that meets ±1 smoothly at ±3:
/// x (27 + x²) / (27 + 9 x²). It needs no exponential, and gives the same bits on every machine.
/// </summary>
internal static class Squash
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x, out Vector512<float> slope)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-3f)), Vector512.Create(3f));
        Vector512<float> square = x * x;
        Vector512<float> d = square + Vector512.Create(3f);
        Vector512<float> s = (Vector512.Create(9f) - square) / d;
        slope = s * s * Vector512.Create(1f / 9);
        return x * (Vector512.Create(27f) + square) / (Vector512.Create(9f) * d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x, out Vector512<float> slope)
    {
        Vector512<float> t = Tanh(x * Vector512.Create(0.5f), out slope);
        slope *= Vector512.Create(0.25f);
        return (t * Vector512.Create(0.5f)) + Vector512.Create(0.5f);
    }
}
