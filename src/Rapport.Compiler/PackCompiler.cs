using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Compiler;

/// <summary>
/// Makes the one compiled file from folders of packs. The same packs give the same bytes on every machine.
/// </summary>
public static class PackCompiler
{
    /// <summary>Compiles the packs found at <paramref name="paths"/>.</summary>
    /// <exception cref="PackException">Something in them is wrong; the message names file and line.</exception>
    public static byte[] Compile(params IEnumerable<string> paths)
    {
        IReadOnlyList<PackSource> packs = PackSource.Find(paths);
        SortedDictionary<string, TableSource> tables = ReadTables(packs);
        var documents = ReadDocuments(packs).ToList();

        // Phrases are cut into words exactly as reports are, so that the two always agree.
        var tokenizer = new Tokenizer(new TokenLexicon(Rows(TokenLexicon.AbbreviationTable), Rows(TokenLexicon.PartTable)));
        Vocabulary vocabulary = Vocabulary.Build(
            tables.Values.SelectMany(t => t.Rows.SelectMany(r => t.Phrases(r.Cells))).SelectMany(p => tokenizer.Words(p.Phrase))
                .Concat(documents.SelectMany(d => Words(d.Root))));

        var image = new ImageWriter();
        image.Int(packs.Count);
        foreach (PackSource pack in packs)
        {
            image.String(pack.Name);
            image.String(pack.Version);
        }

        vocabulary.Write(image);
        image.Int(tables.Count);
        foreach (TableSource table in tables.Values) Write(table, image, vocabulary, tokenizer);
        image.Int(documents.Count);
        foreach (var (folder, root) in documents)
        {
            image.String(folder);
            root.Write(image);
        }

        var blobs = packs.SelectMany(p => p.Files("", ".model")).ToList();
        image.Int(blobs.Count);
        foreach (string blob in blobs)
        {
            image.String(Path.GetFileName(blob));
            image.Array<byte>(File.ReadAllBytes(blob));
        }

        return image.ToArray();

        IEnumerable<string[]> Rows(string table) =>
            tables.TryGetValue(table, out TableSource? source) ? source.Rows.Select(r => r.Cells) : [];
    }

    private static SortedDictionary<string, TableSource> ReadTables(IReadOnlyList<PackSource> packs)
    {
        var tables = new SortedDictionary<string, TableSource>(StringComparer.Ordinal);
        foreach (PackSource pack in packs)
        {
            string schema = Path.Combine(pack.Folder, "schema.yaml");
            if (!File.Exists(schema)) continue;
            PackNode root = Yaml.Read(schema, pack.Relative(schema));
            foreach (Schema table in Schema.Read(root))
                if (!tables.TryAdd(table.Table, new TableSource(table)))
                    throw root[table.Table]!.Error($"the table '{table.Table}' belongs to another pack");
        }

        foreach (PackSource pack in packs)
            foreach (string file in pack.Files("tables", ".tsv"))
                TableOf(pack, file, tables).Add(file, pack.Relative(file));
        foreach (TableSource table in tables.Values) table.CheckReferences(tables);
        return tables;
    }

    // tables/people.tsv and tables/people/europe.tsv both add to the table 'people'.
    private static TableSource TableOf(PackSource pack, string file, SortedDictionary<string, TableSource> tables)
    {
        string path = Path.GetRelativePath(Path.Combine(pack.Folder, "tables"), file).Replace('\\', '/');
        string name = path.Split('/', '.')[0];
        return tables.TryGetValue(name, out TableSource? table)
            ? table
            : throw new PackException(pack.Relative(file), 0, $"no schema.yaml speaks of a table '{name}'");
    }

    private static IEnumerable<(string Folder, PackNode Root)> ReadDocuments(IReadOnlyList<PackSource> packs)
    {
        foreach (PackSource pack in packs)
        {
            foreach (string file in pack.Files("", ".yaml"))
            {
                string folder = Path.GetRelativePath(pack.Folder, Path.GetDirectoryName(file)!).Replace('\\', '/');
                if (folder != ".") yield return (folder, Yaml.Read(file, pack.Relative(file)));
            }
        }
    }

    // Every text of a rule document may be a word to look for; what is none costs a few bytes.
    private static IEnumerable<string> Words(PackNode node)
    {
        if (node.Text is { } text)
            return text.Split([' ', ',', '|', '(', ')', '[', ']', '?', '*', '+', '='], StringSplitOptions.RemoveEmptyEntries);
        return node.Items.Where((_, i) => node.Keys.Count == 0 || node.Keys[i] is not ("examples" or "counter" or "about"))
            .SelectMany(Words);
    }

    private static void Write(TableSource table, ImageWriter image, Vocabulary vocabulary, Tokenizer tokenizer)
    {
        image.String(table.Schema.Table);
        image.Array<int>(table.Schema.Columns.Select(c => image.Intern(c.Name)).ToArray());
        image.Array<int>(table.Rows.SelectMany(r => r.Cells).Select(image.Intern).ToArray());
        PhraseIndex.Build(table.Rows.SelectMany((row, number) => table.Phrases(row.Cells).Select(p => (
            tokenizer.Words(p.Phrase).Select(w => vocabulary.Find(w)).ToArray(),
            new PhraseEntry(number, p.Column, p.Case))))).Write(image);
    }
}
