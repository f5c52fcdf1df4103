using System.Runtime.InteropServices;
using Rapport.Coreference;
using Rapport.Packs;

namespace Rapport.Linking;

/// <summary>The people of the gazetteer by the words of their names, whatever their spelling.</summary>
internal sealed class PersonIndex
{
    private readonly int _key;
    private readonly int _name;
    private readonly int _country;
    private readonly int _gender;
    private readonly Dictionary<uint, int> _firstEntry = [];
    private readonly List<(int Row, int Next)> _entries = [];
    private readonly Lock _lock = new();
    private PersonName[]? _names;

    public PersonIndex(Pack pack)
    {
        People = pack.Table("people");
        (_key, _name, _country, _gender) = (People.Column("key"), People.Column("name"), People.Column("country"), People.Column("gender"));
    }

    /// <summary>The table.</summary>
    public Table People { get; }

    public string Key(int row) => People.Cell(row, _key);

    public string Name(int row) => People.Cell(row, _name);

    public string? Country(int row) => People.CellOrNull(row, _country);

    public Mentions.Gender Gender(int row) => People.Cell(row, _gender) switch
    {
        "m" => Mentions.Gender.Male,
        "f" => Mentions.Gender.Female,
        _ => Mentions.Gender.Unknown,
    };

    /// <summary>Adds the rows whose name has all words of <paramref name="name"/>; a single word must not be the first of two.</summary>
    public void Find(in PersonName name, List<int> rows)
    {
        PersonName[] names = Names();
        if (name.Length == 0 || !_firstEntry.TryGetValue(name.Words[^1], out int entry)) return;
        for (; entry >= 0; entry = _entries[entry].Next)
        {
            int row = _entries[entry].Row;
            if (names[row].Length < name.Length || !names[row].Fits(name) || rows.Contains(row)) continue;
            if (name.Length == 1 && names[row].Length > 1 && names[row].Words[0] == name.Words[0]) continue;
            rows.Add(row);
        }
    }

    /// <summary>Whether a name can be that of a row.</summary>
    public bool Fits(int row, in PersonName name) => Names()[row].Fits(name);

    // Made when first asked for: short reports about nobody need it not.
    private PersonName[] Names()
    {
        if (_names is { } there) return there;
        lock (_lock)
        {
            if (_names is { } made) return made;
            var names = new PersonName[People.Count];
            for (int row = 0; row < names.Length; row++)
            {
                names[row] = PersonName.Of(Name(row));
                foreach (uint word in names[row].Words)
                {
                    ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(_firstEntry, word, out bool known);
                    _entries.Add((row, known ? first : -1));
                    first = _entries.Count - 1;
                }
            }

            return _names = names;
        }
    }
}
