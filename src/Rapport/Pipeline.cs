using System.Runtime.ExceptionServices;
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
    public static Pipeline Create(Pack pack) => new(Build(
    [
        static p => new ImportAnnotator(p),
        static p => new StructureAnnotator(p),
        static p => new SegmentationAnnotator(p),
        static p => new TaggingAnnotator(p),
        static p => new ParsingAnnotator(p),
        static p => new MentionAnnotator(p),
        static p => new TimexAnnotator(p),
        static p => new CoreferenceAnnotator(p),
        static p => new LinkingAnnotator(p),
        static p => new AttributionAnnotator(p),
        static p => new EventAnnotator(p),
        static p => new FactualityAnnotator(p),
        static p => new AssemblyAnnotator(p),
    ],
    pack));

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

    /// <summary>Only the stages that <paramref name="layers"/> cannot do without: the fastest way to them, not the most exact.</summary>
    /// <remarks>Stages do without what they merely use (<see cref="IAnnotator.Uses"/>); <see cref="UpTo"/> keeps that.</remarks>
    /// <exception cref="InvalidOperationException">No stage assigns one of them.</exception>
    public Pipeline Only(Layers layers)
    {
        var needed = new Stack<IAnnotator>();
        Layers wanted = layers;
        for (int i = _stages.Length - 1; i >= 0; i--)
        {
            if ((_stages[i].Assigns & wanted) == Layers.None) continue;
            needed.Push(_stages[i]);
            wanted = (wanted & ~_stages[i].Assigns) | _stages[i].Requires;
        }

        Layers missing = wanted & ~Layers.Text;
        return missing == Layers.None ? new Pipeline([.. needed]) : throw new InvalidOperationException($"No stage assigns {missing}.");
    }

    /// <summary>Takes a document through all stages.</summary>
    public void Annotate(Document document)
    {
        foreach (IAnnotator stage in _stages)
        {
            stage.Annotate(document);
            document.Layers |= stage.Assigns;
        }
    }

    // Stages know nothing of each other, and making them is most of what a start costs.
    private static IAnnotator[] Build(Func<Pack, IAnnotator>[] stages, Pack pack)
    {
        var made = new IAnnotator[stages.Length];
        try
        {
            Parallel.For(0, stages.Length, i => made[i] = stages[i](pack));
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.InnerExceptions.OrderBy(e => e.Message, StringComparer.Ordinal).First());
        }

        return made;
    }
}
