using System.Buffers.Binary;
using System.Text;
using Rapport.Packs;

namespace Rapport.Parsing;

/// <summary>Writes a model file: a magic number with the version, the length, then arrays aligned to four bytes.</summary>
internal sealed class ModelWriter : AlignedWriter
{
    public void Strings(IReadOnlyCollection<string> values)
    {
        byte[] joined = Encoding.UTF8.GetBytes(string.Join('\n', values));
        Int(values.Count);
        Array<byte>(joined);
    }

    /// <summary>The finished file.</summary>
    public byte[] ToArray()
    {
        byte[] body = Bytes.ToArray();
        var file = new byte[ModelReader.Magic.Length + 4 + body.Length];
        ModelReader.Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(ModelReader.Magic.Length), body.Length);
        body.CopyTo(file, ModelReader.Magic.Length + 4);
        return file;
    }
}
