using Rapport.Packs;

namespace Rapport.Mentions;

/// <summary>What a name that no table knows can be.</summary>
internal enum NameClass
{
    None,
    Person,
    Organization,
    Place,
}

/// <summary>A linear classifier over hashed features: one byte a weight, in buckets.</summary>
internal sealed class NameModel(sbyte[] weights)
{
    /// <summary>The number of classes.</summary>
    public const int Classes = 4;

    /// <summary>The number of buckets.</summary>
    public const int Buckets = 1 << 16;

    /// <summary>The file in a pack.</summary>
    public const string File = "names.model";

    /// <summary>Reads a pack's model; null where no pack has one.</summary>
    public static NameModel? Load(Pack pack)
    {
        if (pack.Blob(File) is not { } blob) return null;
        if (blob.Length != Buckets * Classes) throw new PackException(File, 0, "is no model of names of this version");
        return new NameModel(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, sbyte>(blob.Span).ToArray());
    }

    /// <summary>Where the weights of a feature start.</summary>
    public static int Bucket(uint key) => (int)(key & (Buckets - 1)) * Classes;

    /// <summary>Adds the scores of features.</summary>
    public void Score(ReadOnlySpan<uint> keys, Span<int> scores)
    {
        foreach (uint key in keys)
        {
            int at = Bucket(key);
            for (int c = 0; c < Classes; c++) scores[c] += weights[at + c];
        }
    }
}
