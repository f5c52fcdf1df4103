using System.Buffers;
using Rapport.Export.Jsonl;

namespace Rapport.Cli.Reading;

/// <summary>One JSON object a line.</summary>
internal sealed class JsonOutput : IRecordOutput
{
    public byte[] Render(Record record, string name, bool terminal)
    {
        var buffer = new ArrayBufferWriter<byte>();
        RecordJson.Write(buffer, record);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
