using Rapport.Packs;

namespace Rapport.Factuality;

/// <summary>Settles status and factuality of every telling, and what holders expect.</summary>
public sealed class FactualityAnnotator : IAnnotator
{
    /// <summary>Makes the stage.</summary>
    public FactualityAnnotator(Pack pack) => _ = pack;

    /// <inheritdoc/>
    public string Name => "Factuality";

    /// <inheritdoc/>
    public Layers Requires => Layers.Events | Layers.Attributions;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Factuality | Layers.Expectations;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
    }
}
