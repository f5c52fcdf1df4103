using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Rapport.Parsing;

/// <summary>Writes a model file: a magic number with the version, the length, then arrays aligned to four bytes.</summary>
internal sealed class ModelWriter
{
    private readonly MemoryStream _bytes = new();

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

    public void Strings(IReadOnlyCollection<string> values)
    {
        byte[] joined = Encoding.UTF8.GetBytes(string.Join('\n', values));
        Int(values.Count);
        Array<byte>(joined);
    }

    /// <summary>The finished file.</summary>
    public byte[] ToArray()
    {
        byte[] body = _bytes.ToArray();
        var file = new byte[ModelReader.Magic.Length + 4 + body.Length];
        ModelReader.Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(ModelReader.Magic.Length), body.Length);
        body.CopyTo(file, ModelReader.Magic.Length + 4);
        return file;
    }
}
