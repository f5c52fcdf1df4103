using Rapport.Assembly;
using Rapport.Attributions;
using Rapport.Coreference;
using Rapport.Events;
using Rapport.Factuality;
using Rapport.Import;
using Rapport.Linking;
using Rapport.Mentions;
using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Structure;
using Rapport.Tagging;
using Rapport.Timexes;

namespace Rapport;

/// <summary>The stages that a report passes, in order.</summary>
public sealed class Pipeline
{
    private readonly IAnnotator[] _stages;

    /// <summary>Checks that every stage finds what it requires, and freezes the order.</summary>
    /// <exception cref="InvalidOperationException">A stage requires what no earlier stage assigns.</exception>
    public Pipeline(params IReadOnlyList<IAnnotator> stages)
    {
        Layers there = Layers.Text;
        foreach (IAnnotator stage in stages)
        {
            Layers missing = stage.Requires & ~there;
            if (missing != Layers.None)
                throw new InvalidOperationException($"{stage.Name} requires {missing}, which no earlier stage assigns.");
            there |= stage.Assigns;
        }

        _stages = [.. stages];
    }

    /// <summary>The stages in order.</summary>
    public IReadOnlyList<IAnnotator> Stages => _stages;

    /// <summary>Rapport's own pipeline.</summary>
    public static Pipeline Create(Pack pack) => new(
    [
        new ImportAnnotator(pack),
        new StructureAnnotator(pack),
        new SegmentationAnnotator(pack),
        new TaggingAnnotator(pack),
        new ParsingAnnotator(pack),
        new MentionAnnotator(pack),
        new TimexAnnotator(pack),
        new CoreferenceAnnotator(pack),
        new LinkingAnnotator(pack),
        new AttributionAnnotator(pack),
        new EventAnnotator(pack),
        new FactualityAnnotator(pack),
        new AssemblyAnnotator(pack),
    ]);

    /// <summary>The stages up to the first that completes <paramref name="layers"/>.</summary>
    /// <exception cref="InvalidOperationException">No stage assigns one of them.</exception>
    public Pipeline UpTo(Layers layers)
    {
        int end = 0;
        for (Layers there = Layers.Text; (there & layers) != layers; end++)
        {
            if (end == _stages.Length) throw new InvalidOperationException($"No stage assigns {layers & ~there}.");
            there |= _stages[end].Assigns;
        }

        return new Pipeline(_stages[..end]);
    }

    /// <summary>Takes a document through all stages.</summary>
    public void Annotate(Document document)
    {
        foreach (IAnnotator stage in _stages) stage.Annotate(document);
    }
}
