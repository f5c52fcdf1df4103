using System.Runtime.InteropServices;
using Rapport.Mentions;
using Rapport.Parsing;

namespace Rapport.Linking;

/// <summary>Finds who the members of a group are that the report named before: "the two leaders", "both sides".</summary>
internal sealed class GroupMembers(Document document, Atlas atlas, List<int> persons, string? day)
{
    private const int MostBack = 30;
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
            int count = Number(mention);
            if (count == 0 || mention.OfToken >= 0) continue;
            List<int>? members = Members(i, count);
            if (members is not null) document.Entities[mention.Entity] = With(entity, members);
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

    private List<int>? Members(int index, int count)
    {
        MentionNode group = Mentions[index];
        bool people = atlas.Lexicon.Nominals.TypeOf(group.Term, false) == EntityType.Person;
        int sentence = document.Tokens.Sentences[group.HeadToken];
        var members = new List<int>();
        for (int pass = 0; pass < 2; pass++)
        {
            members.Clear();
            EntityType type = people ? EntityType.Person : pass == 0 ? EntityType.Country : EntityType.Person;
            for (int i = index - 1, seen = 0; i >= 0 && seen < MostBack && members.Count < count; i--, seen++)
            {
                MentionNode other = Mentions[i];
                if (sentence - document.Tokens.Sentences[other.HeadToken] > MostSentences) break;
                if (other.Entity < 0 || other.Use == MentionUse.Place || other.Kind == MentionKind.Pronoun) continue;
                EntityNode entity = document.Entities[other.Entity];
                if (type == EntityType.Person && group.Term.IsOffice && !Holds(other.Entity, group)) continue;
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

    private static EntityNode With(EntityNode node, List<int> members) => new()
    {
        Type = node.Type,
        Key = node.Key,
        Name = node.Name,
        Country = node.Country,
        Sectors = node.Sectors,
        Role = node.Role,
        Members = members,
        Coordinates = node.Coordinates,
        Evidence = node.Evidence,
    };
}
