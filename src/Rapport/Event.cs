namespace Rapport;

/// <summary>What a holder says became of an event.</summary>
public enum Status
{
    /// <summary>It took place.</summary>
    Happened,

    /// <summary>It is under way.</summary>
    Ongoing,

    /// <summary>Announced, scheduled, agreed or intended by those who would do it.</summary>
    Planned,

    /// <summary>Offered, requested, called for.</summary>
    Proposed,

    /// <summary>Foreseen by someone, not decided.</summary>
    Expected,

    /// <summary>Only if something else comes about.</summary>
    Conditional,

    /// <summary>The holder says that it did not, does not or will not happen.</summary>
    Denied,

    /// <summary>Had been planned and was called off.</summary>
    Cancelled,
}

/// <summary>FactBank's factuality values: certain, probable or possible, times true or false; or unknown.</summary>
public enum FactualityValue
{
    /// <summary>Uu: unknown.</summary>
    Unknown,

    /// <summary>CT+: certainly true.</summary>
    CertainTrue,

    /// <summary>PR+: probably true.</summary>
    ProbableTrue,

    /// <summary>PS+: possibly true.</summary>
    PossibleTrue,

    /// <summary>CT−: certainly false.</summary>
    CertainFalse,

    /// <summary>PR−: probably false.</summary>
    ProbableFalse,

    /// <summary>PS−: possibly false.</summary>
    PossibleFalse,
}

/// <summary>When an event took or is to take place, and the expression that says so.</summary>
/// <param name="Interval">The days.</param>
/// <param name="Time">The expression; null when the date comes from elsewhere in the clause.</param>
public readonly record struct EventDate(DateInterval Interval, TimexId? Time);

/// <summary>Where an event took or is to take place.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null.</param>
/// <param name="Latitude">Degrees north, WGS 84, or null.</param>
/// <param name="Longitude">Degrees east, WGS 84, or null.</param>
/// <param name="GeoNames">GeoNames id, or null.</param>
/// <param name="Span">The words.</param>
public sealed record EventPlace(string Name, string? Country, double? Latitude, double? Longitude, int? GeoNames, Span Span);

/// <summary>One telling of an event: who vouches for it, what they say became of it, and where that stands.</summary>
/// <param name="Holder">Who vouches.</param>
/// <param name="Attribution">The attribution that it stands in, if any.</param>
/// <param name="Status">What the holder says became of it.</param>
/// <param name="Factuality">How sure the holder is.</param>
/// <param name="Trigger">The words that tell the act.</param>
/// <param name="Span">The clause.</param>
/// <param name="Rule">The rule that read it: <c>en/consult#hold-talks</c>.</param>
public sealed record Assertion(
    Holder Holder,
    AttributionId? Attribution,
    Status Status,
    FactualityValue Factuality,
    Span Trigger,
    Span Span,
    string Rule);

/// <summary>One PLOVER act, however often the report tells it; each telling is an <see cref="Assertion"/>.</summary>
public sealed record Event
{
    /// <summary>Its number in the record.</summary>
    public required EventId Id { get; init; }

    /// <summary>PLOVER's event type: <c>CONSULT</c>.</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER's mode: <c>visit</c>; null where the type has none or the text does not tell.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER's contexts.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>The CAMEO code as text (a leading zero matters).</summary>
    public string? Cameo { get; init; }

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public required int Quad { get; init; }

    /// <summary>PLOVER's score of type and mode, −10 … 10.</summary>
    public required double Score { get; init; }

    /// <summary>Those who act; all who take part in an act that has no direction.</summary>
    public required IReadOnlyList<EntityId> Actors { get; init; }

    /// <summary>Those who are acted upon.</summary>
    public IReadOnlyList<EntityId> Recipients { get; init; } = [];

    /// <summary>When; null when the text gives no date.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Where; null when the text gives no place.</summary>
    public EventPlace? Place { get; init; }

    /// <summary>What it is about, in the report's words.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The status of the most authoritative assertion.</summary>
    public required Status Status { get; init; }

    /// <summary>Every telling, in text order; never empty.</summary>
    public required IReadOnlyList<Assertion> Assertions { get; init; }
}
