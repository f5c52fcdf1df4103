using Rapport.Events;
using Rapport.Segmentation;

namespace Rapport.Assembly;

/// <summary>Merges the tellings of one act into one event and settles what the event as a whole says.</summary>
internal sealed class EventAssembler(Ontology ontology)
{
    /// <summary>The events of a report; every telling's <see cref="Telling.Act"/> becomes the number of its event.</summary>
    public IReadOnlyList<Event> Assemble(Document document)
    {
        var events = new List<Event>();
        for (int i = 0; i < document.Tellings.Count; i++)
        {
            document.Tellings[i].Act = i;
            events.Add(EventOf(document, i, [document.Tellings[i]]));
        }

        return events;
    }

    private Event EventOf(Document document, int act, List<Telling> tellings)
    {
        Telling first = tellings[0];
        EventType type = ontology.Find(first.Rule.Type)!;
        return new Event
        {
            Id = new EventId(act),
            Type = type.Name,
            Mode = first.Mode,
            Contexts = first.Contexts,
            Cameo = first.Rule.Cameo ?? type.Cameo,
            Quad = type.Quad,
            Score = type.ScoreOf(first.Mode),
            Actors = [.. first.Actors.Select(a => new EntityId(a))],
            Recipients = [.. first.Recipients.Select(a => new EntityId(a))],
            Date = first.Date is { } date ? new EventDate(date, first.Timex < 0 ? null : new TimexId(first.Timex)) : null,
            Place = first.Place < 0 ? null : PlaceOf(document, first.Place),
            Topics = [.. first.Topics.Select(t => document.SpanOf(t).Of(document.Text))],
            Status = first.Status,
            Assertions = [.. tellings.Select(t => AssertionOf(document, t))],
        };
    }

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
