using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Mentions;

/// <summary>The tables that mentions are made of: names, offices, common nouns, pronouns, and the small words of names.</summary>
internal sealed class Lexicon
{
    private static readonly string[] NameTables =
        ["countries", "territories", "organizations", "metonyms", "people", "places", "given-names"];

    private static readonly string[] TermTables = ["titles", "offices", "organs", "roles", "nominals"];

    private readonly Dictionary<string, int> _offices = new(StringComparer.Ordinal);
    private readonly int[] _titleOffice;

    /// <summary>Opens the tables of a pack.</summary>
    public Lexicon(Pack pack)
    {
        Names = Array.ConvertAll(NameTables, pack.Table);
        Terms = Array.ConvertAll(TermTables, pack.Table);
        Words = pack.Table("name-words");
        Pronouns = pack.Table("pronouns");
        FunctionWords = pack.Table("function-words");
        Nominals = new Nominals(pack);
        Table offices = Terms[(int)TermTable.Offices];
        int key = offices.Column("key");
        for (int row = 0; row < offices.Count; row++) _offices.TryAdd(offices.Cell(row, key), row);
        Table titles = Terms[(int)TermTable.Titles];
        int office = titles.Column("offices");
        _titleOffice = new int[titles.Count];
        for (int row = 0; row < titles.Count; row++) _titleOffice[row] = titles.List(row, office) is { Length: > 0 } list ? OfficeRow(list[0]) : -1;
        WordKind = Words.Column("kind");
        WordSense = Words.Column("sense");
        PlaceKind = Names[(int)NameTable.Places].Column("kind");
        PlaceAlso = Names[(int)NameTable.Places].Column("also");
        BodyAlso = Names[(int)NameTable.Organizations].Column("also");
        Of = pack.Vocabulary.Find("of");
        From = pack.Vocabulary.Find("from");
        And = pack.Vocabulary.Find("and");
        Ampersand = pack.Vocabulary.Find("&");
        To = pack.Vocabulary.Find("to");
        For = pack.Vocabulary.Find("for");
        Possessive = pack.Vocabulary.Find("'s");
        Apostrophe = pack.Vocabulary.Find("'");
    }

    /// <summary>Tables of names, by <see cref="NameTable"/>.</summary>
    public Table[] Names { get; }

    /// <summary>Tables of terms, by <see cref="TermTable"/>.</summary>
    public Table[] Terms { get; }

    public Table Words { get; }

    public Table Pronouns { get; }

    public Nominals Nominals { get; }

    public Table Country => Names[(int)NameTable.Countries];

    public int WordKind { get; }

    public int WordSense { get; }

    private int PlaceAlso { get; }

    private int BodyAlso { get; }

    private int PlaceKind { get; }

    public int Of { get; }

    public int From { get; }

    public int And { get; }

    public int Ampersand { get; }

    public int For { get; }

    public int To { get; }

    private Table FunctionWords { get; }

    private int Possessive { get; }

    private int Apostrophe { get; }

    /// <summary>Whether a token is the 's of possession.</summary>
    public bool IsPossessive(TokenTable tokens, int token) =>
        tokens.Words[token] is var word && word != 0 && (word == Possessive || (word == Apostrophe && tokens.Upos[token] == Tagging.Upos.PART));

    /// <summary>Whether a word is one of grammar, on which a capital tells nothing at the start of a sentence.</summary>
    public bool IsFunctionWord(int word) => word != 0 && FunctionWords.Phrases.Step(0, word) != 0;

    /// <summary>The row under a state of a table's phrases, or −1.</summary>
    public static int Row(Table table, int state) =>
        state != 0 && table.Phrases.Entries(state) is { Length: > 0 } entries ? entries[0].Row : -1;

    /// <summary>The row in <c>offices</c> of a key, or −1.</summary>
    public int OfficeRow(string key) => _offices.GetValueOrDefault(key, -1);

    /// <summary>The row in <c>offices</c> that a term means first, or −1.</summary>
    public int OfficeOf(in TermMatch term)
    {
        int office = Row(Terms[(int)TermTable.Offices], term.In(TermTable.Offices));
        if (office >= 0) return office;
        int title = Row(Terms[(int)TermTable.Titles], term.In(TermTable.Titles));
        return title < 0 ? -1 : _titleOffice[title];
    }

    /// <summary>Whether a name can be read as an adjective of nationality, and only so.</summary>
    public bool IsAdjective(in NameMatch name) => OnlyIn(name, adjectives: true);

    /// <summary>Whether a name is a noun of nationality, and only so: "the Russians".</summary>
    public bool IsPeople(in NameMatch name) => OnlyIn(name, adjectives: false);

    /// <summary>The sex of a person with a name, as the tables of people and given names know it.</summary>
    public Gender GenderOf(in NameMatch name)
    {
        foreach (NameTable kind in (ReadOnlySpan<NameTable>)[NameTable.People, NameTable.GivenNames])
        {
            if (Row(Names[(int)kind], name.In(kind)) is not (>= 0 and var row)) continue;
            return Names[(int)kind].Cell(row, Names[(int)kind].Column("gender")) switch
            {
                "m" => Gender.Male,
                "f" => Gender.Female,
                _ => Gender.Unknown,
            };
        }

        return Gender.Unknown;
    }

    /// <summary>Whether a name is known only as a place, and is a common word or a person's name besides.</summary>
    public bool IsDoubtfulPlace(in NameMatch name)
    {
        for (int t = 0; t < (int)NameTable.GivenNames; t++)
            if (t != (int)NameTable.Places && name[t] != 0) return false;
        Table places = Names[(int)NameTable.Places];
        return Row(places, name.In(NameTable.Places)) is >= 0 and var row
            && (name.Has(NameTable.GivenNames) || places.Cell(row, PlaceAlso).Length > 0);
    }

    /// <summary>Whether a name that is also a body's is a common word, a person's name or a place besides: "Target", "Ford".</summary>
    public bool IsDoubtfulBody(in NameMatch name)
    {
        Table bodies = Names[(int)NameTable.Organizations];
        return Row(bodies, name.In(NameTable.Organizations)) is >= 0 and var row && bodies.Cell(row, BodyAlso).Length > 0;
    }

    /// <summary>Whether a name is the first name of a place, not one of its other names.</summary>
    public bool IsPlaceProper(in NameMatch name)
    {
        Table places = Names[(int)NameTable.Places];
        int proper = places.Column("name");
        foreach (PhraseEntry entry in places.Phrases.Entries(name.In(NameTable.Places)))
            if (entry.Column == proper) return true;
        return false;
    }

    /// <summary>Whether a name is that of a first-order division: "Texas", "Ontario".</summary>
    public bool IsDivision(in NameMatch name)
    {
        Table places = Names[(int)NameTable.Places];
        foreach (PhraseEntry entry in places.Phrases.Entries(name.In(NameTable.Places)))
            if (places.Cell(entry.Row, PlaceKind) is "state" or "province" or "region") return true;
        return false;
    }

    private bool OnlyIn(in NameMatch name, bool adjectives)
    {
        bool found = false;
        foreach (NameTable kind in (ReadOnlySpan<NameTable>)[NameTable.Countries, NameTable.Territories])
        {
            Table table = Names[(int)kind];
            int column = table.Column(adjectives ? "adjectives" : "people");
            foreach (PhraseEntry entry in table.Phrases.Entries(name.In(kind)))
            {
                if (entry.Column != column) return false;
                found = true;
            }
        }

        return found;
    }
}
