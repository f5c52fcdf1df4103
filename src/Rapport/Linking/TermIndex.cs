using System.Globalization;
using System.Runtime.InteropServices;
using Rapport.Packs;

namespace Rapport.Linking;

/// <summary>Who held which office of which state or body, from when to when.</summary>
internal sealed class TermIndex
{
    private const int Several = int.MaxValue;

    private readonly Table _terms;
    private readonly int[] _person;
    private readonly int[] _office;
    private readonly int[] _of;
    private readonly int[] _nextOfPerson;
    private readonly int[] _nextOfOffice;
    private readonly int[] _firstOfPerson;
    private readonly Dictionary<long, int> _firstOfOffice = [];
    private readonly int _from;
    private readonly int _to;
    private readonly int _role;

    public TermIndex(Pack pack, Table people, BodyIndex bodies)
    {
        _terms = pack.Table("terms");
        (_from, _to, _role) = (_terms.Column("from"), _terms.Column("to"), _terms.Column("role"));
        (int person, int office, int of) = (_terms.Column("person"), _terms.Column("office"), _terms.Column("of"));
        Dictionary<string, int> personRows = Rows(people);
        Dictionary<string, int> officeRows = Rows(pack.Table("offices"));
        _person = new int[_terms.Count];
        _office = new int[_terms.Count];
        _of = new int[_terms.Count];
        _nextOfPerson = new int[_terms.Count];
        _nextOfOffice = new int[_terms.Count];
        _firstOfPerson = new int[people.Count];
        Array.Fill(_firstOfPerson, -1);

        // From the last row to the first, so that the lists run as the tables do.
        for (int row = _terms.Count - 1; row >= 0; row--)
        {
            _person[row] = personRows.GetValueOrDefault(_terms.Cell(row, person), -1);
            _office[row] = officeRows.GetValueOrDefault(_terms.Cell(row, office), -1);
            _of[row] = bodies.IdOf(_terms.Cell(row, of));
            if (_person[row] < 0 || _office[row] < 0) continue;
            _nextOfPerson[row] = _firstOfPerson[_person[row]];
            _firstOfPerson[_person[row]] = row;
            ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(_firstOfOffice, Key(_office[row], _of[row]), out bool known);
            _nextOfOffice[row] = known ? first : -1;
            first = row;
        }
    }

    /// <summary>The first term of a person, or −1.</summary>
    public int FirstOf(int person) => _firstOfPerson[person];

    /// <summary>The next term of the same person, or −1.</summary>
    public int NextOf(int term) => _nextOfPerson[term];

    /// <summary>The first term of an office of a state or body, or −1.</summary>
    public int First(int office, int of) => _firstOfOffice.GetValueOrDefault(Key(office, of), -1);

    /// <summary>The next term of the same office, or −1.</summary>
    public int Next(int term) => _nextOfOffice[term];

    /// <summary>
    /// The row in <c>people</c> of who holds an office on a day; −1 where nobody is known to, or several came at once. Of
    /// several the last to come holds it: ends are often not known, or disputed.
    /// </summary>
    /// <param name="office">The row in <c>offices</c>.</param>
    /// <param name="of">The state or body.</param>
    /// <param name="day">The day.</param>
    /// <param name="isMeant">Whether a role can be meant; null: every one.</param>
    public int Holder(int office, int of, string day, Func<string, bool>? isMeant = null)
    {
        int found = -1;
        string since = "";
        for (int term = First(office, of); term >= 0; term = Next(term))
        {
            if (Compare(term, day) != 0 || (isMeant is not null && !isMeant(Role(term)))) continue;
            string from = _terms.Cell(term, _from);
            int later = string.CompareOrdinal(from, since);
            if (found >= 0 && later < 0) continue;
            found = found < 0 || later > 0 || _person[term] == found ? _person[term] : Several;
            since = from;
        }

        return found == Several ? -1 : found;
    }

    /// <summary>The person's row in <c>people</c>.</summary>
    public int Person(int term) => _person[term];

    /// <summary>The row in <c>offices</c>.</summary>
    public int Office(int term) => _office[term];

    /// <summary>The state or body (see <see cref="BodyIndex"/>), or −1.</summary>
    public int Of(int term) => _of[term];

    /// <summary>The office in words.</summary>
    public string Role(int term) => _terms.Cell(term, _role);

    /// <summary>From when to when, as the table says.</summary>
    public (string From, string To) Time(int term) => (_terms.Cell(term, _from), _terms.Cell(term, _to));

    /// <summary>
    /// How a term stands to a day: −1 over by then, 0 running, 1 not begun. A day within the year or month that the table
    /// gives counts as running.
    /// </summary>
    public int Compare(int term, string day)
    {
        string to = _terms.Cell(term, _to);
        if (to.Length > 0 && string.CompareOrdinal(day, 0, to, 0, to.Length) > 0) return -1;
        string from = _terms.Cell(term, _from);
        return from.Length > 0 && string.CompareOrdinal(day, 0, from, 0, from.Length) < 0 ? 1 : 0;
    }

    /// <summary>A day as the tables write it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static long Key(int office, int of) => ((long)office << 32) | (uint)of;

    private static Dictionary<string, int> Rows(Table table)
    {
        int key = table.Column("key");
        var rows = new Dictionary<string, int>(table.Count, StringComparer.Ordinal);
        for (int row = 0; row < table.Count; row++) rows.TryAdd(table.Cell(row, key), row);
        return rows;
    }
}
