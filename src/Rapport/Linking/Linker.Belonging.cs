using Rapport.Mentions;
using Rapport.Packs;

namespace Rapport.Linking;

// Whom a mention belongs to, and so of which country it is.
internal sealed partial class Linker
{
    // The entity that a mention belongs to: the state of a minister, the ministry of a spokesman.
    private int Owner(in MentionNode mention)
    {
        if (mention.OfToken < 0 || _document.MentionAt(mention.OfToken) is not (>= 0 and var owner)) return None;
        MentionNode whose = Mentions[owner];
        return whose.Chain >= 0 ? Entity(whose.Chain) : whose.Speaker >= 0 ? SpokenFor(whose.Speaker) : None;
    }

    private int OwnerBody(in MentionNode mention) => Owner(mention) is >= 0 and var owner ? _bodies[owner] : None;

    private string? OwnerCountry(in MentionNode mention)
    {
        if (mention.Kind == MentionKind.Demonym) return State(mention.Name) is >= 0 and var id ? _atlas.Bodies.Country(id) : null;
        if (Owner(mention) is >= 0 and var owner && _document.Entities[owner].Country is { } country) return country;
        return mention.Type == EntityType.Organization && mention.Kind is MentionKind.Name or MentionKind.Nominal ? InnerCountry(mention) : null;
    }

    // "the Centre of Ocean Studies of the Norwegian Academy": the last body inside that has a country.
    private string? InnerCountry(in MentionNode mention)
    {
        string? country = null;
        int index = _document.MentionAt(mention.HeadToken);
        if (index < 0 || mention.EndToken - mention.HeadToken < 2) return null;
        for (int i = index + 1; i < Mentions.Length && Mentions[i].FirstToken < mention.EndToken; i++)
            if (Mentions[i].Type == EntityType.Organization && Mentions[i].Name.Has(NameTable.Organizations) && Mentions[i].Chain >= 0
                && Entity(Mentions[i].Chain) is >= 0 and var inner) country = _document.Entities[inner].Country ?? country;
        return country;
    }

    // "Defence Minister Ana Ruiz", of whom the report says no more: a minister at home.
    private string? TitleHome(int chain)
    {
        for (int i = _first[chain]; i >= 0; i = _next[i])
        {
            MentionNode mention = Mentions[i];
            if (mention.Kind == MentionKind.Name && mention.Term.IsOffice && IsAtHome(mention)) return TitleState(mention, _home.At(i));
        }

        return null;
    }

    // An office of a state of which nothing tells whose it is; "leader" may be anybody's.
    private bool IsAtHome(in MentionNode mention)
    {
        if (mention.OfToken >= 0 || mention.IsModified || !IsOfState(mention) || _atlas.IsAnyHead(mention.Term)) return false;
        int word = mention.EndToken < _document.Tokens.Count ? _document.Tokens.Words[mention.EndToken] : 0;
        return word == 0 || (word != _atlas.Lexicon.Of && word != _atlas.Lexicon.For);
    }

    // "the secretary of state": of the state that has such a title, whatever the report is at home in; of several the one it speaks of.
    private string? TitleState(in MentionNode mention, string? home)
    {
        string? best = null;
        int count = 0;
        foreach (string country in _atlas.OnlyIn(mention.Term))
        {
            if (country == home) return home;
            count++;
            if (best is null || _weights.Of(country) > _weights.Of(best)) best = country;
        }

        return count == 0 ? home : count <= FewStates || _weights.Of(best!) > 0 ? best : null;
    }

    // "Ana Ruiz of the Spanish parliament"
    private string? Origin(in MentionNode person)
    {
        int word = person.EndToken < _document.Tokens.Count ? _document.Tokens.Words[person.EndToken] : 0;
        if (word == 0 || (word != _atlas.Lexicon.Of && word != _atlas.Lexicon.From)) return null;
        for (int token = person.EndToken + 1; token < _document.Tokens.Count && token < person.EndToken + 4; token++)
        {
            if (_document.MentionAt(token) is not (>= 0 and var at) || Mentions[at].FirstToken <= person.EndToken) continue;
            return Mentions[at].Chain >= 0 && Entity(Mentions[at].Chain) is >= 0 and var owner ? _document.Entities[owner].Country : null;
        }

        return null;
    }

    // "the foreign ministry in Addis Ababa": of the state where it is.
    private string? Seat(in MentionNode body)
    {
        int place = body.EndToken + 1;
        if (place >= _document.Tokens.Count || _document.Form(body.EndToken) is not "in" || _document.MentionAt(place) is not (>= 0 and var at)
            || Mentions[at].FirstToken != place || Mentions[at].Use != MentionUse.Place || Mentions[at].Chain < 0) return null;
        return Entity(Mentions[at].Chain) is >= 0 and var seat ? _document.Entities[seat].Country : null;
    }

    private bool IsOfState(in MentionNode mention) => IsOfState(_atlas.Sectors(mention.Term));

    private static bool IsOfState(IReadOnlyList<string> sectors) =>
        sectors.Count > 0 && sectors[0] is "GOV" or "MIL" or "LEG" or "JUD" or "COP" or "SPY";
}
