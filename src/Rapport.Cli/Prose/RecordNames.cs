namespace Rapport.Cli.Prose;

/// <summary>Names and places in the text of one record as the text form prints them.</summary>
internal sealed class RecordNames
{
    private readonly Record _record;
    private readonly int[] _paragraphs;

    public RecordNames(Record record)
    {
        _record = record;
        _paragraphs = new int[record.Blocks.Count];
        int number = 0;
        for (int i = 0; i < _paragraphs.Length; i++)
            _paragraphs[i] = record.Blocks[i].Kind == BlockKind.Paragraph ? ++number : number;
    }

    /// <summary>"Joe Biden (USA)"; a country needs no code behind it.</summary>
    public string Of(EntityId id)
    {
        Entity entity = _record.Entities[id.Index];
        return entity.Country is null || entity.Type == EntityType.Country ? entity.Name : $"{entity.Name} ({entity.Country})";
    }

    /// <summary>"A, B and C"; empty for nobody.</summary>
    public string Of(IReadOnlyList<EntityId> ids) => ids.Count switch
    {
        0 => "",
        1 => Of(ids[0]),
        _ => $"{string.Join(", ", ids.Take(ids.Count - 1).Select(Of))} and {Of(ids[^1])}",
    };

    /// <summary>Which part of the report a span stands in: ¶3, or the kind of a block that is no paragraph.</summary>
    public string PartOf(Span span)
    {
        for (int i = 0; i < _record.Blocks.Count; i++)
        {
            Block block = _record.Blocks[i];
            if (!block.Span.Contains(span.Start)) continue;
            return block.Kind == BlockKind.Paragraph ? $"¶{_paragraphs[i]}" : block.Kind.ToString().ToLowerInvariant();
        }

        return "";
    }

    /// <summary>The words at a span on one line.</summary>
    public string Words(Span span) => OneLine(span.Of(_record.Text));

    /// <summary>White space of any kind becomes one space.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
