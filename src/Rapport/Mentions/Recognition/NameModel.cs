using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rapport.Packs;

namespace Rapport.Mentions.Recognition;

/// <summary>
/// A linear model of labels in a row: weights of hashed features in bytes, and of labels that follow each other. A bucket
/// holds one feature and sixteen bits of its hash, so that features never seen in training weigh nothing.
/// </summary>
internal sealed class NameModel
{
    /// <summary>The file in a pack.</summary>
    public const string File = "names.model";

    /// <summary>Bytes in a bucket: a weight a label, and the check in the last two.</summary>
    public const int BucketSize = 16;

    /// <summary>Where the check stands in a bucket.</summary>
    public const int Check = 14;

    /// <summary>The number that a file starts with.</summary>
    public const uint Magic = 0x324D4E52;

    /// <summary>Bytes of the header: the number, the number of buckets, and the transitions.</summary>
    public const int HeaderSize = 8 + (NameLabel.Count * NameLabel.Count * sizeof(short));

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly short[] _transitions = new short[NameLabel.Count * NameLabel.Count];
    private readonly uint _mask;

    /// <summary>Opens a model.</summary>
    /// <exception cref="PackException">The bytes are no model of this version.</exception>
    public NameModel(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> span = bytes.Span;
        uint buckets = bytes.Length < HeaderSize ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(span[4..]);
        if (buckets == 0 || BinaryPrimitives.ReadUInt32LittleEndian(span) != Magic || !uint.IsPow2(buckets) || bytes.Length != HeaderSize + ((long)buckets * BucketSize))
            throw new PackException(File, 0, "is no model of names of this version");
        for (int i = 0; i < _transitions.Length; i++) _transitions[i] = BinaryPrimitives.ReadInt16LittleEndian(span[(8 + (i * 2))..]);
        _mask = buckets - 1;
        _bytes = bytes[HeaderSize..];
    }

    /// <summary>Opens a pack's model; null where no pack has one.</summary>
    public static NameModel? Load(Pack pack) => pack.Blob(File) is { } blob ? new NameModel(blob) : null;

    /// <summary>The weight of one label behind another; labels that cannot follow weigh next to nothing at all.</summary>
    public int Transition(int before, int label) => _transitions[(before * NameLabel.Count) + label];

    /// <summary>The first bucket in which a feature may stand; the other is its neighbour.</summary>
    public static uint Bucket(uint key, uint mask) => key & mask;

    /// <summary>The bits of a feature that its bucket holds.</summary>
    public static ushort CheckOf(uint key) => (ushort)((key >> 16) | 1);

    /// <summary>Sums the weights of features: a number a label.</summary>
    public void Score(ReadOnlySpan<uint> keys, Span<short> scores)
    {
        ReadOnlySpan<byte> bytes = _bytes.Span;
        ref byte start = ref MemoryMarshal.GetReference(bytes);
        Vector256<short> sum = Vector256<short>.Zero;
        foreach (uint key in keys)
        {
            ushort check = CheckOf(key);
            ref byte bucket = ref Unsafe.Add(ref start, (nint)(Bucket(key, _mask) * BucketSize));
            if (Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref bucket, Check)) != check)
            {
                bucket = ref Unsafe.Add(ref start, (nint)(Bucket(key ^ 1, _mask) * BucketSize));
                if (Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref bucket, Check)) != check) continue;
            }

            sum += Vector256.WidenLower(Vector256.Create(Vector128.LoadUnsafe(ref bucket).AsSByte(), default));
        }

        sum.CopyTo(scores);
    }
}
