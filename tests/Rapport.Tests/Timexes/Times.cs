namespace Rapport.Tests.Timexes;

/// <summary>Reads the times of short texts with the shipped packs.</summary>
internal static class Times
{
    private static readonly Pipeline Pipeline = new([.. Rapport.Pipeline.Create(ShippedPacks.Pack).Stages.TakeWhile(s => s.Name != "Coreference")]);

    /// <summary>The date as of which examples are read: a Wednesday.</summary>
    public static DateOnly Today { get; } = new(2021, 5, 26);

    /// <summary>The document of a text, read up to its times.</summary>
    public static Document Read(string text, DateOnly? published)
    {
        var document = new Document();
        document.Reset(text, new ReadOptions { Published = published });
        Pipeline.Annotate(document);
        return document;
    }

    /// <summary>The text with its times in brackets: <c>on [June 16|2021-06-16]</c>.</summary>
    public static string Marked(string text, DateOnly? published)
    {
        Document document = Read(text, published);
        string marked = document.Text;
        foreach (var timex in document.Timexes.AsEnumerable().Reverse())
        {
            Span span = document.SpanOf(timex.Tokens);
            marked = $"{marked[..span.Start]}[{span.Of(document.Text)}|{timex.Value}]{marked[span.End..]}";
        }

        return marked;
    }
}
