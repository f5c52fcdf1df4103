using System.Globalization;
using System.Text.Json;

namespace Rapport.Tests;

/// <summary>A sample report with the publication date that its gold file gives.</summary>
public sealed record Sample(string Name, string Text, DateOnly Published)
{
    /// <summary>All samples, in ordinal order of their names.</summary>
    internal static IReadOnlyList<Sample> All { get; } =
    [
        .. Directory.GetFiles(Repository.PathOf("samples"), "*.txt").Order(StringComparer.Ordinal).Select(Load),
    ];

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(s => s.Name)];

    internal static Sample Of(string name) => All.Single(s => s.Name == name);

    internal Record Read() => ShippedPacks.Reader.Read(Text, new ReadOptions { Published = Published });

    private static Sample Load(string path)
    {
        using JsonDocument gold = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(path, ".gold.json")));
        return new Sample(
            Path.GetFileNameWithoutExtension(path),
            File.ReadAllText(path),
            DateOnly.ParseExact(gold.RootElement.GetProperty("published").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
