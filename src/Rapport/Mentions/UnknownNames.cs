using System.Runtime.InteropServices;
using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Segmentation;

namespace Rapport.Mentions;

/// <summary>
/// Makes the names that no table knows agree within a report: all mentions of one name are of one type, the one that most
/// of them are read as; a surname is settled by a full name.
/// </summary>
internal sealed class UnknownNames(Lexicon lexicon, Pack pack)
{
    private readonly ShortNames _short = new(lexicon, pack);

    /// <summary>Settles the types of unknown names.</summary>
    public void Retype(Document document)
    {
        Span<MentionNode> mentions = CollectionsMarshal.AsSpan(document.Mentions);
        _short.Resolve(document, mentions);
        HashSet<uint> surnames = Surnames(document, mentions);
        HashSet<uint>? people = PeopleNamedAsCities(document, mentions);
        var votes = new Dictionary<uint, Votes>();
        foreach (ref MentionNode mention in mentions)
            if (IsOpen(mention) || IsUnread(mention)) CollectionsMarshal.GetValueRefOrAddDefault(votes, Id(document, mention), out _)[IsUnread(mention) ? Votes.Unread : (int)mention.Type]++;

        int kept = 0;
        for (int i = 0; i < mentions.Length; i++)
        {
            ref MentionNode mention = ref mentions[i];
            if (people is not null && IsCity(mention) && people.Contains(Folding.Hash(document.Form(mention.NameFirst))))
                (mention.Kind, mention.Type, mention.Name) = (MentionKind.Name, EntityType.Person, default);
            else Settle(document, surnames, votes, ref mention);
            if (!IsUnread(mention) || !IsWord(document, mention)) mentions[kept++] = mention;
        }

        document.Mentions.RemoveRange(kept, mentions.Length - kept);
    }

    private void Settle(Document document, HashSet<uint> surnames, Dictionary<uint, Votes> votes, ref MentionNode mention)
    {
        if (IsUnread(mention))
        {
            // What the recogniser passed over is a name all the same where the report has it as one elsewhere.
            if (IsSurname(document, mention, surnames) || HasInitial(document, mention)) (mention.Kind, mention.Type) = (MentionKind.Name, EntityType.Person);
            else if (votes[Id(document, mention)] is var read && read.IsName) (mention.Kind, mention.Type) = (MentionKind.Name, read.Most(mention.Type));
            return;
        }

        bool surname = IsSurname(document, mention, surnames);
        if (surname && MayBePerson(mention) && document.Tokens.Relations[mention.HeadToken] is not (Deprel.Obl or Deprel.Nmod))
            mention.Type = EntityType.Person;
        if (!IsOpen(mention)) return;
        mention.Type = surname ? EntityType.Person : votes[Id(document, mention)].Most(mention.Type);
    }

    // A capital alone makes no name of a word that the tables use: "Sept.", "Writing".
    private static bool IsWord(Document document, in MentionNode mention) =>
        mention.NameEnd - mention.NameFirst == 1 && document.Tokens.Words[mention.NameFirst] != 0;

    // Whether the type of a mention is open to what the rest of the report says.
    private bool IsOpen(in MentionNode mention) =>
        mention.Kind == MentionKind.Name && mention.NameEnd > mention.NameFirst && (!mention.Name.Any || lexicon.IsDoubtfulPlace(mention.Name))
        && !(mention.Type == EntityType.Person && mention.Term.IsOffice);

    // Whether a mention is capitals that neither tables nor the recogniser took for a name.
    private static bool IsUnread(in MentionNode mention) => mention.Kind == MentionKind.Nominal && mention.NameEnd > mention.NameFirst && !mention.Term.Any;

    // The words that end full names of persons, and names behind titles.
    private static HashSet<uint> Surnames(Document document, ReadOnlySpan<MentionNode> mentions)
    {
        HashSet<uint> surnames = [];
        foreach (ref readonly MentionNode mention in mentions)
        {
            if (mention.Type != EntityType.Person || mention.Kind != MentionKind.Name) continue;
            bool several = mention.NameEnd - mention.NameFirst > 1;
            if (!several && !mention.Term.Any) continue;
            for (int token = mention.NameFirst + (several ? 1 : 0); token < mention.NameEnd; token++)
                if ((document.Tokens.Shapes[token] & TokenShape.Capital) != 0) surnames.Add(Folding.Hash(document.Form(token)));
        }

        return surnames;
    }

    // Whether a mention is one word that ends a full name.
    private static bool IsSurname(Document document, in MentionNode mention, HashSet<uint> surnames) =>
        mention.NameEnd - mention.NameFirst == 1 && surnames.Contains(Folding.Hash(document.Form(mention.NameFirst)));

    // "A. Petrenko"
    private static bool HasInitial(Document document, in MentionNode mention) =>
        mention.NameEnd - mention.NameFirst == 2 && document.Form(mention.NameFirst) is [>= 'A' and <= 'Z', '.'];

    // "Mesa said", where the report has a Carlos Mesa, "Ford" where it has a Peter Ford.
    private bool MayBePerson(in MentionNode mention) =>
        mention.Kind == MentionKind.Name && mention.NameEnd - mention.NameFirst == 1
        && (mention.Type == EntityType.Place || (mention.Type == EntityType.Organization && lexicon.IsDoubtfulBody(mention.Name)));

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

    [System.Runtime.CompilerServices.InlineArray(Unread + 1)]
    private struct Votes
    {
        public const int Unread = (int)EntityType.Place + 1;
        private int _count;

        // Whether most mentions were read as names.
        public readonly bool IsName
        {
            get
            {
                int names = 0;
                for (int type = 0; type < Unread; type++) names += this[type];
                return names > this[Unread];
            }
        }

        // A tie leaves the type as it is.
        public readonly EntityType Most(EntityType own)
        {
            EntityType most = own;
            for (int type = 0; type < Unread; type++)
                if (this[type] > this[(int)most]) most = (EntityType)type;
            return most;
        }
    }
}
