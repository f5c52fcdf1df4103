using Rapport.Events;
using Rapport.Expectations;
using Rapport.Linking;
using Rapport.Packs;
using Rapport.Timexes;

namespace Rapport.Assembly;

/// <summary>Makes the record out of the layers: one event per act with all its tellings.</summary>
public sealed class AssemblyAnnotator : IAnnotator
{
    private readonly EventAssembler _events;

    /// <summary>Makes the stage.</summary>
    public AssemblyAnnotator(Pack pack) => _events = new EventAssembler(new Ontology(pack));

    /// <inheritdoc/>
    public string Name => "Assembly";

    /// <inheritdoc/>
    public Layers Requires => Layers.Sentences | Layers.Timexes | Layers.Entities | Layers.Attributions | Layers.Factuality | Layers.Expectations;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Record;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
        IReadOnlyList<Event> events = _events.Assemble(document);
        document.Record = new Record
        {
            Text = document.Text,
            Report = new ReportHeader(
                ReportId.Of(document.Text),
                document.Title,
                document.Options.Url,
                document.Publisher,
                document.Published,
                document.PublishedBasis,
                document.Language),
            Blocks = [.. document.Blocks],
            Sentences = [.. document.Sentences],
            Entities = Entities(document),
            Times = [.. document.Timexes.Select(t => new Timex(document.SpanOf(t.Tokens), t.Type, t.Value, t.Interval))],
            Attributions = Attributions(document),
            Events = events,
            Expectations = [.. document.Expectations.Select(x => ExpectationOf(document, x))],
        };
    }

    private static Entity[] Entities(Document document)
    {
        var mentions = new List<Mention>[document.Entities.Count];
        for (int i = 0; i < mentions.Length; i++) mentions[i] = [];
        foreach (var mention in document.Mentions)
            if (mention.Entity >= 0) mentions[mention.Entity].Add(new Mention(document.SpanOf(mention.FirstToken, mention.EndToken), mention.Use));
        return [.. document.Entities.Select((node, i) => EntityOf(node, i, mentions[i]))];
    }

    private static Entity EntityOf(EntityNode node, int index, List<Mention> mentions) => new()
    {
        Id = new EntityId(index),
        Type = node.Type,
        Key = node.Key,
        Name = node.Name,
        Country = node.Country,
        Sectors = node.Sectors,
        Role = node.Role,
        Members = [.. node.Members.Select(m => new EntityId(m))],
        Mentions = mentions,
    };

    private static Attribution[] Attributions(Document document) =>
    [
        .. document.Attributions.Select((node, i) => new Attribution
        {
            Id = new AttributionId(i),
            Type = node.Type,
            Source = node.Source is { } source
                ? new AttributionSource(document.SpanOf(source), node.SourceEntity < 0 ? null : new EntityId(node.SourceEntity))
                : null,
            Cue = node.Cue is { } cue ? document.SpanOf(cue) : null,
            Content = [.. node.Content.Select(c => document.SpanOf(c))],
            Date = IntervalOf(document, node.Timex),
            Parent = node.Parent < 0 ? null : new AttributionId(node.Parent),
        }),
    ];

    private static Expectation ExpectationOf(Document document, ExpectationNode node) => new()
    {
        Holder = node.Holder < 0 ? Holder.Report : new Holder(new EntityId(node.Holder)),
        Attribution = node.Attribution < 0 ? null : new AttributionId(node.Attribution),
        About = node.Telling < 0 || document.Tellings[node.Telling].Act < 0 ? null : new EventId(document.Tellings[node.Telling].Act),
        Certainty = node.Certainty,
        Polarity = node.Polarity,
        Horizon = IntervalOf(document, node.Timex),
        Span = document.SpanOf(node.Clause),
        Cue = document.SpanOf(node.Cue),
    };

    private static DateInterval? IntervalOf(Document document, int timex) => timex < 0 ? null : document.Timexes[timex].Interval;
}
