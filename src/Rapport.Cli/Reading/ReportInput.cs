namespace Rapport.Cli.Reading;

/// <summary>One report to read: a file, or standard input.</summary>
/// <param name="Name">The name under which messages speak of it.</param>
/// <param name="Path">The file; null for standard input.</param>
internal sealed record ReportInput(string Name, string? Path)
{
    public const string StandardInput = "-";

    /// <summary>Its bytes; reading stops one byte behind <paramref name="limit"/>, which is enough to see that it is too large.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public byte[] Load(int limit)
    {
        using Stream stream = Path is null ? Console.OpenStandardInput() : File.OpenRead(Path);
        long size = stream.CanSeek ? Math.Min(stream.Length, limit + 1L) : 0;
        using var memory = new MemoryStream((int)size);
        var chunk = new byte[81920];
        while (memory.Length <= limit && stream.Read(chunk) is > 0 and var read) memory.Write(chunk, 0, read);
        return memory.ToArray();
    }
}
