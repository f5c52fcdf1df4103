using System.Globalization;
using Rapport.Packs;

namespace Rapport.Compiler;

/// <summary>The rows of one table from all packs that add to it, checked against its schema.</summary>
internal sealed class TableSource(Schema schema)
{
    private readonly Dictionary<string, (string File, int Line)> _keys = new(StringComparer.Ordinal);

    // Of what has no key, but times, the same row twice is a mistake.
    private readonly Dictionary<string, (string File, int Line)>? _rows =
        schema.Columns.Any(c => c.Kind == ColumnKind.Date) && !schema.Columns.Any(c => c.Kind == ColumnKind.Key) ? new(StringComparer.Ordinal) : null;

    public Schema Schema { get; } = schema;

    public List<(string[] Cells, string File, int Line)> Rows { get; } = [];

    /// <summary>Adds the rows of a file.</summary>
    public void Add(string path, string name)
    {
        string[] lines = File.ReadAllLines(path);
        if (lines.Length == 0) throw new PackException(name, 1, "has no header");
        string[] header = lines[0].Split('\t');
        int[] columns = [.. header.Select(h => IndexOf(h, name))];
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#') continue;
            string[] cells = lines[i].Split('\t');
            if (cells.Length != header.Length)
                throw new PackException(name, i + 1, $"has {cells.Length} cells where the header has {header.Length}");
            var row = new string[Schema.Columns.Count];
            Array.Fill(row, "");
            for (int c = 0; c < cells.Length; c++) row[columns[c]] = cells[c].Trim();
            Check(row, name, i + 1);
            if (_rows is not null && !_rows.TryAdd(string.Join('\t', row), (name, i + 1)))
                throw new PackException(name, i + 1, $"the same row stands already at {_rows[string.Join('\t', row)].File}:{_rows[string.Join('\t', row)].Line}");
            Rows.Add((row, name, i + 1));
        }
    }

    public bool HasKey(string key) => _keys.ContainsKey(key);

    /// <summary>Checks what points at other tables, when all of them are there.</summary>
    public void CheckReferences(IReadOnlyDictionary<string, TableSource> tables)
    {
        for (int c = 0; c < Schema.Columns.Count; c++)
        {
            Column column = Schema.Columns[c];
            if (column.Kind != ColumnKind.Reference) continue;
            foreach (var (cells, file, line) in Rows)
                foreach (string value in cells[c].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    if (!column.Of.Any(of => of == value || (tables.TryGetValue(of, out TableSource? table) && table.HasKey(value))))
                        throw new PackException(file, line, $"'{value}' in '{column.Name}' is not known ({string.Join(", ", column.Of)})");
        }
    }

    /// <summary>The phrases of a row with the columns that they stand in.</summary>
    public IEnumerable<(string Phrase, byte Column, PhraseCase Case)> Phrases(string[] cells)
    {
        for (int c = 0; c < cells.Length; c++)
        {
            Column column = Schema.Columns[c];
            if (!column.IsPhrase) continue;
            string[] phrases = column.Kind is ColumnKind.Phrase or ColumnKind.Name ? [cells[c]] : cells[c].Split(';', '/');
            foreach (string phrase in phrases.Select(p => p.Trim()).Where(p => p.Length > 0))
                yield return (phrase, (byte)c, column.IsName ? CaseOf(phrase) : PhraseCase.Any);
        }
    }

    private static PhraseCase CaseOf(string phrase) =>
        phrase.Length <= 5 && phrase.All(c => !char.IsLower(c)) && phrase.Any(char.IsUpper) ? PhraseCase.AllCapitals
        : char.IsUpper(phrase[0]) ? PhraseCase.Capital
        : PhraseCase.Any;

    private int IndexOf(string column, string file)
    {
        for (int c = 0; c < Schema.Columns.Count; c++)
            if (Schema.Columns[c].Name == column) return c;
        throw new PackException(file, 1, $"the table '{Schema.Table}' has no column '{column}'");
    }

    private void Check(string[] row, string file, int line)
    {
        string? from = null;
        for (int c = 0; c < row.Length; c++)
        {
            Column column = Schema.Columns[c];
            string cell = row[c];
            switch (column.Kind)
            {
                case ColumnKind.Key when cell.Length == 0:
                    throw new PackException(file, line, $"'{column.Name}' is empty");
                case ColumnKind.Key when !_keys.TryAdd(cell, (file, line)):
                    throw new PackException(file, line, $"'{cell}' stands already at {_keys[cell].File}:{_keys[cell].Line}");
                case ColumnKind.Number when cell.Length > 0 && !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _):
                    throw new PackException(file, line, $"'{cell}' in '{column.Name}' is no number");
                case ColumnKind.Date when cell.Length > 0:
                    if (!IsDate(cell)) throw new PackException(file, line, $"'{cell}' in '{column.Name}' is no date");
                    int common = Math.Min(cell.Length, from?.Length ?? 0);
                    if (from is not null && string.CompareOrdinal(cell, 0, from, 0, common) < 0)
                        throw new PackException(file, line, $"ends ({cell}) before it starts ({from})");
                    from = cell;
                    break;
            }
        }
    }

    private static bool IsDate(string cell) =>
        DateOnly.TryParseExact(cell, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
