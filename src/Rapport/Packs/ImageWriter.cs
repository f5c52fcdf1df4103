using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Rapport.Packs;

/// <summary>Writes the compiled form of packs: little-endian, arrays aligned to four bytes, strings shared.</summary>
internal sealed class ImageWriter
{
    private readonly MemoryStream _bytes = new();
    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>The number of <paramref name="text"/> in the string table.</summary>
    public int Intern(string text)
    {
        if (_strings.TryGetValue(text, out int id)) return id;
        _strings.Add(text, id = _order.Count);
        _order.Add(text);
        return id;
    }

    public void String(string text) => Int(Intern(text));

    public void Int(int value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(four, value);
        _bytes.Write(four);
    }

    public void Array<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Int(values.Length);
        _bytes.Write(MemoryMarshal.AsBytes(values));
        while (_bytes.Length % 4 != 0) _bytes.WriteByte(0);
    }

    /// <summary>The finished image: header, string table, then everything written.</summary>
    public byte[] ToArray()
    {
        var head = new ImageWriter();
        head._bytes.Write(ImageReader.Magic);
        var text = new MemoryStream();
        var offsets = new int[_order.Count + 1];
        for (int i = 0; i < _order.Count; i++)
        {
            text.Write(Encoding.UTF8.GetBytes(_order[i]));
            offsets[i + 1] = (int)text.Length;
        }

        head.Array<int>(offsets);
        head.Array<byte>(text.ToArray());
        head.Array<byte>(_bytes.ToArray());
        return head._bytes.ToArray();
    }
}
