using System.Collections.Concurrent;
using Rapport.Packs;

namespace Rapport;

/// <summary>Reads reports into records. Safe for any number of threads; build one and keep it.</summary>
/// <example>
/// <code>
/// var reader = new Reader(Pack.Load("rapport.pack"));
/// Record record = reader.Read(text, new ReadOptions { Published = new DateOnly(2021, 5, 26) });
/// </code>
/// </example>
public sealed class Reader
{
    private readonly ConcurrentBag<Document> _documents = [];

    /// <summary>Makes a reader with Rapport's own pipeline.</summary>
    public Reader(Pack pack)
        : this(Pipeline.Create(pack))
    {
    }

    /// <summary>Makes a reader with a pipeline of one's own.</summary>
    public Reader(Pipeline pipeline) => Pipeline = pipeline;

    /// <summary>The stages.</summary>
    public Pipeline Pipeline { get; }

    /// <summary>Reads one report.</summary>
    /// <param name="text">The report; any text will do, and an empty one gives an empty record.</param>
    /// <param name="options">What is known besides the text.</param>
    public Record Read(string text, ReadOptions? options = null)
    {
        Document document = _documents.TryTake(out Document? used) ? used : new Document();
        try
        {
            document.Reset(text, options ?? ReadOptions.None);
            Pipeline.Annotate(document);
            return document.Record ?? throw new InvalidOperationException("The pipeline assembles no record.");
        }
        finally
        {
            _documents.Add(document);
        }
    }

    /// <summary>Reads one report and gives the document with all its layers, for those who want to see how the record came about.</summary>
    public Document Annotate(string text, ReadOptions? options = null)
    {
        var document = new Document();
        document.Reset(text, options ?? ReadOptions.None);
        Pipeline.Annotate(document);
        return document;
    }
}
