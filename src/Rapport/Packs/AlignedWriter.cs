using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Rapport.Packs;

/// <summary>Writes numbers and arrays, little-endian and aligned to four bytes: the body of packs and models.</summary>
internal class AlignedWriter
{
    /// <summary>What has been written.</summary>
    protected MemoryStream Bytes { get; } = new();

    public void Int(int value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(four, value);
        Bytes.Write(four);
    }

    /// <summary>Writes the length, then the values.</summary>
    public void Array<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Int(values.Length);
        Bytes.Write(MemoryMarshal.AsBytes(values));
        while (Bytes.Length % 4 != 0) Bytes.WriteByte(0);
    }
}
