using Rapport.Packs;

namespace Rapport.Segmentation;

/// <summary>Reads tables that only list words.</summary>
internal static class WordTable
{
    /// <summary>
    /// For each number of the vocabulary whether the table's column <c>word</c> has it; only rows with "yes" in the column
    /// <paramref name="only"/> count, if one is given.
    /// </summary>
    public static bool[] Read(Pack pack, string name, string? only = null)
    {
        var set = new bool[pack.Vocabulary.Count];
        Table table = pack.Table(name);
        int word = table.Column("word");
        int column = only is null ? word : table.Column(only);
        for (int row = 0; row < table.Count; row++)
            if (only is null || table.Cell(row, column) == "yes") set[pack.Vocabulary.Find(table.Cell(row, word))] = true;
        set[0] = false;
        return set;
    }
}
