using System.Runtime.InteropServices;
using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Segmentation;

namespace Rapport.Mentions;

/// <summary>
/// Decides what a name is that no table knows: a person, a body, a place, or nobody at all. All mentions of one name are
/// judged together; a surname is settled by a full name in the same report.
/// </summary>
internal sealed class UnknownNames(Lexicon lexicon, Pack pack)
{
    // How much surer the recogniser must be than of anything else to call a name no name, and to let it go.
    private const int NoName = 40;
    private const int Nobody = 250;

    private readonly NameFeatures _features = new(lexicon, pack);
    private readonly ShortNames _short = new(lexicon, pack);
    private readonly NameModel? _model = NameModel.Load(pack);

    /// <summary>Settles the types of unknown names, and removes what is nobody's name.</summary>
    public void Retype(Document document)
    {
        Span<MentionNode> mentions = CollectionsMarshal.AsSpan(document.Mentions);
        _short.Resolve(document, mentions);
        HashSet<uint> surnames = Surnames(document, mentions);
        HashSet<uint>? people = PeopleNamedAsCities(document, mentions);
        Dictionary<uint, Scores>? scores = null;
        Span<uint> keys = stackalloc uint[NameFeatures.Most];
        Span<int> sums = stackalloc int[NameModel.Classes];
        foreach (ref MentionNode mention in mentions)
        {
            if (_model is null || !IsOpen(mention)) continue;
            int count = _features.Fill(document, mention, IsSurname(document, mention, surnames), keys);
            sums.Clear();
            _model.Score(keys[..count], sums);
            ref Scores sum = ref CollectionsMarshal.GetValueRefOrAddDefault(scores ??= [], Id(document, mention), out _);
            sum.Add(sums);
        }

        int kept = 0;
        for (int i = 0; i < mentions.Length; i++)
        {
            ref MentionNode mention = ref mentions[i];
            bool surname = IsSurname(document, mention, surnames);
            if (surname && IsPlaceOrPerson(mention) && document.Tokens.Relations[mention.HeadToken] is not (Deprel.Obl or Deprel.Nmod))
                mention.Type = EntityType.Person;
            if (people is not null && IsCity(mention) && people.Contains(Folding.Hash(document.Form(mention.NameFirst))))
                (mention.Kind, mention.Type, mention.Name) = (MentionKind.Name, EntityType.Person, default);
            else if (IsOpen(mention))
            {
                if (surname) mention.Type = EntityType.Person;
                else if (scores is not null && !Settle(scores[Id(document, mention)], _features.IsKnownSurname(document, mention.NameEnd - 1), ref mention)) continue;
            }

            mentions[kept++] = mention;
        }

        document.Mentions.RemoveRange(kept, mentions.Length - kept);
    }

    /// <summary>Whether the type of a mention is for the recogniser to say.</summary>
    internal bool IsOpen(in MentionNode mention) =>
        mention.Kind == MentionKind.Name && mention.NameEnd > mention.NameFirst && (!mention.Name.Any || lexicon.IsDoubtfulPlace(mention.Name))
        && !(mention.Type == EntityType.Person && mention.Term.IsOffice);

    /// <summary>The words that end full names of persons, and names behind titles.</summary>
    internal static HashSet<uint> Surnames(Document document, ReadOnlySpan<MentionNode> mentions)
    {
        HashSet<uint> surnames = [];
        foreach (ref readonly MentionNode mention in mentions)
        {
            if (mention.Type != EntityType.Person || mention.Kind != MentionKind.Name) continue;
            bool several = mention.NameEnd - mention.NameFirst > 1;
            if (several ? !(mention.Name.Has(NameTable.People) || mention.Name.Has(NameTable.GivenNames) || mention.Term.Any) : !mention.Term.Any) continue;
            for (int token = mention.NameFirst + (several ? 1 : 0); token < mention.NameEnd; token++)
                if ((document.Tokens.Shapes[token] & TokenShape.Capital) != 0) surnames.Add(Folding.Hash(document.Form(token)));
        }

        return surnames;
    }

    /// <summary>Whether a mention is one word that ends a full name.</summary>
    internal static bool IsSurname(Document document, in MentionNode mention, HashSet<uint> surnames) =>
        mention.NameEnd - mention.NameFirst == 1 && surnames.Contains(Folding.Hash(document.Form(mention.NameFirst)));

    private static bool Settle(Scores scores, bool known, ref MentionNode mention)
    {
        int best = 1;
        for (int c = 2; c < NameModel.Classes; c++)
            if (scores[c] > scores[best]) best = c;
        int none = known ? 0 : scores[0] - scores[best];
        if (none > Nobody) return false;
        if (none > NoName)
        {
            // "the Green Line bus": capitals without a name; it may act all the same.
            (mention.Kind, mention.Type) = (MentionKind.Nominal, EntityType.Organization);
            return true;
        }

        mention.Type = (NameClass)best switch
        {
            NameClass.Person => EntityType.Person,
            NameClass.Place => EntityType.Place,
            _ => EntityType.Organization,
        };
        return true;
    }

    // "Mesa said", where the report has a Carlos Mesa.
    private static bool IsPlaceOrPerson(in MentionNode mention) =>
        mention.Kind == MentionKind.Name && mention.Type == EntityType.Place && mention.NameEnd - mention.NameFirst == 1;

    private static bool IsCity(in MentionNode mention) => mention.Kind == MentionKind.Metonym && mention.NameEnd - mention.NameFirst == 1;

    // Surnames that are names of capitals too, and that the report never uses as places; null where there are none.
    private static HashSet<uint>? PeopleNamedAsCities(Document document, ReadOnlySpan<MentionNode> mentions)
    {
        HashSet<uint>? people = null;
        foreach (ref readonly MentionNode mention in mentions)
            if (IsCity(mention)) (people ??= []).Add(Folding.Hash(document.Form(mention.NameFirst)));
        if (people is null) return null;
        HashSet<uint> surnames = [];
        foreach (ref readonly MentionNode mention in mentions)
        {
            if (mention.Kind == MentionKind.Name && mention.Type == EntityType.Person && mention.NameEnd - mention.NameFirst > 1)
                surnames.Add(Folding.Hash(document.Form(mention.NameEnd - 1)));
        }

        people.IntersectWith(surnames);
        foreach (ref readonly MentionNode mention in mentions)
        {
            if (IsCity(mention) && (mention.Use == MentionUse.Place || document.Tokens.Relations[mention.HeadToken] is Deprel.Obl or Deprel.Nmod))
                people.Remove(Folding.Hash(document.Form(mention.NameFirst)));
        }

        return people.Count == 0 ? null : people;
    }

    private static uint Id(Document document, in MentionNode mention)
    {
        uint id = 17;
        for (int token = mention.NameFirst; token < mention.NameEnd; token++) id = (id * 31) + Folding.Hash(document.Form(token));
        return id;
    }

    [System.Runtime.CompilerServices.InlineArray(NameModel.Classes)]
    private struct Scores
    {
        private int _score;

        public void Add(ReadOnlySpan<int> scores)
        {
            for (int c = 0; c < NameModel.Classes; c++) this[c] += scores[c];
        }
    }
}
