using System.Runtime.InteropServices;
using Rapport.Mentions;
using Rapport.Packs;
using Rapport.Parsing;

namespace Rapport.Linking;

/// <summary>Leads the chains of one report to entities.</summary>
internal sealed partial class Linker
{
    private const int None = -1;
    private const int Open = -2;
    private const int MostDepth = 12;
    private const int FewStates = 2;

    private readonly Document _document;
    private readonly Atlas _atlas;
    private readonly string? _day;
    private readonly PersonLinker _people;
    private readonly GroupMembers _members;
    private readonly int[] _first;
    private readonly int[] _next;
    private readonly int[] _entityOfChain;
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly List<int> _bodies = [];
    private readonly CountryWeights _weights = new();
    private readonly HomeCountry _home;
    private readonly List<int> _persons = [];
    private readonly int _dateline;
    private readonly Counterparts? _counterparts;
    private int _depth;

    public Linker(Document document, Atlas atlas)
    {
        _document = document;
        _atlas = atlas;
        _day = document.Published is { } day ? TermIndex.Day(day) : null;
        _counterparts = _day is null ? null : new Counterparts(atlas, _day);
        _people = new PersonLinker(document, atlas, _day, _weights);
        _members = new GroupMembers(document, atlas, _persons, _day);
        int chains = 0;
        foreach (MentionNode mention in Mentions) chains = Math.Max(chains, mention.Chain + 1);
        _first = new int[chains];
        _entityOfChain = new int[chains];
        _next = new int[Mentions.Length];
        Array.Fill(_first, None);
        Array.Fill(_entityOfChain, Open);
        for (int i = Mentions.Length - 1; i >= 0; i--)
        {
            int chain = Mentions[i].Chain;
            if (chain < 0) continue;
            _next[i] = _first[chain];
            _first[chain] = i;
        }

        _dateline = None;
        _home = new HomeCountry(document, CountryAt, _weights, atlas.Publishers);
        _dateline = _home.Dateline is { } home ? atlas.Bodies.IdOf(home) : None;
        Weigh(shared: false);
        Weigh(shared: true);
    }

    private Span<MentionNode> Mentions => CollectionsMarshal.AsSpan(_document.Mentions);

    // What only one state is called is evidence for what several are called.
    private void Weigh(bool shared)
    {
        foreach (MentionNode mention in Mentions)
        {
            if (_atlas.Shared.Has(mention.Name) != shared) continue;
            int body = State(mention.Name);
            if (body < 0 && mention.Kind == MentionKind.Metonym) body = _atlas.Metonym(mention.Name);
            string? country = body >= 0 ? _atlas.Bodies.Country(body) : shared ? null : _atlas.Home(mention);
            if (country is not null) _weights.Add(country);
        }
    }

    // The state or territory of a name, as a number of the atlas's bodies.
    private int State(in NameMatch name) => _atlas.Shared.Has(name)
        ? _atlas.Shared.Of(name, _dateline, body => _atlas.Bodies.Country(body) is { } country && _weights.Of(country) > 0)
        : _atlas.Country(name, _day);

    /// <summary>Makes the entities, in the order in which the report first mentions them.</summary>
    public void Link()
    {
        for (int i = 0; i < Mentions.Length; i++)
            if (Mentions[i].Chain >= 0) Entity(Mentions[i].Chain);
        foreach (ref MentionNode mention in Mentions)
        {
            mention.Entity = mention.Chain >= 0 ? Math.Max(_entityOfChain[mention.Chain], None)
                : mention.Speaker >= 0 ? SpokenFor(mention.Speaker)
                : None;
        }

        _members.Fill();
    }

    /// <summary>The entity of a chain, made when first asked for; −1 while it is being made.</summary>
    private int Entity(int chain)
    {
        if (_entityOfChain[chain] != Open) return _entityOfChain[chain];
        if (_depth > MostDepth) return None;
        _entityOfChain[chain] = None;
        _depth++;
        int entity = Make(chain);
        _depth--;
        return _entityOfChain[chain] = entity;
    }

    private int Make(int chain)
    {
        int best = Representative(chain);
        if (best < 0) return None;
        MentionNode mention = Mentions[best];
        switch (mention.Type)
        {
            case EntityType.Person when mention.Kind is not MentionKind.Nominal || HasName(chain):
                return Person(chain, best);
            case EntityType.Country when mention.Kind is not MentionKind.Nominal:
                return Division(mention) is >= 0 and var division ? Place(division) : Body(State(mention.Name), mention);
            case EntityType.Organization or EntityType.Place when mention.Kind is not MentionKind.Nominal:
                return Named(mention);
            default:
                return Nominal(best);
        }
    }

    // The mention that tells most: the longest name, else the longest description.
    private int Representative(int chain)
    {
        int best = None;
        int bestScore = -1;
        for (int i = _first[chain]; i >= 0; i = _next[i])
        {
            MentionNode mention = Mentions[i];
            if (mention.Kind == MentionKind.Pronoun) continue;
            int score = mention.Kind switch
            {
                MentionKind.Name => 1000 + ((mention.NameEnd - mention.NameFirst) * 10),
                MentionKind.Metonym or MentionKind.Demonym => 900,
                MentionKind.Office => 500,
                _ => 100,
            };
            score += (mention.OfToken >= 0 ? 50 : 0) + Math.Min(mention.EndToken - mention.FirstToken, 40);
            if (score > bestScore) (best, bestScore) = (i, score);
        }

        return best;
    }

    private bool HasName(int chain)
    {
        for (int i = _first[chain]; i >= 0; i = _next[i])
            if (Mentions[i].Kind == MentionKind.Name) return true;
        return false;
    }

    private int Person(int chain, int best)
    {
        // Whom they belong to comes first: "the president's spokesman" waits for the president.
        for (int i = _first[chain]; i >= 0; i = _next[i]) OwnerCountry(Mentions[i]);
        _people.Clear();
        for (int i = _first[chain]; i >= 0; i = _next[i])
        {
            MentionNode mention = Mentions[i];
            if (mention.Kind == MentionKind.Pronoun) continue;
            int of = OwnerBody(mention);
            string? country = OwnerCountry(mention);

            // "the prime minister": of the country that the report is at home in.
            if (country is null && of < 0 && mention.Kind == MentionKind.Office && mention.Standing == Standing.Present && IsAtHome(mention)) country = TitleState(mention, _home.At(i));
            _people.Add(mention, of, country, isOfBody: of < 0 && Owner(mention) is >= 0 and var owner && _document.Entities[owner].Type is EntityType.Organization or EntityType.Group);
        }

        PersonLink link = _people.Link();
        if (link.Row >= 0) return Known(link);
        MentionNode longest = Mentions[best];
        bool named = longest.NameEnd > longest.NameFirst;
        string? origin = link.Country is null && named ? Origin(longest) : null;
        string? home = link.Country is null && origin is null ? TitleHome(chain) : null;
        return Add(null, None, new EntityNode
        {
            Type = EntityType.Person,
            Name = named ? Text(longest.NameFirst, longest.NameEnd) : Description(longest),
            Country = link.Country ?? origin ?? home,
            Sectors = link.Sectors,
            Role = link.Role,
            Evidence = origin is not null ? $"{link.Evidence}; country from what follows the name"
                : home is not null ? $"{link.Evidence}; country that the report is at home in"
                : link.Evidence,
        });
    }

    private int Known(in PersonLink link)
    {
        string key = _atlas.People.Key(link.Row);
        if (_byKey.TryGetValue(key, out int there)) return there;
        return Add(key, None, new EntityNode
        {
            Type = EntityType.Person,
            Key = key,
            Name = _atlas.People.Name(link.Row),
            Country = link.Country ?? _atlas.People.Country(link.Row),
            Sectors = link.Sectors,
            Role = link.Role,
            Evidence = link.Evidence,
        }, link.Row);
    }

    // "his Turkish counterpart", "Lavrov's counterpart from Turkey": the holder of the same office of that state.
    private int Counterpart(in MentionNode mention, string country)
    {
        int index = _document.MentionAt(mention.HeadToken);
        int person = None;
        for (int i = index - 1; i >= 0 && i >= index - MostDepth && person < 0; i--)
            if (_document.Tokens.Sentences[Mentions[i].HeadToken] == _document.Tokens.Sentences[mention.HeadToken]) person = PersonAt(i);
        for (int i = index + 1; i < Mentions.Length && Mentions[i].FirstToken < mention.EndToken; i++)
            if (PersonAt(i) is >= 0 and var inside) person = inside;
        return person < 0 ? None : _counterparts!.Of(person, _atlas.Bodies.IdOf(country));
    }

    // The row in people of whom a mention speaks of, or −1.
    private int PersonAt(int mention) =>
        Mentions[mention].Type == EntityType.Person && Mentions[mention].Chain >= 0 && Entity(Mentions[mention].Chain) is >= 0 and var entity ? _persons[entity] : None;

    private int Named(in MentionNode mention)
    {
        int id = _atlas.Organization(mention.Name);
        if (id < 0 && (mention.Use == MentionUse.Actor || !_atlas.IsCity(mention.Name))) id = _atlas.Metonym(mention.Name);
        if (id >= 0) return Body(id, mention);
        if (mention.Type == EntityType.Place || mention.Use == MentionUse.Place)
        {
            (string? state, string? division) = Beside(mention);
            int row = _atlas.Places.Find(mention.Name, state, division, Places);
            if (row >= 0) return Place(row);
        }

        string? country = OwnerCountry(mention);
        if (mention.Name.Has(NameTable.Metonyms) && _atlas.Metonym(mention.Name) is >= 0 and var seat) country = _atlas.Bodies.Country(seat);
        bool place = mention.Type == EntityType.Place || mention.Use == MentionUse.Place;
        string name = _atlas.MetonymName(mention.Name) ?? (place ? Text(mention.NameFirst, mention.NameEnd) : Description(mention));
        return Add(null, None, new EntityNode
        {
            Type = place ? EntityType.Place : EntityType.Organization,
            Name = name,
            Country = country,
            Sectors = place ? [] : _atlas.Sectors(mention.Term),
            Evidence = country is null ? "the report's words" : "the report's words; country from what they belong to",
        });
    }

    private int Body(int id, in MentionNode mention) =>
        id >= 0 ? Body(id) : Add(null, None, new EntityNode { Type = mention.Type, Name = Text(mention.NameFirst, mention.NameEnd) });

    private int Body(int id)
    {
        string key = _atlas.Bodies.Key(id);
        if (_byKey.TryGetValue(key, out int there)) return there;
        return Add(key, id, new EntityNode
        {
            Type = _atlas.Bodies.IsCountry(id) ? EntityType.Country : EntityType.Organization,
            Key = key,
            Name = _atlas.Bodies.Name(id),
            Country = _atlas.Bodies.Country(id),
            Sectors = _atlas.Bodies.Sectors(id),
            Coordinates = _atlas.Bodies.Point(id),
            Evidence = $"gazetteer: {key}",
        });
    }

    // Whose counterpart somebody is tells the state that he is not of.
    private bool IsPersonal(int owner) =>
        owner >= 0 && _document.MentionAt(owner) is >= 0 and var at && Mentions[at].Type is EntityType.Person or EntityType.Group;

    private int Nominal(int index)
    {
        MentionNode mention = Mentions[index];
        string? country = OwnerCountry(mention);
        Anaphor anaphor = _atlas.Lexicon.Nominals.AnaphorOf(mention.Term);
        if (anaphor == Anaphor.Capital && !mention.Plural)
        {
            country ??= _home.At(index);
            if (country is not null && _atlas.Capital(country) is >= 0 and var capital) return Place(capital);
        }

        if (_atlas.IsCounterpart(mention.Term))
        {
            if (IsPersonal(mention.OfToken)) country = null;
            if (country is not null && !mention.Plural && _counterparts is not null && Counterpart(mention, country) is >= 0 and var other)
                return Known(_people.Known(other, "counterpart"));
        }

        bool body = mention.Type == EntityType.Organization || (mention.Term.Has(TermTable.Organs) && !mention.Plural);
        if (country is null && mention.OfToken < 0 && body && IsOfState(mention)) country = Seat(mention) ?? _home.At(index);
        return Add(null, None, new EntityNode
        {
            Type = mention.Type == EntityType.Country ? EntityType.Group : mention.Type,
            Name = Description(mention),
            Country = country,
            Sectors = mention.Kind == MentionKind.Demonym ? [] : _atlas.Sectors(mention.Term),
            Evidence = country is null || mention.OfToken < 0 ? "the report's words" : $"the report's words; country of {Text(mention.OfToken, mention.OfToken + 1)}",
        });
    }

    // The country that a mention names or stands for by itself.
    private string? CountryAt(int index)
    {
        MentionNode mention = Mentions[index];
        int body = State(mention.Name);
        if (body < 0 && mention.Name.Has(NameTable.Metonyms)) body = _atlas.Metonym(mention.Name);
        if (body >= 0) return _atlas.Bodies.Country(body);
        if (mention.Chain < 0 || _entityOfChain[mention.Chain] < 0) return null;
        EntityNode entity = _document.Entities[_entityOfChain[mention.Chain]];
        return entity.Type is EntityType.Person or EntityType.Organization or EntityType.Place ? entity.Country : null;
    }

    private int Add(string? key, int body, EntityNode node, int person = None)
    {
        _persons.Add(person);
        _document.Entities.Add(node);
        _bodies.Add(body);
        if (key is not null) _byKey.Add(key, _document.Entities.Count - 1);
        return _document.Entities.Count - 1;
    }

    private string Text(int first, int end) => _document.SpanOf(first, end).Of(_document.Text).ToString();

    // The words of a mention without the article.
    private string Description(in MentionNode mention)
    {
        int first = mention.FirstToken;
        while (first < mention.EndToken - 1 && _document.Tokens.Upos[first] is Tagging.Upos.DET) first++;
        return string.Join(' ', Text(first, mention.EndToken).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
