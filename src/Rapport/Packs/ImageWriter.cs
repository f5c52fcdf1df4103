using System.Text;

namespace Rapport.Packs;

/// <summary>Writes the compiled form of packs: little-endian, arrays aligned to four bytes, strings shared.</summary>
internal sealed class ImageWriter : AlignedWriter
{
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

    /// <summary>The finished image: header, string table, then everything written.</summary>
    public byte[] ToArray()
    {
        var head = new ImageWriter();
        head.Bytes.Write(ImageReader.Magic);
        var text = new MemoryStream();
        var offsets = new int[_order.Count + 1];
        for (int i = 0; i < _order.Count; i++)
        {
            text.Write(Encoding.UTF8.GetBytes(_order[i]));
            offsets[i + 1] = (int)text.Length;
        }

        head.Array<int>(offsets);
        head.Array<byte>(text.ToArray());
        head.Array<byte>(Bytes.ToArray());
        return head.Bytes.ToArray();
    }
}
