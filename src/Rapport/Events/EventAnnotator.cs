using Rapport.Packs;

namespace Rapport.Events;

/// <summary>Finds tellings of PLOVER acts with participants, date, place and topics.</summary>
public sealed class EventAnnotator : IAnnotator
{
    /// <summary>Makes the stage.</summary>
    public EventAnnotator(Pack pack) => _ = pack;

    /// <inheritdoc/>
    public string Name => "Events";

    /// <inheritdoc/>
    public Layers Requires => Layers.Entities | Layers.Timexes;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Events;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
    }
}
