using System.Runtime.InteropServices;
using Rapport.Mentions;
using Rapport.Segmentation;

namespace Rapport.Linking;

/// <summary>Finds who the members of a group are that the report named before: "the two leaders", "both sides".</summary>
internal sealed class GroupMembers(Document document, Atlas atlas, List<int> persons, string? day)
{
    private const int MostBack = 30;
    private const int MostOwners = 30;
    private const int MostSentences = 4;

    private Span<MentionNode> Mentions => CollectionsMarshal.AsSpan(document.Mentions);

    /// <summary>Gives groups their members.</summary>
    public void Fill()
    {
        for (int i = 0; i < Mentions.Length; i++)
        {
            MentionNode mention = Mentions[i];
            if (mention.Entity < 0 || mention.Type != EntityType.Group || !mention.Plural || mention.Kind == MentionKind.Pronoun) continue;
            EntityNode entity = document.Entities[mention.Entity];
            if (entity.Members.Count > 0 || entity.Key is not null) continue;
            if (mention.OfToken >= 0)
            {
                if (Owners(mention) is { Count: > 1 } owners) document.Entities[mention.Entity] = With(entity, owners, null);
                continue;
            }

            int count = Number(mention);
            List<int>? members = count > 0 ? Members(i, count, MostSentences) : IsDefinite(mention) ? Named(i) ?? Pair(i) : null;
            if (members is not null) document.Entities[mention.Entity] = With(entity, members, entity.Country);
        }
    }

    // How many they are: "two", "both", "three"; 0 where the words do not say.
    private int Number(in MentionNode mention)
    {
        for (int token = mention.FirstToken; token < mention.HeadToken; token++)
        {
            switch (document.Form(token))
            {
                case "two" or "Two" or "both" or "Both" or "2":
                    return 2;
                case "three" or "Three" or "3":
                    return 3;
                case "four" or "Four" or "4":
                    return 4;
            }
        }

        return 0;
    }

    // "the foreign ministers of France, Germany and Italy", "the French and German foreign ministers": their states.
    private List<int>? Owners(in MentionNode group)
    {
        if (document.MentionAt(group.OfToken) is not (>= 0 and var owner)) return null;
        int first = owner, last = owner;
        bool and = false;
        for (int next; last - owner < MostOwners && (next = Next(last, ref and)) >= 0;) last = next;
        for (int before; owner - first < MostOwners && (before = Previous(first, ref and)) >= 0;) first = before;
        if (!and) return null;
        var owners = new List<int>();
        for (int i = first; i <= last; i++)
            if (IsOwner(i) && !owners.Contains(Mentions[i].Entity)) owners.Add(Mentions[i].Entity);
        return owners;
    }

    // The owner behind one, parted by a comma or "and".
    private int Next(int owner, ref bool and)
    {
        int token = AfterJoint(Mentions[owner].EndToken, ref and);
        return token > Mentions[owner].EndToken && token < document.Tokens.Count && document.MentionAt(token) is >= 0 and var next && next > owner
            && Mentions[next].FirstToken <= token && IsOwner(next) ? next : -1;
    }

    private int Previous(int owner, ref bool and)
    {
        for (int i = owner - 1; i >= 0 && i >= owner - 3; i--)
        {
            bool joint = and;
            int token = AfterJoint(Mentions[i].EndToken, ref joint);
            if (!IsOwner(i) || token == Mentions[i].EndToken || token != Mentions[owner].FirstToken) continue;
            and = joint;
            return i;
        }

        return -1;
    }

    // The token behind ",", "and" or ", and", and an article; the same token where there is none of them.
    private int AfterJoint(int token, ref bool and)
    {
        TokenTable tokens = document.Tokens;
        int at = token;
        if (at < tokens.Count && document.Form(at) is ",") at++;
        if (at < tokens.Count && tokens.Words[at] == atlas.Lexicon.And && tokens.Words[at] != 0)
        {
            at++;
            and = true;
        }

        if (at > token && at < tokens.Count && tokens.Xpos[at] == Tagging.Xpos.DT) at++;
        return at;
    }

    private bool IsOwner(int mention) =>
        Mentions[mention].Entity >= 0 && Mentions[mention].Kind is not MentionKind.Nominal
        && document.Entities[Mentions[mention].Entity].Type is EntityType.Country or EntityType.Organization;

    // "The ministers" after "the ministers of Armenia and Azerbaijan".
    private List<int>? Named(int index)
    {
        MentionNode group = Mentions[index];
        int sentence = document.Tokens.Sentences[group.HeadToken];
        for (int i = index - 1, seen = 0; i >= 0 && seen < MostBack; i--, seen++)
        {
            if (sentence - document.Tokens.Sentences[Mentions[i].HeadToken] > MostSentences) break;
            if (Mentions[i].Entity >= 0 && Mentions[i].Plural && document.Entities[Mentions[i].Entity].Members is { Count: > 1 } members
                && document.Tokens.Lemmas[Mentions[i].HeadToken] == document.Tokens.Lemmas[group.HeadToken]) return [.. members];
        }

        return null;
    }

    // "The leaders" after a sentence about two of them and nobody else.
    private List<int>? Pair(int index)
    {
        Anaphor anaphor = atlas.Lexicon.Nominals.AnaphorOf(Mentions[index].Term);
        if (!Mentions[index].Term.IsOffice && anaphor != Anaphor.State) return null;
        return Members(index, 3, 1) is null ? Members(index, 2, 1) : null;
    }

    private bool IsDefinite(in MentionNode mention) =>
        mention.EndToken - mention.FirstToken == 2 && document.Form(mention.FirstToken) is "the" or "The";

    private List<int>? Members(int index, int count, int back)
    {
        MentionNode group = Mentions[index];
        bool people = atlas.Lexicon.Nominals.TypeOf(group.Term, false) == EntityType.Person && !atlas.IsRelation(group.Term);
        int sentence = document.Tokens.Sentences[group.HeadToken];
        var members = new List<int>();
        for (int pass = 0; pass < 2; pass++)
        {
            members.Clear();
            EntityType type = people ? EntityType.Person : pass == 0 ? EntityType.Country : EntityType.Person;
            for (int i = index - 1, seen = 0; i >= 0 && seen < MostBack && members.Count < count; i--, seen++)
            {
                MentionNode other = Mentions[i];
                if (sentence - document.Tokens.Sentences[other.HeadToken] > back) break;
                if (other.Entity < 0 || other.Use == MentionUse.Place || other.Kind == MentionKind.Pronoun) continue;
                EntityNode entity = document.Entities[other.Entity];
                if (type == EntityType.Person && group.Term.IsOffice && !Holds(other.Entity, group)) continue;

                // "Both sides" may be two people of the sentence before, never who speaks of the sides.
                if (pass == 1 && sentence - document.Tokens.Sentences[other.HeadToken] != 1) continue;
                if (entity.Type != type || (type == EntityType.Person && other.Kind == MentionKind.Nominal) || members.Contains(other.Entity)) continue;
                members.Add(other.Entity);
            }

            if (members.Count == count)
            {
                members.Reverse();
                return members;
            }

            if (people) break;
        }

        return null;
    }

    // "the two ministers": those who are ministers, as far as the gazetteer knows them.
    private bool Holds(int entity, in MentionNode group)
    {
        int person = persons[entity];
        if (person < 0) return true;
        for (int term = atlas.Terms.FirstOf(person); term >= 0; term = atlas.Terms.NextOf(term))
            if ((day is null || atlas.Terms.Compare(term, day) == 0) && atlas.IsMeant(atlas.Terms.Office(term), group.Term)) return true;
        return false;
    }

    private static EntityNode With(EntityNode node, List<int> members, string? country) => new()
    {
        Type = node.Type,
        Key = node.Key,
        Name = node.Name,
        Country = country,
        Sectors = node.Sectors,
        Role = node.Role,
        Members = members,
        Coordinates = node.Coordinates,
        Evidence = node.Evidence,
    };
}
