using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Rapport.Assembly;

/// <summary>The id of a report: made from the stored text alone, so that the same text has the same id everywhere.</summary>
public static class ReportId
{
    private const int Bytes = 16;

    /// <summary>The first 128 bits of SHA-256 over the text in UTF-16 little-endian, in hexadecimal.</summary>
    public static string Of(string text)
    {
        System.Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (BitConverter.IsLittleEndian)
        {
            SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        }
        else
        {
            SHA256.HashData(System.Text.Encoding.Unicode.GetBytes(text), hash);
        }

        return Convert.ToHexStringLower(hash[..Bytes]);
    }
}
