using Rapport.Import;
using Rapport.Segmentation;
using Rapport.Structure;

namespace Rapport.Tests.Segmentation;

/// <summary>Texts after the first three stages.</summary>
internal static class Segmented
{
    private static readonly IAnnotator[] Stages =
        [new ImportAnnotator(ShippedPacks.Pack), new StructureAnnotator(ShippedPacks.Pack), new SegmentationAnnotator(ShippedPacks.Pack)];

    public static Document Read(string text)
    {
        var document = new Document();
        document.Reset(text, ReadOptions.None);
        foreach (IAnnotator stage in Stages) stage.Annotate(document);
        return document;
    }

    /// <summary>A text as one paragraph, whatever it looks like.</summary>
    public static Document ReadParagraph(string text)
    {
        var document = new Document();
        document.Reset(text, ReadOptions.None);
        document.Blocks.Add(new Block(BlockKind.Paragraph, new Span(0, text.Length)));
        Stages[^1].Annotate(document);
        return document;
    }

    public static string[] Sentences(Document document) => [.. document.Sentences.Select(s => s.Span.Of(document.Text))];
}
