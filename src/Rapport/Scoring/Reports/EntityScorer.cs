namespace Rapport.Scoring.Reports;

/// <summary>Scores entities: all names of a group in one entity, which has the group's country and no other group's names.</summary>
internal static class EntityScorer
{
    public static Tally Score(GoldReport gold, RecordView view, List<string> errors)
    {
        HashSet<int>?[] claims = [.. gold.Entities.Select(g => Claim(gold, g, view))];
        var tally = default(Tally);
        for (int g = 0; g < gold.Entities.Length; g++)
        {
            GoldEntity group = gold.Entities[g];
            if (group.Optional) continue;
            bool isRight = claims[g] is { Count: 1 } own
                && group.Country.Allows(view.Record.Entities[own.First()].Country)
                && !claims.Where((c, i) => i != g && c is not null && !gold.Entities[i].Optional && c.Overlaps(own)).Any();
            tally += new Tally(isRight ? 1 : 0, 1, 1);
            if (!isRight) errors.Add($"wrong entity: {string.Join('/', group.Names)}: {(claims[g] is null ? "a name is not found" : $"{claims[g]!.Count} entities")}");
        }

        return tally;
    }

    // The entities that the group's names lead to; null where a name leads to none.
    private static HashSet<int>? Claim(GoldReport gold, GoldEntity group, RecordView view)
    {
        var claim = new HashSet<int>();
        foreach (string name in group.Names)
        {
            bool hit = false;
            foreach (Span span in Occurrences(gold, group, name))
            {
                var over = view.Record.Entities
                    .SelectMany(e => e.Mentions.Select(m => (Entity: e, m.Span)))
                    .Where(m => m.Span.Contains(span) && (group.Types.Contains(m.Entity.Type.ToString().ToLowerInvariant()) || NameMatch.Same(view.Words(m.Span), name)))
                    .OrderBy(m => m.Span.Length)
                    .FirstOrDefault();
                if (over.Entity is null) continue;
                claim.Add(over.Entity.Id.Index);
                hit = true;
            }

            if (!hit) return null;
        }

        return claim;
    }

    // Whole words, and not inside a longer name of another group.
    private static IEnumerable<Span> Occurrences(GoldReport gold, GoldEntity group, string name)
    {
        Span[] longer =
        [
            .. gold.Entities.Where(g => g != group).SelectMany(g => g.Names)
                .Where(n => n.Length > name.Length && n.Contains(name, StringComparison.Ordinal))
                .SelectMany(n => All(gold.Text, n)),
        ];
        return All(gold.Text, name).Where(s =>
            !(s.Start > 0 && char.IsLetterOrDigit(gold.Text[s.Start - 1]))
            && !(s.End < gold.Text.Length && char.IsLetterOrDigit(gold.Text[s.End]))
            && !longer.Any(l => l.Contains(s)));
    }

    private static IEnumerable<Span> All(string text, string words)
    {
        for (int at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            yield return new Span(at, at + words.Length);
    }
}
