using Rapport.Packs;

namespace Rapport.Mentions;

/// <summary>What a common noun takes up when the report has named it before.</summary>
internal enum Anaphor : byte
{
    None,

    /// <summary>A body: "the ministry", "the group".</summary>
    Body,

    /// <summary>A state: "the country".</summary>
    State,

    /// <summary>The capital of a state that is spoken of.</summary>
    Capital,

    /// <summary>A place: "the city".</summary>
    Place,

    /// <summary>Nothing: it counts in names only ("the Carter Center").</summary>
    Name,
}

/// <summary>The columns of <c>nominals</c> and of the gazetteer's <c>roles</c> and <c>organs</c>, by row.</summary>
internal sealed class Nominals
{
    private readonly EntityType[] _types;
    private readonly Anaphor[] _anaphors;
    private readonly Table _nominals;
    private readonly bool[] _body;
    private readonly int _sector;

    public Nominals(Pack pack)
    {
        _nominals = pack.Table("nominals");
        int type = _nominals.Column("type");
        int refers = _nominals.Column("refers");
        _sector = _nominals.Column("sector");
        _types = new EntityType[_nominals.Count];
        _anaphors = new Anaphor[_nominals.Count];
        for (int row = 0; row < _types.Length; row++)
        {
            _types[row] = Enum.Parse<EntityType>(_nominals.Cell(row, type), ignoreCase: true);
            _anaphors[row] = _nominals.Cell(row, refers) switch
            {
                "body" => Anaphor.Body,
                "state" => Anaphor.State,
                "capital" => Anaphor.Capital,
                "place" => Anaphor.Place,
                "name" => Anaphor.Name,
                _ => Anaphor.None,
            };
        }

        Table roles = pack.Table("roles");
        int kind = roles.Column("kind");
        _body = new bool[roles.Count];
        for (int row = 0; row < _body.Length; row++) _body[row] = roles.Cell(row, kind) == "body";
        Roles = roles;
    }

    private Table Roles { get; }

    /// <summary>What kind of thing a term names when it stands alone.</summary>
    public EntityType TypeOf(in TermMatch term, bool plural)
    {
        int row = Lexicon.Row(_nominals, term.In(TermTable.Nominals));
        if (row >= 0 && _types[row] is EntityType.Place) return EntityType.Place;
        if (term.IsOffice) return plural ? EntityType.Group : EntityType.Person;
        if (row >= 0) return plural ? Several(_types[row]) : _types[row];
        if (term.Has(TermTable.Organs)) return plural ? EntityType.Group : EntityType.Organization;
        int role = Lexicon.Row(Roles, term.In(TermTable.Roles));
        if (role >= 0 && _body[role]) return plural ? EntityType.Group : EntityType.Organization;
        return plural ? EntityType.Group : EntityType.Person;
    }

    /// <summary>What a term takes up.</summary>
    public Anaphor AnaphorOf(in TermMatch term)
    {
        int row = Lexicon.Row(_nominals, term.In(TermTable.Nominals));
        if (row >= 0) return _anaphors[row];
        return term.Has(TermTable.Organs) && !term.IsOffice ? Anaphor.Body : Anaphor.None;
    }

    /// <summary>The sectors that <c>nominals</c> gives a term; empty where it gives none.</summary>
    public string SectorOf(in TermMatch term) =>
        Lexicon.Row(_nominals, term.In(TermTable.Nominals)) is >= 0 and var row ? _nominals.Cell(row, _sector) : "";

    // Bodies that are plural in grammar stay bodies: "the authorities", "the armed forces".
    private static EntityType Several(EntityType type) =>
        type is EntityType.Organization or EntityType.Place ? type : EntityType.Group;
}
