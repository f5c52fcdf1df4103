using System.Globalization;
using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Structure;

/// <summary>
/// In which years the people whom a report names with their offices held them. A name that several holders share stands
/// for all of them, so that it never rules out a year wrongly.
/// </summary>
internal sealed class OfficeYears
{
    /// <summary>The first of the years that are told apart.</summary>
    public const int First = 1975;

    /// <summary>How many there are.</summary>
    public const int Count = 64;

    private const int LongestName = 4;
    private const int LongestOffice = 8;
    private const int Before = 3;

    private readonly PhraseIndex _offices;
    private readonly bool[] _notInOffice;
    private readonly Dictionary<int, List<Term>> _byWord = [];

    public OfficeYears(Pack pack)
    {
        Table offices = pack.Table("offices");
        _offices = offices.Phrases;
        _notInOffice = WordTable.Read(pack, "not-in-office");
        int key = offices.Column("key");
        var officeRows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int row = 0; row < offices.Count; row++) officeRows.TryAdd(offices.Cell(row, key), row);
        Dictionary<string, int[]> names = NamesOf(pack);
        Table terms = pack.Table("terms");
        (int person, int office, int from, int to) = (terms.Column("person"), terms.Column("office"), terms.Column("from"), terms.Column("to"));
        for (int row = 0; row < terms.Count; row++)
        {
            if (!officeRows.TryGetValue(terms.Cell(row, office), out int officeRow) || !names.TryGetValue(terms.Cell(row, person), out int[]? words)) continue;
            var term = new Term(officeRow, words, Start(terms.Cell(row, from)), End(terms.Cell(row, to)));
            foreach (int word in words.Distinct().Where(w => w != 0))
            {
                if (!_byWord.TryGetValue(word, out var list)) _byWord.Add(word, list = []);
                list.Add(term);
            }
        }
    }

    /// <summary>The people named with an office that they held, and in which years, if the report is of that day.</summary>
    public List<OfficeClue> Find(ReadOnlySpan<HeadToken> tokens, MonthDay day)
    {
        var clues = new List<OfficeClue>();
        var seen = new HashSet<(int Office, int Name)>();
        for (int i = 0; i < tokens.Length; i++)
        {
            int end = OfficeEnd(tokens, i, out int state);
            if (end == i) continue;
            int nameEnd = end;
            while (nameEnd < tokens.Length && nameEnd - end < LongestName && tokens[nameEnd].IsCapital && tokens[nameEnd].IsWord) nameEnd++;
            if (nameEnd > end && !IsPast(tokens, i) && seen.Add((state, tokens[nameEnd - 1].Word)))
            {
                ulong years = Years(tokens[end..nameEnd], state, day);
                if (years != 0) clues.Add(new OfficeClue(new Span(tokens[i].Start, tokens[nameEnd - 1].End), years));
            }

            i = end - 1;
        }

        return clues;
    }

    private int OfficeEnd(ReadOnlySpan<HeadToken> tokens, int at, out int state)
    {
        int end = at;
        state = 0;
        int step = 0;
        for (int i = at; i < Math.Min(tokens.Length, at + LongestOffice); i++)
        {
            step = _offices.Step(step, tokens[i].Word);
            if (step == 0) break;
            if (_offices.Entries(step).IsEmpty) continue;
            (end, state) = (i + 1, step);
        }

        return end;
    }

    // "former Soviet leader Gorbachev", "then US President Trump"
    private bool IsPast(ReadOnlySpan<HeadToken> tokens, int at)
    {
        for (int i = Math.Max(0, at - Before); i <= at; i++)
            if (_notInOffice[tokens[i].Word]) return true;
        return false;
    }

    private ulong Years(ReadOnlySpan<HeadToken> name, int state, MonthDay day)
    {
        if (!_byWord.TryGetValue(name[^1].Word, out var terms)) return 0;
        ulong years = 0;
        foreach (Term term in terms)
        {
            if (!IsOffice(state, term.Office) || !term.Has(name)) continue;
            for (int y = 0; y < Count; y++)
                if (day.In(First + y) is { } date && date >= term.From && date <= term.To) years |= 1UL << y;
        }

        return years;
    }

    private bool IsOffice(int state, int office)
    {
        foreach (PhraseEntry entry in _offices.Entries(state))
            if (entry.Row == office) return true;
        return false;
    }

    private static Dictionary<string, int[]> NamesOf(Pack pack)
    {
        Table people = pack.Table("people");
        (int key, int name, int aliases) = (people.Column("key"), people.Column("name"), people.Column("aliases"));
        var names = new Dictionary<string, int[]>(people.Count, StringComparer.Ordinal);
        for (int row = 0; row < people.Count; row++)
        {
            string all = people.Cell(row, name) + " " + people.Cell(row, aliases).Replace(';', ' ');
            names.TryAdd(people.Cell(row, key), [.. all.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(w => pack.Vocabulary.Find(w))]);
        }

        return names;
    }

    private static DateOnly Start(string date) => date.Length switch
    {
        0 => DateOnly.MinValue,
        4 => new DateOnly(int.Parse(date, CultureInfo.InvariantCulture), 1, 1),
        7 => DateOnly.ParseExact(date + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static DateOnly End(string date) => date.Length switch
    {
        0 => DateOnly.MaxValue,
        4 => new DateOnly(int.Parse(date, CultureInfo.InvariantCulture), 12, 31),
        7 => DateOnly.ParseExact(date + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1),
        _ => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private sealed record Term(int Office, int[] Words, DateOnly From, DateOnly To)
    {
        public bool Has(ReadOnlySpan<HeadToken> name)
        {
            foreach (HeadToken token in name)
                if (token.Word == 0 || !Words.Contains(token.Word)) return false;
            return true;
        }
    }
}
