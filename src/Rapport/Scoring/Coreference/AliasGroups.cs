using Rapport.Scoring.Reports;

namespace Rapport.Scoring.Coreference;

/// <summary>Reads the names of persons in annotated reports of our own: wherever a name stands, it means its group.</summary>
internal static class AliasGroups
{
    public static GoldChains Read(string path)
    {
        GoldReport gold = GoldReader.Read(path);
        var names = gold.Entities.Where(e => !e.Optional && e.Types.Contains("person"))
            .SelectMany(e => e.Names.Select(n => (Name: n, Chain: e.Names[0], e.Names)))
            .OrderByDescending(n => n.Name.Length).ThenBy(n => n.Name, StringComparer.Ordinal);
        var persons = new List<GoldPerson>();
        foreach (var (name, chain, all) in names)
        {
            for (int at = gold.Text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = gold.Text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                var span = new Span(at, at + name.Length);
                bool inWord = (at > 0 && char.IsLetterOrDigit(gold.Text[at - 1])) || (span.End < gold.Text.Length && char.IsLetterOrDigit(gold.Text[span.End]));
                if (!inWord && !persons.Any(p => p.Span.Overlaps(span))) persons.Add(new GoldPerson(span, span, chain, true, all.MaxBy(n => n.Length)));
            }
        }

        return new GoldChains(gold.Id, gold.Text, gold.Published, [.. persons.OrderBy(p => p.Span.Start)], [], false);
    }
}
