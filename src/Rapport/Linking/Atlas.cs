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
    private readonly int _titleCountries;
    private readonly int[][] _titleOffices;
    private readonly HashSet<uint> _headsTitles = [];
    private readonly int _roleKind;
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
        List<int> heads = [];
        for (int row = 0; row < _scopes.Length; row++)
        {
            _scopes[row] = offices.Cell(row, scope);
            if (_scopes[row] is "head-of-state" or "head-of-government") heads.Add(row);
            if (offices.Cell(row, key) == "minister") _anyMinister = row;
            if (offices.Cell(row, key) == "foreign-minister") _foreignMinister = row;
        }

        Heads = [.. heads];
        Table titles = Table(TermTable.Titles);
        _titleCountries = titles.Column("countries");
        _titleOffices = new int[titles.Count][];
        for (int row = 0; row < titles.Count; row++)
            _titleOffices[row] = [.. titles.List(row, titles.Column("offices")).Select(o => Lexicon.OfficeRow(o)).Where(o => o >= 0)];
        for (int row = 0; row < titles.Count; row++)
        {
            if (!_titleOffices[row].Any(o => _scopes[o] == "head-of-state")) continue;
            foreach (string title in titles.List(row, titles.Column("phrases")))
                if (!title.Contains(' ')) _headsTitles.Add(Coreference.NameKey.Of(title));
        }

        _roleKind = Table(TermTable.Roles).Column("kind");
        Shared = new SharedNames(pack, Lexicon, Bodies);
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

    public SharedNames Shared { get; }

    /// <summary>The offices that head a state or a government.</summary>
    public int[] Heads { get; }

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

    /// <summary>
    /// The state of a person or body that is known by its full name, or null: what a report is about. Media and bodies
    /// above states tell nothing of it.
    /// </summary>
    public string? Home(in MentionNode mention)
    {
        if (mention.Kind != MentionKind.Name) return null;
        if (mention.Type == EntityType.Organization && Organization(mention.Name) is >= 0 and var body)
            return Bodies.Country(body) is { } of && Bodies.IdOf(of) >= 0 && Bodies.Sectors(body) is not ["JRN", ..] ? of : null;
        if (mention.Type != EntityType.Person || mention.NameEnd - mention.NameFirst < 2) return null;
        int person = Lexicon.Row(Table(NameTable.People), mention.Name.In(NameTable.People));
        return person >= 0 && People.Country(person) is { } home && Bodies.IdOf(home) >= 0 ? home : null;
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
        if (Lexicon.OfficeOf(term) is >= 0 and var office) return OfficeSectors(office);
        if (Cell(TermTable.Organs, term, _organSectors) is { Length: > 0 } organ) return Sector.Split(organ);
        if (Cell(TermTable.Roles, term, _roleSectors) is { Length: > 0 } role) return Sector.Split(role);
        return Sector.Split(Lexicon.Nominals.SectorOf(term));
    }

    /// <summary>
    /// Whether a term can be an office in a state. What a title means in a state of its own goes before what it means
    /// elsewhere: the foreign secretary is a minister in London and an official in Delhi.
    /// </summary>
    public bool IsOffice(in TermMatch term, string? country, int office)
    {
        bool own = false;
        foreach (PhraseEntry entry in Table(TermTable.Titles).Phrases.Entries(term.In(TermTable.Titles)))
        {
            if (!IsTitleIn(entry.Row, country)) continue;
            own = true;
            if (Array.IndexOf(_titleOffices[entry.Row], office) >= 0) return true;
        }

        if (own) return false;
        foreach (PhraseEntry entry in Table(TermTable.Offices).Phrases.Entries(term.In(TermTable.Offices)))
            if (entry.Row == office) return true;
        return false;
    }

    /// <summary>The offices that a term can be in a state.</summary>
    public void Offices(in TermMatch term, string? country, List<int> offices)
    {
        offices.Clear();
        foreach (PhraseEntry entry in Table(TermTable.Titles).Phrases.Entries(term.In(TermTable.Titles)))
            if (IsTitleIn(entry.Row, country)) offices.AddRange(_titleOffices[entry.Row]);
        if (offices.Count > 0) return;
        foreach (PhraseEntry entry in Table(TermTable.Offices).Phrases.Entries(term.In(TermTable.Offices))) offices.Add(entry.Row);
    }

    /// <summary>The states in which alone a term is a title, or none where it is one anywhere.</summary>
    public IEnumerable<string> OnlyIn(TermMatch term)
    {
        if (term.Has(TermTable.Offices) || !term.Has(TermTable.Titles)) yield break;
        foreach (PhraseEntry entry in Table(TermTable.Titles).Phrases.Entries(term.In(TermTable.Titles)).ToArray())
            foreach (string country in Table(TermTable.Titles).List(entry.Row, _titleCountries)) yield return country;
    }

    private bool IsTitleIn(int title, string? country)
    {
        string countries = Table(TermTable.Titles).Cell(title, _titleCountries);
        if (countries.Length == 0 || country is null) return countries.Length == 0;
        foreach (Range one in countries.AsSpan().Split(';'))
            if (countries.AsSpan(one).Trim().SequenceEqual(country)) return true;
        return false;
    }

    /// <summary>Whether a term calls somebody after the same office of another state: "counterpart".</summary>
    public bool IsCounterpart(in TermMatch term) => IsRole(term, "counterpart");

    /// <summary>Whether a term calls states or people after how they stand to each other: "sides", "allies".</summary>
    public bool IsRelation(in TermMatch term) => IsRole(term, "relation");

    private bool IsRole(in TermMatch term, string kind) =>
        Lexicon.Row(Table(TermTable.Roles), term.In(TermTable.Roles)) is >= 0 and var row && Table(TermTable.Roles).Cell(row, _roleKind) == kind;

    /// <summary>Whether a term is the head of a division of a state.</summary>
    public bool IsGovernor(in TermMatch term) => Lexicon.OfficeOf(term) is >= 0 and var office && _scopes[office] == "regional";

    /// <summary>Whether an office heads a state or a government.</summary>
    public bool IsHead(int office) => _scopes[office] is "head-of-state" or "head-of-government";

    /// <summary>Whether a sound is that of a title that only heads of some states have: "king", "emir".</summary>
    public bool IsHeadsTitle(uint sound) => _headsTitles.Contains(sound);

    /// <summary>Whether a term can be the head of a state or of a government alike: "leader".</summary>
    public bool IsAnyHead(in TermMatch term)
    {
        bool state = false, government = false;
        foreach (PhraseEntry entry in Table(TermTable.Offices).Phrases.Entries(term.In(TermTable.Offices)))
        {
            state |= _scopes[entry.Row] == "head-of-state";
            government |= _scopes[entry.Row] == "head-of-government";
        }

        return state && government;
    }

    /// <summary>Whether an office heads a government.</summary>
    public bool IsHeadOfGovernment(int office) => _scopes[office] == "head-of-government";

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
