using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Mentions;

/// <summary>
/// Tells whether a mention is used for somebody who acts or for a place, by the preposition, the relation and the word
/// that it hangs on: "Moscow said", "with Russia", "in Moscow", "arrived in", "visited Japan".
/// </summary>
internal sealed class UseFinder
{
    private readonly byte[] _prepositions;
    private readonly HashSet<int> _motion = [];
    private readonly HashSet<int> _placeNouns = [];
    private readonly HashSet<int> _senders = [];
    private readonly HashSet<int> _carrying = [];

    public UseFinder(Pack pack)
    {
        // The words of place-words by kind: where a place stands behind them.
        Table words = pack.Table("place-words");
        int kind = words.Column("kind");
        int word = words.Column("word");
        _prepositions = new byte[pack.Vocabulary.Count];
        for (int row = 0; row < words.Count; row++)
        {
            int id = pack.Vocabulary.Find(words.Cell(row, word));
            switch (words.Cell(row, kind))
            {
                case "place":
                    _prepositions[id] = Place;
                    break;
                case "direction":
                    _prepositions[id] = Direction;
                    break;
                case "source":
                    _prepositions[id] = Source;
                    break;
                case "party":
                    _prepositions[id] = Party;
                    break;
                case "same":
                    _prepositions[id] = Same;
                    break;
                case "sender":
                    _senders.Add(id);
                    break;
                case "carry":
                    _carrying.Add(id);
                    break;
                case "motion":
                    _motion.Add(id);
                    break;
                default:
                    _placeNouns.Add(id);
                    break;
            }
        }
    }

    private const byte Place = 1;
    private const byte Direction = 2;
    private const byte Source = 3;
    private const byte Party = 4;
    private const byte Same = 5;
    private const int MostSteps = 6;

    /// <summary>The use of a mention.</summary>
    public MentionUse Of(Document document, in MentionNode mention)
    {
        TokenTable tokens = document.Tokens;
        int head = mention.HeadToken;
        bool spatial = mention.Type == EntityType.Place || (mention.Type == EntityType.Country && mention.Kind != MentionKind.Demonym)
            || (mention.Kind == MentionKind.Metonym);
        if (mention.Kind == MentionKind.Demonym && !mention.Plural) return OfModifier(document, tokens.Heads[head], MentionUse.Actor);
        if (!spatial) return MentionUse.Actor;

        // "Geneva, Switzerland": settled when the two were joined.
        if (mention.Use == MentionUse.Place) return MentionUse.Place;
        bool state = mention.Type == EntityType.Country || mention.Kind == MentionKind.Metonym;

        // The second of two joined by "and" is used as the first; "states such as Texas" as the states.
        for (int step = 0; step < MostSteps && tokens.Heads[head] >= 0; step++)
        {
            bool same = tokens.Relations[head] == Deprel.Nmod && Preposition(document, head) is var example && example != 0 && _prepositions[example] == Same;
            if (!same && (tokens.Relations[head] != Deprel.Conj || document.Tree.Has(head, Deprel.Case))) break;
            head = tokens.Heads[head];
        }

        int governor = tokens.Heads[head];

        // "MOSCOW –": the place of a dateline.
        if (governor < 0 && tokens.Upos[head] == Upos.PROPN && IsCity(mention)) return MentionUse.Place;
        int preposition = Preposition(document, head);
        switch (tokens.Relations[head])
        {
            case Deprel.Nsubj when !state && governor >= 0 && Acts(document, governor):
                return MentionUse.Actor;
            case Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter or Deprel.OblAgent or Deprel.Iobj or Deprel.Vocative:
                return state ? MentionUse.Actor : MentionUse.Place;
            case Deprel.Obj:
                return state && !(governor >= 0 && _motion.Contains(tokens.Lemmas[governor])) ? MentionUse.Actor : MentionUse.Place;
            case Deprel.NmodPoss:
                return state ? MentionUse.Actor : MentionUse.Place;
            case Deprel.Appos or Deprel.List or Deprel.Parataxis:
                // "Geneva, Switzerland"
                return preposition == 0 && governor >= 0 && document.MentionAt(governor) is >= 0 and var other
                    && document.Mentions[other] is { Kind: MentionKind.Name or MentionKind.Metonym, Type: EntityType.Place or EntityType.Country }
                    ? MentionUse.Place : state ? MentionUse.Actor : MentionUse.Place;
            case Deprel.Compound or Deprel.Amod or Deprel.NmodDesc or Deprel.Flat or Deprel.NmodUnmarked or Deprel.Nmod when preposition == 0:
                return OfModifier(
                    document, governor, mention.Type == EntityType.Country || (mention.Kind == MentionKind.Metonym && mention.Type != EntityType.Place)
                        ? MentionUse.Actor : MentionUse.Place);
        }

        if (preposition == 0) return state ? MentionUse.Actor : MentionUse.Place;
        bool place = governor >= 0 && _placeNouns.Contains(tokens.Lemmas[governor]);
        return _prepositions[preposition] switch
        {
            Place => MentionUse.Place,
            Party => MentionUse.Actor,
            Source => governor >= 0 && _senders.Contains(tokens.Lemmas[governor]) ? MentionUse.Actor : MentionUse.Place,
            Direction => !state || place || (governor >= 0 && IsWayTo(tokens.Lemmas[governor], mention)) ? MentionUse.Place : MentionUse.Actor,
            _ => place || (!state && !IsSomebody(document, governor)) ? MentionUse.Place : MentionUse.Actor,
        };
    }

    // "the Iraqi border", "Geneva talks" tell where; "Russian officials", "Moscow police", "Texas teachers" tell who.
    private MentionUse OfModifier(Document document, int governor, MentionUse otherwise) =>
        governor < 0 ? otherwise
        : _placeNouns.Contains(document.Tokens.Lemmas[governor]) ? MentionUse.Place
        : IsSomebody(document, governor) ? MentionUse.Actor
        : otherwise;

    // "Texas wants the court to decide": what says, wants or does something to somebody is no mere place.
    private static bool Acts(Document document, int verb) =>
        document.Tokens.Upos[verb] == Upos.VERB
        && (document.Tree.Has(verb, Deprel.Ccomp) || document.Tree.Has(verb, Deprel.Xcomp) || document.Tree.Has(verb, Deprel.Obj) || document.Tree.Has(verb, Deprel.Iobj));

    // What is sent to Kyiv goes there; what is sent to Ukraine goes to somebody.
    private bool IsWayTo(int lemma, in MentionNode mention) =>
        _motion.Contains(lemma) || (mention.Kind == MentionKind.Metonym && _carrying.Contains(lemma));

    private static bool IsSomebody(Document document, int token) =>
        token >= 0 && document.MentionAt(token) is >= 0 and var mention
        && document.Mentions[mention] is { Type: EntityType.Person or EntityType.Group or EntityType.Organization };

    private static bool IsCity(in MentionNode mention) => mention.Type == EntityType.Place || mention.Kind == MentionKind.Metonym;

    private static int Preposition(Document document, int head)
    {
        foreach (int child in document.Tree.Children(head))
            if (document.Tokens.Relations[child] == Deprel.Case && document.Tokens.Upos[child] != Upos.PART) return document.Tokens.Words[child];
        return 0;
    }
}
