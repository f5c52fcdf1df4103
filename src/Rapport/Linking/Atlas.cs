using Rapport.Mentions;
using Rapport.Packs;

namespace Rapport.Linking;

/// <summary>The gazetteer as linking uses it; built once and shared by all threads.</summary>
internal sealed class Atlas
{
    private readonly int _officeSectors;
    private readonly int _organSectors;
    private readonly int _roleSectors;
    private readonly int _metonymOf;
    private readonly int _metonymKind;
    private readonly int _metonymName;
    private readonly int _countryFrom;
    private readonly int _countryTo;
    private readonly string[] _scopes;
    private readonly int _anyMinister;
    private readonly int _foreignMinister;

    public Atlas(Pack pack)
    {
        Lexicon = new Lexicon(pack);
        Bodies = new BodyIndex(pack);
        People = new PersonIndex(pack);
        Places = new PlaceIndex(pack);
        Terms = new TermIndex(pack, People.People, Bodies);
        _officeSectors = Table(TermTable.Offices).Column("sectors");
        _organSectors = Table(TermTable.Organs).Column("sectors");
        _roleSectors = Table(TermTable.Roles).Column("sectors");
        Table offices = Table(TermTable.Offices);
        (int scope, int key) = (offices.Column("scope"), offices.Column("key"));
        _scopes = new string[offices.Count];
        for (int row = 0; row < _scopes.Length; row++)
        {
            _scopes[row] = offices.Cell(row, scope);
            if (offices.Cell(row, key) == "minister") _anyMinister = row;
            if (offices.Cell(row, key) == "foreign-minister") _foreignMinister = row;
        }

        Publishers = new PublisherCountries(pack);
        Table metonyms = Table(NameTable.Metonyms);
        (_metonymOf, _metonymKind, _metonymName) = (metonyms.Column("of"), metonyms.Column("kind"), metonyms.Column("name"));
        (_countryFrom, _countryTo) = (Lexicon.Country.Column("from"), Lexicon.Country.Column("to"));
    }

    public Lexicon Lexicon { get; }

    public BodyIndex Bodies { get; }

    public PersonIndex People { get; }

    public TermIndex Terms { get; }

    public PublisherCountries Publishers { get; }

    public PlaceIndex Places { get; }

    public Table Table(NameTable table) => Lexicon.Names[(int)table];

    public Table Table(TermTable table) => Lexicon.Terms[(int)table];

    /// <summary>The state or territory of a name on a day, as a number of <see cref="Bodies"/>; −1 for none.</summary>
    public int Country(in NameMatch name, string? day)
    {
        int last = -1;
        foreach (PhraseEntry entry in Table(NameTable.Countries).Phrases.Entries(name.In(NameTable.Countries)))
        {
            if (IsThere(entry.Row, day)) return BodyIndex.OfCountry(entry.Row);
            last = BodyIndex.OfCountry(entry.Row);
        }

        if (last >= 0) return last;
        int territory = Lexicon.Row(Table(NameTable.Territories), name.In(NameTable.Territories));
        return territory < 0 ? -1 : Bodies.OfTerritory(territory);
    }

    /// <summary>The body that a metonym stands for, or −1.</summary>
    public int Metonym(in NameMatch name)
    {
        int row = Lexicon.Row(Table(NameTable.Metonyms), name.In(NameTable.Metonyms));
        if (row < 0 || Table(NameTable.Metonyms).Cell(row, _metonymKind) == "former-capital") return -1;
        foreach (Range part in Table(NameTable.Metonyms).Cell(row, _metonymOf).AsSpan().Split(';'))
            if (Bodies.IdOf(Table(NameTable.Metonyms).Cell(row, _metonymOf)[part].Trim()) is >= 0 and var id) return id;
        return -1;
    }

    /// <summary>The canonical name of a metonym.</summary>
    public string? MetonymName(in NameMatch name) =>
        Lexicon.Row(Table(NameTable.Metonyms), name.In(NameTable.Metonyms)) is >= 0 and var row ? Table(NameTable.Metonyms).Cell(row, _metonymName) : null;

    /// <summary>Whether a metonym is a city: used as a place it is itself, used as an actor the state.</summary>
    public bool IsCity(in NameMatch name) =>
        Lexicon.Row(Table(NameTable.Metonyms), name.In(NameTable.Metonyms)) is >= 0 and var row
        && Table(NameTable.Metonyms).Cell(row, _metonymKind) is "capital" or "seat" or "former-capital";

    /// <summary>The organisation of a name, or −1.</summary>
    public int Organization(in NameMatch name) =>
        Lexicon.Row(Table(NameTable.Organizations), name.In(NameTable.Organizations)) is >= 0 and var row ? Bodies.OfOrganization(row) : -1;

    /// <summary>PLOVER sectors of an office or common noun.</summary>
    public IReadOnlyList<string> Sectors(in TermMatch term)
    {
        if (Cell(TermTable.Offices, term, _officeSectors) is { Length: > 0 } office) return Sector.Split(office);
        if (Cell(TermTable.Organs, term, _organSectors) is { Length: > 0 } organ) return Sector.Split(organ);
        if (Cell(TermTable.Roles, term, _roleSectors) is { Length: > 0 } role) return Sector.Split(role);
        return Sector.Split(Lexicon.Nominals.SectorOf(term));
    }

    /// <summary>PLOVER sectors of a row in <c>offices</c>.</summary>
    public IReadOnlyList<string> OfficeSectors(int office) => Sector.Split(Table(TermTable.Offices).Cell(office, _officeSectors));

    /// <summary>Whether a state or body has one holder of an office at a time; of spokespersons, deputies and envoys it has many.</summary>
    public bool IsUnique(int office) => _scopes[office] is "head-of-state" or "head-of-government" or "head-of-organization" or "minister" && office != _anyMinister;

    /// <summary>Whether the holder of an office is known by the bare surname.</summary>
    public bool IsProminent(int office) => _scopes[office] is "head-of-state" or "head-of-government" || office == _foreignMinister;

    /// <summary>Whether an office is meant by a word for an office: "the two ministers" are foreign ministers too.</summary>
    public bool IsMeant(int office, in TermMatch term)
    {
        foreach (PhraseEntry entry in Table(TermTable.Offices).Phrases.Entries(term.In(TermTable.Offices)))
            if (entry.Row == office || (entry.Row == _anyMinister && _scopes[office] == "minister")) return true;
        return false;
    }

    /// <summary>The row in <c>places</c> of a country's capital, or −1.</summary>
    public int Capital(string country) => Places.Capital(country);

    private string Cell(TermTable table, in TermMatch term, int column) =>
        Lexicon.Row(Table(table), term.In(table)) is >= 0 and var row ? Table(table).Cell(row, column) : "";

    /// <summary>Whether a country code is that of a state that has ended.</summary>
    public bool IsFormerState(string code) =>
        Bodies.IdOf(code) is >= 0 and var id && Bodies.IsCountry(id) && !Bodies.IsTerritory(id) && Lexicon.Country.Cell(id, _countryTo).Length > 0;

    /// <summary>The state that carries on a state that has ended, or the state itself.</summary>
    public string Successor(string code) =>
        Bodies.IdOf(code) is >= 0 and var id && Bodies.IsCountry(id) && !Bodies.IsTerritory(id)
        && Lexicon.Country.CellOrNull(id, Lexicon.Country.Column("state")) is { } successor ? successor : code;

    /// <summary>Whether an office stands for having held one: it goes with "former".</summary>
    public bool IsFormer(int office) => _scopes[office] == "former";

    private bool IsThere(int row, string? day)
    {
        string to = Lexicon.Country.Cell(row, _countryTo);
        if (to.Length > 0 && (day is null || string.CompareOrdinal(day, 0, to, 0, to.Length) > 0)) return false;
        string from = Lexicon.Country.Cell(row, _countryFrom);
        return from.Length == 0 || day is null || string.CompareOrdinal(day, 0, from, 0, from.Length) >= 0;
    }
}
