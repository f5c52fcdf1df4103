using Rapport.Mentions;
using Rapport.Packs;

namespace Rapport.Linking;

/// <summary>Names and adjectives that several states bear ("Congo", "Dominican"): the likelier first, unless the report speaks of another.</summary>
internal sealed class SharedNames
{
    private readonly Dictionary<int, int[]> _rows = [];

    public SharedNames(Pack pack, Lexicon lexicon, BodyIndex bodies)
    {
        Table table = pack.Table("shared-names");
        (int name, int countries) = (table.Column("name"), table.Column("countries"));
        for (int row = 0; row < table.Count; row++)
        {
            int state = 0;
            foreach (Range word in table.Cell(row, name).AsSpan().Split(' '))
                state = lexicon.Country.Phrases.Step(state, pack.Vocabulary.Find(table.Cell(row, name).AsSpan(word)));
            if (state != 0) _rows[state] = [.. table.List(row, countries).Select(bodies.IdOf)];
        }
    }

    /// <summary>Whether several states bear a name.</summary>
    public bool Has(in NameMatch name) => _rows.ContainsKey(name.In(NameTable.Countries));

    /// <summary>The state that is meant, as a number of <see cref="BodyIndex"/>.</summary>
    /// <param name="name">A name that several states bear.</param>
    /// <param name="dateline">The state that the report is written in, or −1.</param>
    /// <param name="isSpokenOf">Whether the report speaks of a state by what only that state is called.</param>
    public int Of(in NameMatch name, int dateline, Func<int, bool> isSpokenOf)
    {
        int[] bodies = _rows[name.In(NameTable.Countries)];
        if (Array.IndexOf(bodies, dateline) >= 0) return dateline;
        foreach (int body in bodies)
            if (isSpokenOf(body)) return body;
        return bodies[0];
    }
}
