using System.Buffers;
using System.Text;
using Rapport.Export.Jsonl;

namespace Rapport.Tests;

/// <summary>A record's JSON as a string.</summary>
internal static class RecordJsonOf
{
    public static string Text(Record record)
    {
        var buffer = new ArrayBufferWriter<byte>();
        RecordJson.Write(buffer, record);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
