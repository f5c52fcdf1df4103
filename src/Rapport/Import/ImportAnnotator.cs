using Rapport.Packs;

namespace Rapport.Import;

/// <summary>Brings the text into the form in which it is stored: the text never changes after this.</summary>
public sealed class ImportAnnotator : IAnnotator
{
    /// <summary>Makes the stage.</summary>
    public ImportAnnotator(Pack pack) => _ = pack;

    /// <inheritdoc/>
    public string Name => "Import";

    /// <inheritdoc/>
    public Layers Requires => Layers.None;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Text;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
    }
}
