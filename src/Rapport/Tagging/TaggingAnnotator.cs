using Rapport.Packs;

namespace Rapport.Tagging;

/// <summary>Gives every token its part of speech, features and lemma.</summary>
public sealed class TaggingAnnotator : IAnnotator
{
    /// <summary>Makes the stage.</summary>
    public TaggingAnnotator(Pack pack) => _ = pack;

    /// <inheritdoc/>
    public string Name => "Tagging";

    /// <inheritdoc/>
    public Layers Requires => Layers.Sentences;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Tags | Layers.Lemmas;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
    }
}
