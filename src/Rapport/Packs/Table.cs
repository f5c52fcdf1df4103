namespace Rapport.Packs;

/// <summary>A table of a pack: rows of text under named columns, with an index of its phrases.</summary>
public sealed class Table
{
    private readonly StringTable _strings;
    private readonly int[] _cells;
    private readonly string[] _columns;

    internal Table(string name, string[] columns, int[] cells, PhraseIndex phrases, StringTable strings)
    {
        Name = name;
        _columns = columns;
        _cells = cells;
        Phrases = phrases;
        _strings = strings;
    }

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>The number of rows.</summary>
    public int Count => _cells.Length / _columns.Length;

    /// <summary>The phrases of all columns that hold phrases.</summary>
    public PhraseIndex Phrases { get; }

    /// <summary>The number of a column.</summary>
    /// <exception cref="PackException">There is no such column.</exception>
    public int Column(string name)
    {
        int column = Array.IndexOf(_columns, name);
        return column >= 0 ? column : throw new PackException($"the table '{Name}' has no column '{name}'");
    }

    /// <summary>The text of a cell; empty where the table has none.</summary>
    public string Cell(int row, int column) => _strings[_cells[(row * _columns.Length) + column]];

    /// <summary>The text of a cell, or null where the table has none.</summary>
    public string? CellOrNull(int row, int column) => Cell(row, column) is { Length: > 0 } text ? text : null;

    /// <summary>The members of a cell that holds a list.</summary>
    public string[] List(int row, int column) =>
        Cell(row, column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    internal static Table Read(ImageReader image)
    {
        string name = image.String();
        int[] columns = image.Array<int>();
        int[] cells = image.Array<int>();
        return new Table(name, Array.ConvertAll(columns, image.StringAt), cells, PhraseIndex.Read(image), image.Strings);
    }
}
