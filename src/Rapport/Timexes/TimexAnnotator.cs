using Rapport.Packs;

namespace Rapport.Timexes;

/// <summary>Finds expressions of time and resolves them against the publication date and the tense of their verb.</summary>
public sealed class TimexAnnotator : IAnnotator
{
    /// <summary>Makes the stage.</summary>
    public TimexAnnotator(Pack pack) => _ = pack;

    /// <inheritdoc/>
    public string Name => "Timex";

    /// <inheritdoc/>
    public Layers Requires => Layers.Dependencies;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Timexes;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
    }
}
