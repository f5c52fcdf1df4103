namespace Rapport.Scoring.Reports;

/// <summary>How well a report was read. Slots count over the events that match: found and wanted are then the same.</summary>
public sealed record ReportScore
{
    /// <summary>Events by type and place in the text.</summary>
    public Tally Events { get; init; }

    /// <summary>Of the matched events: the status is right.</summary>
    public Tally Status { get; init; }

    /// <summary>The same where the act did not come about.</summary>
    public Tally StatusUnrealised { get; init; }

    /// <summary>Of the matched events: the actors are right.</summary>
    public Tally Actors { get; init; }

    /// <summary>Of the matched events: the recipients are right.</summary>
    public Tally Recipients { get; init; }

    /// <summary>Of the matched events: the date is right.</summary>
    public Tally Date { get; init; }

    /// <summary>Of the matched events: the place is right.</summary>
    public Tally Place { get; init; }

    /// <summary>Attributions by source, cue and content.</summary>
    public Tally Attributions { get; init; }

    /// <summary>Expectations by place in the text, certainty and polarity.</summary>
    public Tally Expectations { get; init; }

    /// <summary>Times by place in the text and value.</summary>
    public Tally Times { get; init; }

    /// <summary>Groups of names that are one entity with the right country.</summary>
    public Tally Entities { get; init; }

    /// <summary>Missed, false and wrong items in words, for those who look for causes.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>The figures by the names under which they are printed.</summary>
    public IEnumerable<(string Name, Tally Tally)> Named() =>
    [
        ("events", Events), ("status", Status), ("status_unrealised", StatusUnrealised), ("actors", Actors), ("recipients", Recipients),
        ("date", Date), ("place", Place), ("attributions", Attributions), ("expectations", Expectations), ("times", Times),
        ("entities", Entities),
    ];

    /// <summary>The sum of two.</summary>
    public static ReportScore operator +(ReportScore left, ReportScore right) => new()
    {
        Events = left.Events + right.Events,
        Status = left.Status + right.Status,
        StatusUnrealised = left.StatusUnrealised + right.StatusUnrealised,
        Actors = left.Actors + right.Actors,
        Recipients = left.Recipients + right.Recipients,
        Date = left.Date + right.Date,
        Place = left.Place + right.Place,
        Attributions = left.Attributions + right.Attributions,
        Expectations = left.Expectations + right.Expectations,
        Times = left.Times + right.Times,
        Entities = left.Entities + right.Entities,
        Errors = [.. left.Errors, .. right.Errors],
    };
}
