using Rapport.Packs;

namespace Rapport.Attributions;

/// <summary>Finds who says, writes, thinks or takes a stand on what.</summary>
public sealed class AttributionAnnotator : IAnnotator
{
    /// <summary>Makes the stage.</summary>
    public AttributionAnnotator(Pack pack) => _ = pack;

    /// <inheritdoc/>
    public string Name => "Attribution";

    /// <inheritdoc/>
    public Layers Requires => Layers.Entities | Layers.Quotations;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Attributions;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
    }
}
