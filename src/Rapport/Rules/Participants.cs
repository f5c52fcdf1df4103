using Rapport.Linking;
using Rapport.Mentions;
using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Tagging;

namespace Rapport.Rules;

/// <summary>Leads the filler of a slot to entities: conjuncts, members of groups, "Russian jets", "Turkey's parliament".</summary>
public sealed class Participants
{
    private const int MostConjuncts = 40;
    private readonly Grammar _grammar;
    private readonly HashSet<string> _outsiders;
    private readonly HashSet<string> _nonState;
    private readonly HashSet<string> _political;
    private readonly HashSet<string> _armed;
    private readonly HashSet<string> _aboveStates;

    internal Participants(Grammar grammar, Vocabulary vocabulary)
    {
        _grammar = grammar;
        _outsiders = Sectors(grammar.Outsiders, vocabulary);
        _nonState = Sectors(grammar.NonState, vocabulary);
        _aboveStates = Sectors(grammar.AboveStates, vocabulary);
        _armed = Sectors(grammar.Armed, vocabulary);
        _political = Sectors(grammar.Political, vocabulary);
    }

    /// <summary>Whether a political actor fills the slot.</summary>
    /// <param name="document">The report.</param>
    /// <param name="head">The head of the filler.</param>
    /// <param name="international">Whether the report speaks of several states: its "ministers" are ministers of states then.</param>
    public bool IsActor(Document document, int head, bool international) =>
        EntityAt(document, head, placesToo: true) is >= 0 and var e && IsPolitical(document.Entities[e], international);

    /// <summary>Whether a report speaks of two states or more.</summary>
    public static bool IsInternational(Document document)
    {
        string? first = null;
        foreach (EntityNode entity in document.Entities)
        {
            if (entity.Type == EntityType.Place || entity.Country is not { } country) continue;
            first ??= country;
            if (country != first) return true;
        }

        return false;
    }

    /// <summary>Whether an entity of some type fills the slot.</summary>
    public bool IsOf(Document document, int head, EntityType type) =>
        EntityAt(document, head, placesToo: true) is >= 0 and var e && document.Entities[e].Type == type;

    /// <summary>Whether a place or state fills the slot.</summary>
    public bool IsPlace(Document document, int head) =>
        document.MentionAt(head) is >= 0 and var m
        && (document.Mentions[m].Use == MentionUse.Place || document.Mentions[m].Type is EntityType.Place or EntityType.Country);

    /// <summary>Whether people named by nothing but their nation fill the slot: "<i>Iraqis</i> marched".</summary>
    public static bool AreNationals(Document document, int head) =>
        document.MentionAt(head) is >= 0 and var m && document.Mentions[m].Kind == MentionKind.Demonym && document.Mentions[m].Type == EntityType.Group;

    /// <summary>The token of the word that fills the slot, looking through measures ("a series of <i>attacks</i>") and names ("<i>Ambassador</i> Cheng"), or −1.</summary>
    public int Word(Document document, int head, WordSet words)
    {
        if (words.Contains(document.Tokens.Lemmas[head]) || words.Contains(document.Tokens.Words[head])) return head;
        bool measure = document.Tokens.Upos[head] == Upos.NUM || _grammar.Measures.Contains(document.Tokens.Lemmas[head]);
        foreach (int child in document.Tree.Children(head))
        {
            bool inside = document.Tokens.Relations[child] switch
            {
                // "Ambassador Cheng Yonghua", "Cheng Yonghua, the ambassador"
                Deprel.Conj or Deprel.NmodDesc or Deprel.Appos => true,
                Deprel.Nmod or Deprel.Obl or Deprel.Compound or Deprel.Amod or Deprel.NmodUnmarked => measure,
                _ => false,
            };
            if (inside && words.Contains(document.Tokens.Lemmas[child])) return child;
        }

        return -1;
    }

    /// <summary>Adds the entities at <paramref name="head"/> and its conjuncts.</summary>
    /// <param name="document">The report.</param>
    /// <param name="head">The head of the filler.</param>
    /// <param name="placesToo">Whether a state may be named as a place: "sanctions on Iran".</param>
    /// <param name="entities">Where they go; nobody twice.</param>
    public void Collect(Document document, int head, bool placesToo, List<int> entities)
    {
        Add(document, head, placesToo, entities);
        int seen = 0;
        foreach (int child in document.Tree.Children(head))
        {
            bool other = document.Tokens.Relations[child] is Deprel.Appos or Deprel.Flat && IsOther(document, head, child);
            bool inside = document.Tokens.Relations[child] is Deprel.Flat or Deprel.NmodDesc or Deprel.Appos;
            if ((document.Tokens.Relations[child] != Deprel.Conj && !other && !inside) || ++seen > MostConjuncts) continue;
            if (!inside || other) Add(document, child, placesToo, entities);

            // Parsers hang the third conjunct on the first or on the second, or on a part of the name.
            foreach (int next in document.Tree.Children(child))
                if (document.Tokens.Relations[next] == Deprel.Conj) Add(document, next, placesToo, entities);
        }
    }

    /// <summary>Whether an entity acts in international relations: states, their organs and people in office, armed groups.</summary>
    public bool IsPolitical(EntityNode entity, bool international)
    {
        if (entity.Type is EntityType.Country) return true;
        if (entity.Type is EntityType.Place) return false;
        if (entity.Members.Count > 0 || (entity.Country is { } code && _aboveStates.Contains(code))) return true;
        string? sector = entity.Sectors.Count > 0 ? entity.Sectors[0] : null;
        if (sector is not null)
        {
            bool known = entity.Country is not null || entity.Role is not null || international;
            return _armed.Contains(sector) || (_political.Contains(sector) && known) || (entity.Key is not null && !_outsiders.Contains(sector));
        }

        return entity.Role is not null || (international && entity.Type == EntityType.Group) || (entity.Country is not null && (entity.Key is not null || entity.Type != EntityType.Person));
    }

    /// <summary>Whether those of a sector can be a party beside their own state: rebels, opposition.</summary>
    public bool IsNonState(string sector) => _nonState.Contains(sector);

    private static HashSet<string> Sectors(WordSet words, Vocabulary vocabulary) =>
        new(words.Lemmas.Select(id => vocabulary.Text(id).ToUpperInvariant()), StringComparer.Ordinal);

    private void Add(Document document, int head, bool placesToo, List<int> entities)
    {
        if (AddNationalities(document, head, entities)) return;
        int entity = EntityAt(document, head, placesToo);
        if (entity < 0) return;
        IReadOnlyList<int> members = document.Entities[entity].Members;
        if (members.Count == 0) AddOnce(entities, entity);
        else
            for (int i = 0; i < members.Count; i++) AddOnce(entities, members[i]);
    }

    // "the Russian and Chinese ministers", "the ministers of Sudan and Chad": as many parties as states.
    private bool AddNationalities(Document document, int head, List<int> entities)
    {
        if (document.Tokens.Upos[head] != Upos.NOUN) return false;
        int known = entities.Count;
        foreach (int child in document.Tree.Children(head))
        {
            bool names = document.Tokens.Relations[child] is Deprel.Amod or Deprel.Compound
                || (document.Tokens.Relations[child] == Deprel.Nmod && _grammar.PartWords.Contains(Predicate.Preposition(document, child)));
            if (!names || Nationality(document, child) is not (>= 0 and var first)) continue;
            foreach (int other in document.Tree.Children(child))
                if (document.Tokens.Relations[other] == Deprel.Conj && Nationality(document, other) is >= 0 and var next)
                {
                    AddOnce(entities, first);
                    AddOnce(entities, next);
                }
        }

        return entities.Count > known;
    }

    private static int Nationality(Document document, int token) =>
        document.MentionAt(token) is >= 0 and var m && document.Mentions[m].Entity is >= 0 and var e && document.Entities[e].Type == EntityType.Country ? e : -1;

    // "Merkel, French President Hollande, Putin": somebody of another state is a member of a list, not an apposition.
    private static bool IsOther(Document document, int head, int apposition) =>
        document.MentionAt(head) is >= 0 and var a && document.MentionAt(apposition) is >= 0 and var b
        && document.Mentions[a].Entity is >= 0 and var one && document.Mentions[b].Entity is >= 0 and var two
        && document.Entities[one].Type == EntityType.Person && document.Entities[two].Type == EntityType.Person
        && document.Entities[one].Country is { } country && document.Entities[two].Country is { } state && country != state;

    private static void AddOnce(List<int> entities, int entity)
    {
        if (!entities.Contains(entity)) entities.Add(entity);
    }

    private int EntityAt(Document document, int head, bool placesToo)
    {
        if (Own(document, head, placesToo) is >= 0 and var own) return own;
        bool known = document.MentionAt(head) is >= 0 and var m && document.Mentions[m].Entity >= 0;
        bool body = _grammar.Bodies.Contains(document.Tokens.Lemmas[head]) || _grammar.Measures.Contains(document.Tokens.Lemmas[head]);
        foreach (int child in document.Tree.Children(head))
        {
            bool names = document.Tokens.Relations[child] switch
            {
                Deprel.Appos or Deprel.Flat => !known,
                Deprel.NmodPoss or Deprel.Amod or Deprel.Compound or Deprel.NmodUnmarked or Deprel.NmodDesc => body,
                Deprel.Nmod => body && _grammar.PartWords.Contains(Predicate.Preposition(document, child)),
                _ => false,
            };
            if (names && Own(document, child, placesToo: body) is >= 0 and var other) return other;
        }

        return -1;
    }

    private static int Own(Document document, int head, bool placesToo)
    {
        int m = document.MentionAt(head);
        if (m < 0) return -1;
        MentionNode mention = document.Mentions[m];
        if (mention.Entity < 0) return -1;
        EntityType type = document.Entities[mention.Entity].Type;
        if (type == EntityType.Place) return -1;
        return mention.Use != MentionUse.Place || (placesToo && type == EntityType.Country) ? mention.Entity : -1;
    }
}
