namespace Rapport.Scoring.Coreference;

/// <summary>
/// Reads GUM's coreference in WebAnno TSV 3: every mention has a number in brackets behind its type, and a mention that
/// is taken up again names the first word and the number of the next one.
/// </summary>
internal static class WebAnnoChains
{
    // What makes two mentions one chain; bridging and the like tie different things.
    private static readonly string[] Same = ["coref", "ana", "cata", "appos", "pred", "disc"];

    public static GoldChains Read(string name, IEnumerable<string> lines)
    {
        var text = new TokenText();
        var mentions = new SortedDictionary<int, (Span Span, string Type, string? Identity)>();
        var next = new List<(int From, int To)>();
        int single = -1;
        foreach (string line in lines)
        {
            if (line.Length == 0) text.Break();
            if (line.Length == 0 || line[0] == '#') continue;
            string[] cells = line.Split('\t');
            if (cells.Length < 10) throw new FormatException($"{name}: '{line}' has too few columns");
            Span span = text.Add(cells[2]);
            if (cells[3] == "_") continue;
            string[] types = cells[3].Split('|'), links = cells[6].Split('|');
            var here = new List<int>();
            for (int i = 0; i < types.Length; i++)
            {
                var (type, number) = Numbered(types[i]);
                if (number < 0) number = single--;
                here.Add(number);
                string? identity = links.Select(Numbered).FirstOrDefault(l => l.Number == number && l.Value is not ("_" or "*")).Value is { } link ? Uri.UnescapeDataString(link).Replace('_', ' ') : null;
                mentions[number] = mentions.TryGetValue(number, out var there)
                    ? (new Span(there.Span.Start, span.End), type, there.Identity ?? identity)
                    : (span, type, identity);
            }

            Links(cells[8].Split('|'), cells[9].Split('|'), here, next);
        }

        Dictionary<int, int> chains = Chains(mentions.Keys, next);
        return new GoldChains(
            name,
            text.ToString(),
            null,
            [
                .. mentions.Where(m => m.Value.Type == "person").Select(m => new GoldPerson(
                    m.Value.Span, null, chains[m.Key].ToString(System.Globalization.CultureInfo.InvariantCulture), null, m.Value.Identity))
                    .OrderBy(p => p.Span.Start).ThenByDescending(p => p.Span.End),
            ],
            [],
            true);
    }

    // "3-8[12_1]": from mention 1 on this line to mention 12, whose first word is 3-8; no numbers where there is one only.
    private static void Links(string[] kinds, string[] targets, List<int> here, List<(int From, int To)> next)
    {
        for (int i = 0; i < Math.Min(kinds.Length, targets.Length); i++)
        {
            if (!Same.Contains(kinds[i].Split(':')[0])) continue;
            int open = targets[i].IndexOf('[', StringComparison.Ordinal);
            if (open < 0) continue;
            string[] pair = targets[i][(open + 1)..^1].Split('_');
            int to = Parse(pair[0]), from = pair.Length > 1 ? Parse(pair[1]) : 0;
            if (to > 0) next.Add((from > 0 ? from : here[0], to));
        }
    }

    private static Dictionary<int, int> Chains(IEnumerable<int> mentions, List<(int From, int To)> next)
    {
        var parent = mentions.ToDictionary(m => m);
        int Root(int mention) => parent[mention] == mention ? mention : parent[mention] = Root(parent[mention]);
        foreach (var (from, to) in next)
            if (parent.ContainsKey(from) && parent.ContainsKey(to)) parent[Root(to)] = Root(from);
        return parent.Keys.ToDictionary(m => m, Root);
    }

    private static (string Value, int Number) Numbered(string cell)
    {
        int open = cell.LastIndexOf('[');
        return open < 0 || !cell.EndsWith(']') ? (cell, -1) : (cell[..open], Parse(cell[(open + 1)..^1]));
    }

    private static int Parse(string number) => int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out int value) ? value : -1;
}
