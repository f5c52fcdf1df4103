using Rapport.Mentions;
using Rapport.Packs;

namespace Rapport.Coreference;

/// <summary>Joins mentions of the same thing into chains.</summary>
public sealed class CoreferenceAnnotator : IAnnotator
{
    private readonly Lexicon _lexicon;

    /// <summary>Makes the stage.</summary>
    public CoreferenceAnnotator(Pack pack) => _lexicon = new Lexicon(pack);

    /// <inheritdoc/>
    public string Name => "Coreference";

    /// <inheritdoc/>
    public Layers Requires => Layers.Mentions;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Chains;

    /// <inheritdoc/>
    public void Annotate(Document document) => new ChainBuilder(document, _lexicon).Build();
}
