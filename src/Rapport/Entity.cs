namespace Rapport;

/// <summary>What kind of thing an entity is.</summary>
public enum EntityType
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A state or territory as a whole.</summary>
    Country,

    /// <summary>A body: ministry, parliament, agency, international organisation, armed group, company.</summary>
    Organization,

    /// <summary>Several people or states without a body of their own: "the two leaders", "Russian experts".</summary>
    Group,

    /// <summary>A point or region on the map.</summary>
    Place,
}

/// <summary>How a mention is used: 'Moscow said' is an actor, 'in Moscow' a place.</summary>
public enum MentionUse
{
    /// <summary>Somebody who acts or is acted upon.</summary>
    Actor,

    /// <summary>Where something is.</summary>
    Place,

    /// <summary>Neither.</summary>
    Other,
}

/// <summary>Words that speak of an entity. A mention is not an entity: many mentions may lead to one.</summary>
/// <param name="Span">The words.</param>
/// <param name="As">How they use it.</param>
public readonly record struct Mention(Span Span, MentionUse As);

/// <summary>Somebody or something that a report speaks of, with all its mentions.</summary>
public sealed record Entity
{
    /// <summary>Its number in the record.</summary>
    public required EntityId Id { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>The gazetteer's key, the same in every report; null when the gazetteer does not know it.</summary>
    public string? Key { get; init; }

    /// <summary>The canonical name, or the longest name that the report itself gives.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or PLOVER's code for bodies above states; null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sectors, the primary one first.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Office or description as of the report's date.</summary>
    public string? Role { get; init; }

    /// <summary>For a group whose members the report names ("the two leaders"): who they are; else empty.</summary>
    public IReadOnlyList<EntityId> Members { get; init; } = [];

    /// <summary>Every mention, in text order.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];
}
