namespace Rapport.Cli.Prose;

/// <summary>Turns a record into the entries that an analyst wants to see, in their order.</summary>
internal sealed class RecordLines(Wording wording)
{
    private const int MostParts = 6;
    private const int LongestQuote = 160;

    private static readonly Status[] Order =
    [
        Status.Planned, Status.Proposed, Status.Ongoing, Status.Happened, Status.Denied, Status.Cancelled,
        Status.Conditional, Status.Expected,
    ];

    public IEnumerable<RecordLine> Of(Record record)
    {
        var names = new RecordNames(record);
        var expected = record.Expectations.Select(x => x.Attribution).Where(a => a is not null).ToHashSet();
        return Order
            .SelectMany(status => record.Events.Where(e => e.Status == status).OrderBy(e => e.Date?.Interval.Start ?? DateOnly.MaxValue))
            .Select(e => OfEvent(e, names))
            .Concat(record.Attributions.Where(a => !expected.Contains(a.Id)).Select(a => OfAttribution(a, record, names)))
            .Concat(record.Expectations.Select(x => OfExpectation(x, record, names)));
    }

    private RecordLine OfEvent(Event e, RecordNames names)
    {
        Phrase phrase = wording.Of(e);
        string actors = e.Actors.Count == 0 ? "(not named)" : names.Of(e.Actors);
        string verb = e.Actors.Count > 1 ? phrase.Many : phrase.One;
        string recipients = e.Recipients.Count == 0 ? "" : $" {phrase.To} {names.Of(e.Recipients)}".Replace("  ", " ", StringComparison.Ordinal);
        string code = e.Mode is null ? e.Type : $"{e.Type} {e.Mode}";
        string told = e.Assertions.Count == 1 ? "told once" : $"told {e.Assertions.Count} times";
        var holders = e.Assertions.Where(a => !a.Holder.IsReport).Select(a => names.Of(a.Holder.Entity!.Value)).Distinct().ToList();
        var details = new List<string> { holders.Count == 0 ? $"{code} · {told}" : $"{code} · {told} · vouched for by {string.Join(", ", holders)}" };
        if (e.Topics.Count > 0) details.Add($"agenda: {string.Join(" · ", e.Topics.Select(RecordNames.OneLine))}");
        details.Add($"“{names.Words(MostTelling(e).Span)}”");
        return new RecordLine(
            e.Status.ToString().ToUpperInvariant(),
            e.Date is { } date ? Dates.Of(date.Interval) : "",
            $"{actors} {verb}{recipients}",
            e.Place is null ? "" : e.Place.Country is null ? e.Place.Name : $"{e.Place.Name}, {e.Place.Country}",
            Parts(e.Assertions.Select(a => names.PartOf(a.Trigger))),
            details);
    }

    // Of the tellings that give the event its status the one that says most, within a line or two.
    private static Assertion MostTelling(Event e) =>
        e.Assertions.Where(a => a.Status == e.Status).DefaultIfEmpty(e.Assertions[0]).MaxBy(a => Math.Min(a.Span.Length, LongestQuote))!;

    private static RecordLine OfAttribution(Attribution a, Record record, RecordNames names)
    {
        string source = Source(a, names);
        string content = string.Join(" … ", a.Content.Select(names.Words));
        string telling = a.Cue is not { } cue ? $"{source}: {content}"
            : a.Source is { } named && cue.Start < named.Span.Start ? $"{names.Words(cue)} {source}: {content}"
            : a.Type == AttributionType.Direct ? $"{source} {names.Words(cue)}: {content}"
            : $"{source} {names.Words(cue)} {content}";
        return new RecordLine(
            "SAID",
            a.Date is { } date ? Dates.Of(date) : "",
            telling,
            "",
            names.PartOf(a.Content[0]),
            a.Parent is { } parent ? [$"as told by {Source(record.Attributions[parent.Index], names)}"] : []);
    }

    private static RecordLine OfExpectation(Expectation x, Record record, RecordNames names)
    {
        string certainty = x.Certainty.ToString().ToLowerInvariant();
        string view = x.Polarity == Polarity.Negative ? $"not expected ({certainty})" : certainty;
        string holder = x.Holder.Entity is { } entity ? names.Of(entity)
            : x.Attribution is { } attribution ? Source(record.Attributions[attribution.Index], names)
            : "the report";
        return new RecordLine(
            "EXPECTS",
            x.Horizon is { } horizon ? Dates.Of(horizon) : "",
            $"{holder}: “{names.Words(x.Span)}”",
            "",
            names.PartOf(x.Cue),
            [$"{view} · “{names.Words(x.Cue)}”"]);
    }

    private static string Source(Attribution a, RecordNames names) =>
        a.Source is not { } source ? "(not named)" : source.Entity is { } entity ? names.Of(entity) : names.Words(source.Span);

    private static string Parts(IEnumerable<string> parts)
    {
        string[] all = [.. parts.Distinct()];
        return all.Length <= MostParts ? string.Join(' ', all) : string.Join(' ', all.Take(MostParts)) + " …";
    }
}
