using Rapport.Packs;

namespace Rapport.Compiler;

/// <summary>What a column of a table may hold.</summary>
public enum ColumnKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A text that no other row has.</summary>
    Key,

    /// <summary>A phrase that the text of reports is searched for.</summary>
    Phrase,

    /// <summary>Several phrases.</summary>
    Phrases,

    /// <summary>Phrases that are names: they need a capital, and short forms in capitals need all of them.</summary>
    Name,

    /// <summary>Several of them.</summary>
    Names,

    /// <summary>A day, month or year: 2021-06-16, 2021-06, 2021.</summary>
    Date,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A key of another table, or one of several given words.</summary>
    Reference,
}

/// <summary>A column: its name, what it holds, and where it points.</summary>
/// <param name="Name">The name in the table's first line.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Of">For references: the tables whose keys it may name, or the words that it may be.</param>
public sealed record Column(string Name, ColumnKind Kind, IReadOnlyList<string> Of)
{
    /// <summary>Whether reports are searched for what it holds.</summary>
    public bool IsPhrase => Kind is ColumnKind.Phrase or ColumnKind.Phrases or ColumnKind.Name or ColumnKind.Names;

    /// <summary>Whether it holds names.</summary>
    public bool IsName => Kind is ColumnKind.Name or ColumnKind.Names;
}

/// <summary>The columns of a table, as <c>schema.yaml</c> of the pack that owns it says.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Columns">Its columns.</param>
public sealed record Schema(string Table, IReadOnlyList<Column> Columns)
{
    /// <summary>Reads a pack's <c>schema.yaml</c>.</summary>
    public static IEnumerable<Schema> Read(PackNode root)
    {
        for (int t = 0; t < root.Keys.Count; t++)
        {
            PackNode table = root.Items[t];
            var columns = new List<Column>();
            for (int c = 0; c < table.Keys.Count; c++) columns.Add(ReadColumn(table.Keys[c], table.Items[c]));
            yield return new Schema(root.Keys[t], columns);
        }
    }

    private static Column ReadColumn(string name, PackNode node)
    {
        string[] words = node.RequiredText().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        ColumnKind kind = words[0] switch
        {
            "text" => ColumnKind.Text,
            "key" => ColumnKind.Key,
            "phrase" => ColumnKind.Phrase,
            "phrases" => ColumnKind.Phrases,
            "name" => ColumnKind.Name,
            "names" => ColumnKind.Names,
            "date" => ColumnKind.Date,
            "number" => ColumnKind.Number,
            "of" => ColumnKind.Reference,
            _ => throw node.Error($"'{words[0]}' is no kind of column"),
        };
        return new Column(name, kind, words[1..]);
    }
}
