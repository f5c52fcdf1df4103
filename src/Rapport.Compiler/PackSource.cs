using System.Text.Json;
using Rapport.Packs;

namespace Rapport.Compiler;

/// <summary>One pack as it lies on disk: a folder with a <c>pack.json</c>.</summary>
public sealed class PackSource
{
    private PackSource(string folder, string name, string version, IReadOnlyList<string> requires)
    {
        Folder = folder;
        Name = name;
        Version = version;
        Requires = requires;
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The pack's name.</summary>
    public string Name { get; }

    /// <summary>The pack's version.</summary>
    public string Version { get; }

    /// <summary>The packs that it builds on.</summary>
    public IReadOnlyList<string> Requires { get; }

    /// <summary>Finds the packs at each path, a pack or a folder of packs, in the order in which they build on each other.</summary>
    /// <exception cref="PackException">There is none, a manifest is wrong, or a required pack is missing.</exception>
    public static IReadOnlyList<PackSource> Find(params IEnumerable<string> paths)
    {
        var found = new List<PackSource>();
        foreach (string path in paths)
        {
            string[] manifests = File.Exists(Path.Combine(path, "pack.json")) ? [Path.Combine(path, "pack.json")]
                : Directory.Exists(path) ? Directory.GetFiles(path, "pack.json", SearchOption.AllDirectories)
                : throw new PackException(path, 0, "there is no such folder");
            if (manifests.Length == 0) throw new PackException(path, 0, "holds no pack (a folder with a pack.json)");
            found.AddRange(manifests.Select(Read));
        }

        return InOrder([.. found.OrderBy(p => p.Name, StringComparer.Ordinal)]);
    }

    /// <summary>The files below <paramref name="folder"/> with an ending, in ordinal order of their paths.</summary>
    public IEnumerable<string> Files(string folder, string ending)
    {
        string root = Path.Combine(Folder, folder);
        return Directory.Exists(root)
            ? Directory.GetFiles(root, "*" + ending, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>The name under which messages speak of a file.</summary>
    public string Relative(string file) => $"{Name}/{Path.GetRelativePath(Folder, file).Replace('\\', '/')}";

    private static PackSource Read(string manifest)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(manifest))!;
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllText(manifest));
            JsonElement root = json.RootElement;
            string Text(string key) => root.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()!
                : throw new PackException(manifest, 0, $"'{key}' is missing or no text");
            _ = Text("licence");
            string[] requires = root.TryGetProperty("requires", out JsonElement list)
                ? [.. list.EnumerateArray().Select(r => r.GetString()!)]
                : [];
            return new PackSource(folder, Text("name"), Text("version"), requires);
        }
        catch (JsonException error)
        {
            throw new PackException(manifest, (int)(error.LineNumber ?? -1) + 1, $"is no JSON: {error.Message}");
        }
    }

    private static List<PackSource> InOrder(IReadOnlyList<PackSource> packs)
    {
        var ordered = new List<PackSource>();
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (PackSource pack in packs) Add(pack);
        return ordered;

        void Add(PackSource pack)
        {
            if (ordered.Contains(pack)) return;
            if (!open.Add(pack.Name)) throw new PackException(pack.Folder, 0, $"the pack '{pack.Name}' requires itself, or stands twice");
            foreach (string name in pack.Requires)
                Add(packs.FirstOrDefault(p => p.Name == name)
                    ?? throw new PackException(Path.Combine(pack.Folder, "pack.json"), 0, $"requires the pack '{name}', which is not there"));
            ordered.Add(pack);
        }
    }
}
