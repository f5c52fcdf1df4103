using Rapport.Packs;

namespace Rapport.Coreference;

/// <summary>Joins mentions of the same thing into chains.</summary>
public sealed class CoreferenceAnnotator : IAnnotator
{
    /// <summary>Makes the stage.</summary>
    public CoreferenceAnnotator(Pack pack) => _ = pack;

    /// <inheritdoc/>
    public string Name => "Coreference";

    /// <inheritdoc/>
    public Layers Requires => Layers.Mentions;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Chains;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
    }
}
