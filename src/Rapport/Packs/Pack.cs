namespace Rapport.Packs;

/// <summary>Name and version of a pack that went into the compiled file.</summary>
public readonly record struct PackInfo(string Name, string Version)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name} {Version}";
}

/// <summary>
/// All that Rapport knows, compiled from <c>packs/</c>: words, tables, rule documents and models. Immutable, and shared
/// by all threads.
/// </summary>
public sealed class Pack
{
    private readonly Dictionary<string, Table> _tables;
    private readonly Dictionary<string, List<PackNode>> _documents;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _blobs;

    private Pack(ImageReader image)
    {
        var infos = new PackInfo[image.Int()];
        for (int i = 0; i < infos.Length; i++) infos[i] = new PackInfo(image.String(), image.String());
        Infos = infos;
        Vocabulary = Vocabulary.Read(image);
        int tables = image.Int();
        _tables = new Dictionary<string, Table>(tables, StringComparer.Ordinal);
        for (int i = 0; i < tables; i++)
        {
            Table table = Packs.Table.Read(image);
            _tables.Add(table.Name, table);
        }

        _documents = new Dictionary<string, List<PackNode>>(StringComparer.Ordinal);
        for (int i = image.Int(); i > 0; i--)
        {
            string folder = image.String();
            if (!_documents.TryGetValue(folder, out var list)) _documents.Add(folder, list = []);
            list.Add(PackNode.Read(image));
        }

        _blobs = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        for (int i = image.Int(); i > 0; i--) _blobs.Add(image.String(), image.Blob());
    }

    /// <summary>The packs that went in.</summary>
    public IReadOnlyList<PackInfo> Infos { get; }

    /// <summary>Every word that any pack knows.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Loads a compiled pack file.</summary>
    /// <exception cref="PackException">The file is missing, cut, or of another version.</exception>
    public static Pack Load(string path)
    {
        try
        {
            return Load(File.ReadAllBytes(path), path);
        }
        catch (IOException error)
        {
            throw new PackException(path, 0, $"cannot be read: {error.Message}");
        }
    }

    /// <summary>Loads a compiled pack from memory; <paramref name="name"/> is for messages.</summary>
    public static Pack Load(ReadOnlyMemory<byte> image, string name) => new(new ImageReader(image, name));

    /// <summary>A table by name, with the rows of all packs that add to it.</summary>
    /// <exception cref="PackException">No pack has it.</exception>
    public Table Table(string name) =>
        _tables.TryGetValue(name, out Table? table) ? table : throw new PackException($"no pack has a table '{name}'");

    /// <summary>The rule documents of a folder (<c>rules/events</c>, <c>ontology</c>), in the order of packs and file names.</summary>
    public IReadOnlyList<PackNode> Documents(string folder) => _documents.TryGetValue(folder, out var list) ? list : [];

    /// <summary>A binary file of a pack, such as a model, by its file name; null if no pack has it.</summary>
    public ReadOnlyMemory<byte>? Blob(string name) => _blobs.TryGetValue(name, out var blob) ? blob : default(ReadOnlyMemory<byte>?);
}
