namespace Rapport.Scoring.Coreference;

/// <summary>A mention of a person as people marked it.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Head">The words of the name or the head noun; null where the annotation does not tell.</param>
/// <param name="Chain">Which person; the same text in one report for the same person.</param>
/// <param name="IsName">Whether it names the person; null where the annotation does not tell.</param>
/// <param name="Identity">Who it is, in any well-known spelling; null where the annotation does not tell.</param>
public readonly record struct GoldPerson(Span Span, Span? Head, string Chain, bool? IsName, string? Identity);

/// <summary>A phrase that stands for a state as people marked it.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
public readonly record struct GoldState(Span Span, string Country);

/// <summary>A report with the persons and states that people marked in it.</summary>
/// <param name="Name">Which report.</param>
/// <param name="Text">Its text.</param>
/// <param name="Published">Its day; null where the file tells none.</param>
/// <param name="Persons">The mentions of persons in text order.</param>
/// <param name="States">The phrases that stand for states.</param>
/// <param name="IsComplete">Whether all persons are marked, so that every other one is false.</param>
public sealed record GoldChains(
    string Name, string Text, DateOnly? Published, IReadOnlyList<GoldPerson> Persons, IReadOnlyList<GoldState> States, bool IsComplete)
{
    /// <summary>
    /// Reads a file: an annotated report of our own (<c>.json</c>), GUM's treebank with entities (<c>.conllu</c>, also
    /// gzipped) or its coreference (<c>.tsv</c>, WebAnno 3), or NewsWCL50 (<c>.conll</c>).
    /// </summary>
    /// <exception cref="FormatException">It is none of these; the message names it.</exception>
    public static IEnumerable<GoldChains> Read(string path)
    {
        string name = path.EndsWith(".gz", StringComparison.Ordinal) ? path[..^3] : path;
        return Path.GetExtension(name) switch
        {
            ".json" => [AliasGroups.Read(path)],
            ".conllu" => TreebankEntities.Read(Lines(path)),
            ".tsv" => [WebAnnoChains.Read(Path.GetFileNameWithoutExtension(name), Lines(path))],
            ".conll" => CodedPhrases.Read(Lines(path)),
            _ => throw new FormatException($"{path}: is neither .json, .conllu, .tsv nor .conll"),
        };
    }

    private static IEnumerable<string> Lines(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
