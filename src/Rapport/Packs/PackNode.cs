namespace Rapport.Packs;

/// <summary>A node of a rule document: a text, a list, or a map in the order of the file.</summary>
public sealed class PackNode
{
    private readonly PackNode[] _items;
    private readonly string[] _keys;

    internal PackNode(string file, int line, string? text, string[] keys, PackNode[] items)
    {
        File = file;
        Line = line;
        Text = text;
        _keys = keys;
        _items = items;
    }

    /// <summary>The file that it stands in, relative to the folder of packs.</summary>
    public string File { get; }

    /// <summary>The line that it starts on, from 1.</summary>
    public int Line { get; }

    /// <summary>The text; null for lists and maps.</summary>
    public string? Text { get; }

    /// <summary>The members of a list, or the values of a map.</summary>
    public IReadOnlyList<PackNode> Items => _items;

    /// <summary>The keys of a map, in step with <see cref="Items"/>; empty for texts and lists.</summary>
    public IReadOnlyList<string> Keys => _keys;

    /// <summary>The value under <paramref name="key"/>, or null.</summary>
    public PackNode? this[string key] => Array.IndexOf(_keys, key) is >= 0 and var i ? _items[i] : null;

    /// <summary>The value under a key that must be there.</summary>
    /// <exception cref="PackException">It is missing.</exception>
    public PackNode Required(string key) => this[key] ?? throw Error($"'{key}' is missing");

    /// <summary>The text that must be here.</summary>
    /// <exception cref="PackException">Here is a list or a map.</exception>
    public string RequiredText() => Text ?? throw Error("a text is expected here");

    /// <summary>The text under <paramref name="key"/>, or null.</summary>
    public string? Value(string key) => this[key]?.RequiredText();

    /// <summary>Texts under <paramref name="key"/>: a list of them, or one text with its members separated by commas.</summary>
    public IReadOnlyList<string> Values(string key) => this[key]?.Values() ?? [];

    /// <summary>Texts here: a list of them, or one text with its members separated by commas.</summary>
    public IReadOnlyList<string> Values() =>
        Text is null ? [.. _items.Select(i => i.RequiredText())]
        : Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>An error that names this node's file and line.</summary>
    public PackException Error(string reason) => new(File, Line, reason);

    /// <summary>Throws unless every key of this map is among <paramref name="known"/>: a misspelt key must not pass.</summary>
    public void Allow(params ReadOnlySpan<string> known)
    {
        for (int i = 0; i < _keys.Length; i++)
            if (!known.Contains(_keys[i])) throw _items[i].Error($"'{_keys[i]}' is not known here; known are {string.Join(", ", known.ToArray())}");
    }

    internal static PackNode Read(ImageReader image)
    {
        string file = image.String();
        int line = image.Int();
        int text = image.Int();
        var keys = Array.ConvertAll(image.Array<int>(), image.StringAt);
        var items = new PackNode[image.Int()];
        for (int i = 0; i < items.Length; i++) items[i] = Read(image);
        return new PackNode(file, line, text < 0 ? null : image.StringAt(text), keys, items);
    }

    internal void Write(ImageWriter image)
    {
        image.String(File);
        image.Int(Line);
        image.Int(Text is null ? -1 : image.Intern(Text));
        image.Array<int>(Array.ConvertAll(_keys, image.Intern));
        image.Int(_items.Length);
        foreach (PackNode item in _items) item.Write(image);
    }
}
