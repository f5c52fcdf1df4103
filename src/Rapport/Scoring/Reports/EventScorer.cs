namespace Rapport.Scoring.Reports;

/// <summary>Scores events: same type, and words of a telling in common; then what fills the slots of those that match.</summary>
internal static class EventScorer
{
    private const double TriggerWeight = 3;

    public static ReportScore Score(GoldReport gold, RecordView view, List<string> errors)
    {
        IReadOnlyList<Event> found = view.Record.Events;
        var (partners, tally) = Pairing.Pair(
            gold.Events.Length,
            found.Count,
            (g, f) => Weight(gold.Events[g], found[f], view),
            g => gold.Events[g].Optional);
        var slots = new Dictionary<string, Tally>(StringComparer.Ordinal);
        for (int f = 0; f < found.Count; f++)
        {
            Event e = found[f];
            if (partners[f] < 0)
            {
                errors.Add($"event without match: {e.Type} “{view.Words(e.Assertions[0].Span)}”");
                continue;
            }

            GoldEvent marked = gold.Events[partners[f]];
            if (marked.Optional) continue;
            foreach (var (name, isRight) in Slots(marked, e, view))
            {
                slots[name] = slots.GetValueOrDefault(name) + new Tally(isRight ? 1 : 0, 1, 1);
                if (!isRight) errors.Add($"wrong {name}: {e.Type} {e.Status} “{view.Words(e.Assertions[0].Trigger)}”");
            }
        }

        for (int g = 0; g < gold.Events.Length; g++)
            if (!gold.Events[g].Optional && !partners.Contains(g)) errors.Add($"missed event: {gold.Events[g].Types[0]} “{gold.Events[g].Spans[0].Of(gold.Text)}”");
        return new ReportScore
        {
            Events = tally,
            Status = slots.GetValueOrDefault("status"),
            StatusUnrealised = slots.GetValueOrDefault("status_unrealised"),
            Actors = slots.GetValueOrDefault("actors"),
            Recipients = slots.GetValueOrDefault("recipients"),
            Date = slots.GetValueOrDefault("date"),
            Place = slots.GetValueOrDefault("place"),
        };
    }

    private static double Weight(GoldEvent gold, Event e, RecordView view)
    {
        if (Array.IndexOf(gold.Types, e.Type) < 0) return 0;
        bool byTrigger = e.Assertions.Any(a => gold.Spans.Any(s => s.Overlaps(a.Trigger)));
        if (!byTrigger && !e.Assertions.Any(a => gold.Spans.Any(s => s.Overlaps(a.Span)))) return 0;
        return (byTrigger ? TriggerWeight : 1) + (0.1 * Slots(gold, e, view).Count(s => s.IsRight));
    }

    private static IEnumerable<(string Name, bool IsRight)> Slots(GoldEvent gold, Event e, RecordView view)
    {
        bool status = Array.IndexOf(gold.Statuses, e.Status) >= 0;
        yield return ("status", status);
        if (Array.IndexOf(gold.Statuses, Status.Happened) < 0) yield return ("status_unrealised", status);
        yield return ("actors", gold.Actors.Any(a => view.Are(e.Actors, a)));
        yield return ("recipients", gold.Recipients.Any(r => view.Are(e.Recipients, r)));
        IsoRange? date = e.Date is { } known ? new IsoRange(known.Interval.Start, known.Interval.End) : null;
        yield return ("date", gold.Dates.Any(d => (d is null ? null : IsoRange.Read(d)) == date));
        yield return ("place", gold.Places.Any(p => p is null || e.Place is null
            ? p is null && e.Place is null
            : p.Allows(e.Place.Country) && p.Names.Any(n => NameMatch.Alike(n, e.Place.Name) || NameMatch.Alike(n, view.Words(e.Place.Span)))));
    }
}
