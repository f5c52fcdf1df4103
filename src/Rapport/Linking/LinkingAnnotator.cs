using Rapport.Packs;

namespace Rapport.Linking;

/// <summary>Leads every chain to an entity of the gazetteer, to what the report itself tells, or explicitly to nobody.</summary>
public sealed class LinkingAnnotator : IAnnotator
{
    private readonly Atlas _atlas;

    /// <summary>Makes the stage.</summary>
    public LinkingAnnotator(Pack pack) => _atlas = new Atlas(pack);

    /// <inheritdoc/>
    public string Name => "Linking";

    /// <inheritdoc/>
    public Layers Requires => Layers.Chains;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Entities;

    /// <inheritdoc/>
    public void Annotate(Document document) => new Linker(document, _atlas).Link();
}
