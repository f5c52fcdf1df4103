using Rapport.Packs;

namespace Rapport.Segmentation;

/// <summary>Cuts blocks into sentences and tokens, and finds quotations.</summary>
public sealed class SegmentationAnnotator : IAnnotator
{
    /// <summary>Makes the stage.</summary>
    public SegmentationAnnotator(Pack pack) => _ = pack;

    /// <inheritdoc/>
    public string Name => "Segmentation";

    /// <inheritdoc/>
    public Layers Requires => Layers.Blocks;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Tokens | Layers.Sentences | Layers.Quotations;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
    }
}
