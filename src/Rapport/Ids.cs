using System.Globalization;

namespace Rapport;

/// <summary>The number of an entity in its record; prints as <c>e1</c>.</summary>
public readonly record struct EntityId(int Index)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"e{Index + 1}");
}

/// <summary>The number of an expression of time in its record; prints as <c>t1</c>.</summary>
public readonly record struct TimexId(int Index)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"t{Index + 1}");
}

/// <summary>The number of an attribution in its record; prints as <c>a1</c>.</summary>
public readonly record struct AttributionId(int Index)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"a{Index + 1}");
}

/// <summary>The number of an event in its record; prints as <c>v1</c>.</summary>
public readonly record struct EventId(int Index)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"v{Index + 1}");
}

/// <summary>Whoever vouches for something: the report itself (<c>default</c>) or an entity that it cites.</summary>
/// <param name="Entity">The entity, or null for the report.</param>
public readonly record struct Holder(EntityId? Entity)
{
    /// <summary>The report itself.</summary>
    public static Holder Report => default;

    /// <summary>Whether the report itself vouches.</summary>
    public bool IsReport => Entity is null;

    /// <inheritdoc/>
    public override string ToString() => Entity?.ToString() ?? "report";
}
