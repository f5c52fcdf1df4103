using System.Buffers.Binary;
using System.Globalization;
using Rapport.Mentions.Recognition;

namespace Rapport.Train;

/// <summary>Writes what <see cref="NameModel"/> reads.</summary>
internal static class NameModelWriter
{
    private const int Labels = NameLabel.Count;
    private const int Buckets = 1 << 18;

    /// <summary>The features that weigh most, and are met most, get a bucket; weights become bytes.</summary>
    /// <param name="keys">The features.</param>
    /// <param name="weights">A row of weights a feature, one a label.</param>
    /// <param name="follow">The weights of labels behind each other.</param>
    /// <param name="seen">How often each feature was met.</param>
    public static byte[] Write(IReadOnlyList<uint> keys, float[] weights, float[] follow, int[] seen)
    {
        var greatest = new float[keys.Count];
        for (int id = 0; id < keys.Count; id++)
            for (int label = 0; label < Labels; label++) greatest[id] = Math.Max(greatest[id], Math.Abs(weights[(id * Labels) + label]));
        float[] sorted = [.. greatest.Where(g => g > 0).Order()];
        float scale = 127 / sorted[(int)(sorted.Length * 0.9995)];
        var bytes = new byte[NameModel.HeaderSize + (Buckets * NameModel.BucketSize)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, NameModel.Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), Buckets);
        for (int i = 0; i < follow.Length; i++)
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(8 + (i * 2)), (short)Math.Clamp(Math.Round(follow[i] * scale), short.MinValue, short.MaxValue));
        int kept = 0;
        int lost = 0;
        foreach (int id in Enumerable.Range(0, keys.Count).Where(i => greatest[i] * scale >= 0.5f)
            .OrderByDescending(i => greatest[i] * Math.Sqrt(seen[i])).ThenBy(i => keys[i]))
        {
            int at = Free(bytes, keys[id]);
            if (at < 0)
            {
                lost++;
                continue;
            }

            kept++;
            for (int label = 0; label < Labels; label++)
                bytes[at + label] = unchecked((byte)(sbyte)Math.Clamp(Math.Round(weights[(id * Labels) + label] * scale), -127, 127));
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at + NameModel.Check), NameModel.CheckOf(keys[id]));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{keys.Count} features, {kept} kept, {lost} without room, scale {scale:F1}"));
        return bytes;
    }

    private static int Free(byte[] bytes, uint key)
    {
        foreach (uint tried in (ReadOnlySpan<uint>)[key, key ^ 1])
        {
            int at = NameModel.HeaderSize + (int)(NameModel.Bucket(tried, Buckets - 1) * NameModel.BucketSize);
            ushort there = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + NameModel.Check));
            if (there == 0) return at;
            if (there == NameModel.CheckOf(key)) return -1;
        }

        return -1;
    }
}
