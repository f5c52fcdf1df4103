using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Rapport.Packs;

/// <summary>Reads what <see cref="ImageWriter"/> wrote; arrays are copied whole, strings made when first asked for.</summary>
internal sealed class ImageReader
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly StringTable _strings;
    private int _position;

    /// <summary>Opens an image.</summary>
    /// <exception cref="PackException">It is cut, or of another version.</exception>
    public ImageReader(ReadOnlyMemory<byte> image, string name)
    {
        if (image.Length < Magic.Length || !image.Span[..Magic.Length].SequenceEqual(Magic))
            throw new PackException(name, 0, "is no compiled pack of this version of Rapport; compile the packs again");
        try
        {
            _bytes = image;
            _position = Magic.Length;
            int[] offsets = Array<int>();
            _strings = new StringTable(offsets, Array<byte>());
            int length = Int();
            _bytes = image.Slice(_position, length);
            _position = 0;
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new PackException(name, 0, "the compiled pack is cut off; compile the packs again");
        }
    }

    public static ReadOnlySpan<byte> Magic => "RAPPACK2"u8;

    public string String() => _strings[Int()];

    public string StringAt(int id) => _strings[id];

    public StringTable Strings => _strings;

    public int Int()
    {
        int value = BinaryPrimitives.ReadInt32LittleEndian(_bytes.Span.Slice(_position, 4));
        _position += 4;
        return value;
    }

    public T[] Array<T>()
        where T : unmanaged
    {
        int count = Int();
        int size = checked(count * System.Runtime.CompilerServices.Unsafe.SizeOf<T>());
        T[] values = MemoryMarshal.Cast<byte, T>(_bytes.Span.Slice(_position, size)).ToArray();
        _position += (size + 3) & ~3;
        return values;
    }

    /// <summary>A stretch of bytes, not copied.</summary>
    public ReadOnlyMemory<byte> Blob()
    {
        int size = Int();
        ReadOnlyMemory<byte> blob = _bytes.Slice(_position, size);
        _position += (size + 3) & ~3;
        return blob;
    }
}

/// <summary>Strings of an image, made when first asked for.</summary>
internal sealed class StringTable(int[] offsets, byte[] utf8)
{
    private readonly string?[] _made = new string?[offsets.Length - 1];

    // Two threads may make the same string at once; either copy will do.
    public string this[int id] =>
        _made[id] ??= Encoding.UTF8.GetString(utf8.AsSpan(offsets[id]..offsets[id + 1]));
}
