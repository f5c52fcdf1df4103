using Rapport.Events;

namespace Rapport.Assembly;

/// <summary>An act while its tellings are gathered.</summary>
internal sealed class Act(Telling first)
{
    /// <summary>The tellings in text order.</summary>
    public List<Telling> Tellings { get; } = [first];

    /// <summary>PLOVER's event type.</summary>
    public string Type => Tellings[0].Rule.Type;

    /// <summary>PLOVER's mode, once a telling gives one.</summary>
    public string? Mode { get; private set; } = first.Mode;

    /// <summary>Those who act.</summary>
    public List<int> Actors { get; } = [.. first.Actors];

    /// <summary>Those who are acted upon.</summary>
    public List<int> Recipients { get; } = [.. first.Recipients];

    /// <summary>The telling with the most exact date, or null.</summary>
    public Telling? Dated { get; private set; } = first.Date is null ? null : first;

    /// <summary>The mention of the most exact place, or −1.</summary>
    public int Place { get; private set; } = first.Place;

    // A visit has a direction: whoever is visited does not come along.
    private const string Visit = "visit";

    /// <summary>Takes another telling and what it adds.</summary>
    public void Add(Telling telling, Document document, bool symmetric)
    {
        Tellings.Add(telling);
        Mode ??= telling.Mode;
        Unite(Actors, telling.Actors, document, symmetric && Mode != Visit);
        Unite(Recipients, telling.Recipients, document, extend: false);

        // "South Korea trip" does not say who travels; "a visit to South Korea" does.
        if (Mode == Visit && Actors.Exists(a => !Recipients.Contains(a))) Actors.RemoveAll(Recipients.Contains);
        Recipients.RemoveAll(Actors.Contains);
        if (telling.Date is { } date && (Dated?.Date is not { } known || Days(date) < Days(known))) Dated = telling;
        if (telling.Place >= 0 && (Place < 0 || IsFiner(document, telling.Place, Place))) Place = telling.Place;
    }

    // A person or body takes the place of its state; where the act has a direction, nobody else is added.
    private static void Unite(List<int> known, List<int> more, Document document, bool extend)
    {
        if (more.Exists(e => !Parties.IsAnybody(document.Entities[e]))) known.RemoveAll(k => Parties.IsAnybody(document.Entities[k]));
        bool empty = known.Count == 0;
        foreach (int entity in more)
        {
            if (known.Contains(entity)) continue;
            if (known.Count > 0 && Parties.IsAnybody(document.Entities[entity])) continue;
            int same = known.FindIndex(k => Parties.Same(document, k, entity));
            if (same < 0)
            {
                if (extend || empty) known.Add(entity);
            }
            else if (document.Entities[known[same]].Type == EntityType.Country && document.Entities[entity].Type == EntityType.Person)
            {
                known[same] = entity;
            }
        }
    }

    private static int Days(DateInterval date) =>
        date.Start is { } start && date.End is { } end ? end.DayNumber - start.DayNumber : int.MaxValue;

    private static bool IsFiner(Document document, int mention, int than) =>
        document.Mentions[mention].Entity is >= 0 and var one && document.Mentions[than].Entity is >= 0 and var other
        && document.Entities[one].Type == EntityType.Place && document.Entities[other].Type == EntityType.Country;
}
