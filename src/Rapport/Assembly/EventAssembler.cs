using Rapport.Events;
using Rapport.Segmentation;

namespace Rapport.Assembly;

/// <summary>Merges the tellings of one act into one event and settles what the event as a whole says.</summary>
internal sealed class EventAssembler(Ontology ontology)
{
    private const int MostTopics = 12;

    /// <summary>The events of a report; every telling's <see cref="Telling.Act"/> becomes the number of its event, −1 if it has none.</summary>
    public IReadOnlyList<Event> Assemble(Document document)
    {
        foreach (Telling telling in document.Tellings) telling.Act = -1;
        List<Act> acts = new ActMerger(document, ontology).Merge();
        var events = new Event[acts.Count];
        for (int i = 0; i < events.Length; i++)
        {
            foreach (Telling telling in acts[i].Tellings) telling.Act = i;
            events[i] = EventOf(document, i, acts[i]);
        }

        return events;
    }

    private Event EventOf(Document document, int number, Act act)
    {
        EventType type = ontology.Find(act.Type)!;
        string? mode = act.Mode is { } name && type.Modes.ContainsKey(name) ? name : null;
        return new Event
        {
            Id = new EventId(number),
            Type = type.Name,
            Mode = mode,
            Contexts = [.. act.Tellings.SelectMany(t => t.Contexts).Distinct(StringComparer.Ordinal)],
            Cameo = act.Tellings.Find(t => t.Rule.Cameo is not null && t.Mode == act.Mode)?.Rule.Cameo ?? type.Cameo,
            Quad = type.Quad,
            Score = type.ScoreOf(mode),
            Actors = [.. act.Actors.Select(a => new EntityId(a))],
            Recipients = [.. act.Recipients.Select(a => new EntityId(a))],
            Date = act.Dated is { Date: { } date } dated ? new EventDate(date, dated.Timex < 0 ? null : new TimexId(dated.Timex)) : null,
            Place = act.Place < 0 ? null : PlaceOf(document, act.Place),
            Topics = [.. act.Tellings.SelectMany(t => t.Topics).Select(t => document.SpanOf(t).Of(document.Text)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTopics)],
            Status = StatusOf(act),
            Assertions = [.. act.Tellings.Select(t => AssertionOf(document, t))],
        };
    }

    // What the report itself says outweighs what it cites, a clause outweighs a noun that only points back, and that
    // something was called off outweighs that it was planned.
    private static Status StatusOf(Act act)
    {
        Telling? best = null;
        foreach (Telling telling in act.Tellings)
            if (best is null || Authority(telling) > Authority(best)) best = telling;
        return best!.Status;
    }

    private static int Authority(Telling telling) =>
        (telling.IsReference || telling.IsDefinite ? 0 : 8) + (telling.StatusIsTold ? 8 : 0) + (telling.Attribution < 0 ? 4 : 0) + (telling.Status is Status.Cancelled ? 16 : 0)
        + (telling.Factuality is FactualityValue.CertainTrue or FactualityValue.CertainFalse ? 2 : 0);

    private static EventPlace? PlaceOf(Document document, int mention)
    {
        var node = document.Mentions[mention];
        if (node.Entity < 0) return null;
        var entity = document.Entities[node.Entity];
        return new EventPlace(
            entity.Name,
            entity.Country,
            entity.Coordinates?.Latitude,
            entity.Coordinates?.Longitude,
            entity.Coordinates?.GeoNames,
            document.SpanOf(node.FirstToken, node.EndToken));
    }

    private static Assertion AssertionOf(Document document, Telling telling)
    {
        int source = telling.Attribution < 0 ? -1 : document.Attributions[telling.Attribution].SourceEntity;
        TokenRange trigger = telling.Trigger;
        return new Assertion(
            source < 0 ? Holder.Report : new Holder(new EntityId(source)),
            telling.Attribution < 0 ? null : new AttributionId(telling.Attribution),
            telling.Status,
            telling.Factuality,
            document.SpanOf(trigger),
            document.SpanOf(telling.Clause),
            telling.Rule.Id);
    }
}
