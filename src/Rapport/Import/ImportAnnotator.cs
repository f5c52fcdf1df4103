using Rapport.Packs;

namespace Rapport.Import;

/// <summary>Brings the text into the form in which it is stored: the text never changes after this.</summary>
/// <remarks>
/// Bytes that are no text leave an empty text here; whoever wants to know why asks <see cref="TextDecoder"/> first.
/// </remarks>
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
        document.Text = document.Source.IsEmpty
            ? Normalization.Apply(document.Text)
            : TextDecoder.Decode(document.Source.Span).Text ?? "";
    }
}
