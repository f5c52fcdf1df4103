using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Mentions;

/// <summary>
/// Decides what a single capitalised word is that no table knows: a surname if the report has somebody with a full name
/// that ends so, else by the words around it.
/// </summary>
internal sealed class UnknownNames(Lexicon lexicon)
{
    /// <summary>Settles the type of unknown one-word names.</summary>
    public void Retype(Document document)
    {
        TokenTable tokens = document.Tokens;
        Span<MentionNode> mentions = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(document.Mentions);
        HashSet<uint>? surnames = null;
        foreach (ref MentionNode mention in mentions)
        {
            if (mention.Type != EntityType.Person || mention.Kind != MentionKind.Name) continue;
            bool several = mention.NameEnd - mention.NameFirst > 1;
            if (!several && !mention.Term.Any) continue;
            for (int token = mention.NameFirst + (several ? 1 : 0); token < mention.NameEnd; token++)
                if ((tokens.Shapes[token] & TokenShape.Capital) != 0) (surnames ??= []).Add(Folding.Hash(document.Form(token)));
        }

        // One word means one thing in a report: a person, if any of its mentions acts as one.
        foreach (ref MentionNode mention in mentions)
            if (IsOpen(mention) && ByContext(document, mention) == EntityType.Person) (surnames ??= []).Add(Folding.Hash(document.Form(mention.NameFirst)));
        if (surnames is null) surnames = [];
        foreach (ref MentionNode mention in mentions)
        {
            if (IsPlaceOrPerson(mention) && surnames.Contains(Folding.Hash(document.Form(mention.NameFirst)))
                && tokens.Relations[mention.HeadToken] is not (Deprel.Obl or Deprel.Nmod)) mention.Type = EntityType.Person;
            if (!IsOpen(mention)) continue;
            mention.Type = surnames.Contains(Folding.Hash(document.Form(mention.NameFirst))) ? EntityType.Person : ByContext(document, mention);
        }
    }

    // "Mesa said", where the report has a Carlos Mesa.
    private static bool IsPlaceOrPerson(in MentionNode mention) =>
        mention.Kind == MentionKind.Name && mention.Type == EntityType.Place && mention.NameEnd - mention.NameFirst == 1;

    private bool IsOpen(in MentionNode mention) =>
        mention.Kind == MentionKind.Name && (!mention.Name.Any || lexicon.IsDoubtfulPlace(mention.Name)) && mention.NameEnd - mention.NameFirst == 1 && !mention.Term.Any
        && mention.Type is EntityType.Person or EntityType.Organization or EntityType.Place;

    private static EntityType ByContext(Document document, in MentionNode mention)
    {
        TokenTable tokens = document.Tokens;
        if (mention.Name.Any) return tokens.Relations[mention.HeadToken] is Deprel.Obl or Deprel.Nmod or Deprel.Appos or Deprel.Root || mention.OfToken >= 0 ? EntityType.Place : EntityType.Person;
        if (mention.Gender != Gender.Unknown || mention.Name.Has(NameTable.GivenNames)) return EntityType.Person;
        if (mention.Type == EntityType.Organization) return mention.Type;
        if (document.Tree.Child(mention.HeadToken, Deprel.Det) >= 0) return EntityType.Organization;
        return tokens.Relations[mention.HeadToken] switch
        {
            Deprel.Nsubj or Deprel.NsubjPass or Deprel.OblAgent or Deprel.NmodPoss or Deprel.Conj or Deprel.Appos or Deprel.Flat => EntityType.Person,
            Deprel.Obl or Deprel.Nmod => EntityType.Place,
            _ => EntityType.Organization,
        };
    }
}
