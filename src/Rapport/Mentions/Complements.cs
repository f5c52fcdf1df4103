using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Mentions;

/// <summary>Ties what stands behind a noun to it: "the foreign minister of Colombia", "counterparts from Russia".</summary>
internal sealed class Complements(Lexicon lexicon)
{
    private const int MostAhead = 6;

    // No mention is longer: "the minister of the minister of …" would else cost the square of its length.
    private const int MostTokens = 40;

    /// <summary>Ties the complements of the mentions from <paramref name="from"/> on, which stand in order.</summary>
    public void Attach(Document document, int from)
    {
        TokenTable tokens = document.Tokens;
        Span<MentionNode> mentions = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(document.Mentions);

        // From the last to the first, so that "the head of the office of the president" grows from its end.
        for (int i = mentions.Length - 1; i >= from; i--)
        {
            ref MentionNode mention = ref mentions[i];
            if (IsCity(mention)) JoinState(document, mentions, i);
            if (!mention.Term.Any || (mention.Kind == MentionKind.Name && mention.Type != EntityType.Organization)) continue;
            while (mention.EndToken < tokens.Count)
            {
                int word = tokens.Words[mention.EndToken];
                bool of = word != 0 && (word == lexicon.Of || (word == lexicon.For && IsBodyName(document, mention)));
                bool and = word != 0 && word == lexicon.And && mention.OfToken >= mention.HeadToken && !mention.Term.Has(TermTable.Organs) && IsBodyName(document, mention);
                bool to = word != 0 && word == lexicon.To && mention.Term.IsOffice && mention.Kind == MentionKind.Office;
                if (!of && !and && !to && (word == 0 || word != lexicon.From)) break;
                int other = StartingAt(document, mentions, i, mention.EndToken + 1);
                if (other < 0) break;
                if (to && mentions[other].Type is not (EntityType.Country or EntityType.Organization)) break;
                if (mention.OfToken < 0 && to) break;
                if (mention.OfToken < 0 || (of && mention.OfToken > mention.HeadToken)) mention.OfToken = mentions[other].HeadToken;
                if (!of && !and && !to) break;
                if (mentions[other].EndToken - mention.FirstToken > MostTokens) break;
                mention.EndToken = Math.Max(mention.EndToken, mentions[other].EndToken);
            }
            if (mention.Kind == MentionKind.Office && !mention.Plural) GiveTitle(mentions, i);
        }
    }

    // "Chinese Ambassador to Nepal Wu Chuntai": the office is the title of the name behind it.
    private static void GiveTitle(Span<MentionNode> mentions, int office)
    {
        for (int i = office + 1; i < mentions.Length && i <= office + MostAhead && mentions[i].FirstToken <= mentions[office].EndToken; i++)
        {
            if (mentions[i].FirstToken != mentions[office].EndToken || mentions[i] is not { Kind: MentionKind.Name, Type: EntityType.Person } || mentions[i].Term.Any) continue;
            mentions[i].Term = mentions[office].Term;
            mentions[i].OfToken = mentions[office].OfToken;
            mentions[i].Standing = mentions[office].Standing;
            break;
        }
    }

    // "Geneva, Switzerland": one place.
    private void JoinState(Document document, Span<MentionNode> mentions, int city)
    {
        int end = mentions[city].EndToken;
        if (city + 1 >= mentions.Length || end >= document.Tokens.Count || document.Form(end) is not ",") return;
        ref MentionNode state = ref mentions[city + 1];
        if (state.FirstToken != end + 1 || state.Kind != MentionKind.Name || state.Type is not (EntityType.Country or EntityType.Place)) return;
        if (!state.Name.Has(NameTable.Countries) && !state.Name.Has(NameTable.Territories) && !lexicon.IsDivision(state.Name)) return;
        if (state.EndToken < document.Tokens.Count && lexicon.IsPossessive(document.Tokens, state.EndToken)) return;
        mentions[city].EndToken = state.EndToken;
        mentions[city].OfToken = state.HeadToken;
        state.Use = MentionUse.Place;
        mentions[city].Use = MentionUse.Place;
    }

    private static bool IsCity(in MentionNode mention) =>
        mention.Kind is MentionKind.Name or MentionKind.Metonym && !mention.Term.Any && !mention.Name.Has(NameTable.Countries)
        && !mention.Name.Has(NameTable.Organizations)
        && (mention.Type == EntityType.Place || mention.Name.Has(NameTable.Metonyms) || !mention.Name.Any);

    private static bool IsBodyName(Document document, in MentionNode mention) =>
        (document.Tokens.Shapes[mention.HeadToken] & TokenShape.Capital) != 0 && mention.Type == EntityType.Organization;

    // The widest mention that starts at a token, an article aside.
    private static int StartingAt(Document document, Span<MentionNode> mentions, int from, int token)
    {
        for (int i = from + 1; i < mentions.Length && i <= from + MostAhead && mentions[i].FirstToken <= token + 1; i++)
        {
            if (mentions[i].FirstToken < token || mentions[i].Kind == MentionKind.Pronoun) continue;
            return mentions[i].FirstToken == token || document.Tokens.Upos[token] == Upos.DET ? i : -1;
        }

        return -1;
    }
}
