namespace Rapport.Scoring.Reports;

/// <summary>Questions that scoring asks of a record.</summary>
internal sealed class RecordView(Record record)
{
    public Record Record { get; } = record;

    /// <summary>Whether an entity has one of the names: canonical, or as one of its mentions.</summary>
    public bool IsNamed(EntityId id, IEnumerable<string> names)
    {
        Entity entity = Record.Entities[id.Index];
        return names.Any(n => NameMatch.Alike(n, entity.Name) || entity.Mentions.Any(m => NameMatch.Same(n, Words(m.Span))));
    }

    /// <summary>Whether the entities stand one to one for the parties.</summary>
    public bool Are(IReadOnlyList<EntityId> ids, GoldParty[] parties)
    {
        EntityId[] distinct = [.. ids.Distinct()];
        if (distinct.Length != parties.Length) return false;
        var (partners, _) = Pairing.Pair(
            parties.Length,
            distinct.Length,
            (g, f) => parties[g].Allows(Record.Entities[distinct[f].Index].Country) && IsNamed(distinct[f], parties[g].Names) ? 1 : 0,
            _ => false);
        return partners.All(p => p >= 0);
    }

    /// <summary>Whether the source of an attribution is one of the names.</summary>
    public bool IsSource(Attribution attribution, IEnumerable<string> names) =>
        attribution.Source is { } source
        && (names.Any(n => NameMatch.Alike(n, Words(source.Span))) || (source.Entity is { } entity && IsNamed(entity, names)));

    public string Words(Span span) => span.Of(Record.Text);
}
