using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Rapport.Packs;

namespace Rapport.Parsing;

/// <summary>Reads what <see cref="ModelWriter"/> wrote.</summary>
internal sealed class ModelReader
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly string _name;
    private int _position;

    /// <summary>Opens a model file.</summary>
    /// <exception cref="PackException">It is cut, or of another version.</exception>
    public ModelReader(ReadOnlyMemory<byte> file, string name)
    {
        _name = name;
        if (file.Length < Magic.Length + 4 || !file.Span[..Magic.Length].SequenceEqual(Magic))
            throw new PackException(name, 0, "is no model of this version of Rapport; train it again");
        int length = BinaryPrimitives.ReadInt32LittleEndian(file.Span[Magic.Length..]);
        _bytes = file[(Magic.Length + 4)..];
        if (_bytes.Length != length) throw new PackException(name, 0, $"is cut off: {_bytes.Length} of {length} bytes are there");
    }

    public static ReadOnlySpan<byte> Magic => "RAPSYN02"u8;

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public T[] Array<T>()
        where T : unmanaged
    {
        int count = Int();
        long size = (long)count * System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
        if (count < 0 || size > _bytes.Length) throw new PackException(_name, 0, "is damaged");
        T[] values = MemoryMarshal.Cast<byte, T>(Take((int)size)).ToArray();
        _position = Math.Min(_bytes.Length, (_position + 3) & ~3);
        return values;
    }

    public string[] Strings()
    {
        int count = Int();
        string[] values = Encoding.UTF8.GetString(Array<byte>()).Split('\n');
        return values.Length == count ? values : throw new PackException(_name, 0, "is damaged");
    }

    private ReadOnlySpan<byte> Take(int size)
    {
        if (_bytes.Length - _position < size) throw new PackException(_name, 0, "is damaged");
        ReadOnlySpan<byte> taken = _bytes.Span.Slice(_position, size);
        _position += size;
        return taken;
    }
}
