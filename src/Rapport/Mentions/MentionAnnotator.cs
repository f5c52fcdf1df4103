using Rapport.Packs;

namespace Rapport.Mentions;

/// <summary>Finds names, offices, demonyms, metonyms, groups and pronouns.</summary>
public sealed class MentionAnnotator : IAnnotator
{
    /// <summary>Makes the stage.</summary>
    public MentionAnnotator(Pack pack) => _ = pack;

    /// <inheritdoc/>
    public string Name => "Mentions";

    /// <inheritdoc/>
    public Layers Requires => Layers.Dependencies;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Mentions;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
    }
}
