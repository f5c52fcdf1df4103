using System.Runtime.InteropServices;
using Rapport.Mentions;
using Rapport.Parsing;
using Rapport.Segmentation;

namespace Rapport.Coreference;

/// <summary>
/// Finds who speaks where a quotation has "I", "we", "my" or "our": who is said to speak beside it, else before it. "I" is a
/// person; for whom "we" is said is another matter.
/// </summary>
internal sealed class SpeakerResolver(Document document, Lexicon lexicon)
{
    private const int MostMentions = 30;
    private const int MostSentences = 4;

    private readonly int _person = lexicon.Pronouns.Column("person");

    private Span<MentionNode> Mentions => CollectionsMarshal.AsSpan(document.Mentions);

    /// <summary>Whether a mention is a quoted pronoun of the first person.</summary>
    public bool IsOfSpeaker(in MentionNode mention) =>
        mention.Kind == MentionKind.Pronoun && IsQuoted(mention) && lexicon.Pronouns.Cell(mention.Pronoun, _person) == "1";

    /// <summary>The chain of the speaker, or −1. Chains of what stands behind are asked for, so all others come first.</summary>
    public int Resolve(int index)
    {
        int sentence = SentenceOf(index);
        bool several = Mentions[index].Plural;
        int best = -1;
        for (int i = index + 1; i < Mentions.Length && i <= index + MostMentions && SentenceOf(i) == sentence && best < 0; i++)
            if (IsSpeaker(i, several)) best = i;

        // The quotation may have begun sentences ago; whoever it was put down to still speaks.
        for (int i = index - 1, from = sentence; i >= 0 && i >= index - MostMentions; i--)
        {
            if (SentenceOf(i) < from - MostSentences || (best >= 0 && SentenceOf(i) < sentence)) break;
            if (!IsSpeaker(i, several)) continue;
            bool nearer = best < 0 || Mentions[index].HeadToken - Mentions[i].HeadToken < Mentions[best].HeadToken - Mentions[index].HeadToken;
            if (nearer) best = i;
            break;
        }

        return best < 0 ? -1 : Mentions[best].Chain;
    }

    // Somebody outside of quotations who is the subject of a clause; bodies say "we".
    private bool IsSpeaker(int index, bool several)
    {
        MentionNode mention = Mentions[index];
        bool speaks = mention.Type == EntityType.Person || (several && mention.Type is EntityType.Organization or EntityType.Country);
        return speaks && !mention.Plural && mention.Chain >= 0 && !IsQuoted(mention)
            && document.Tokens.Relations[mention.HeadToken] is Deprel.Nsubj or Deprel.NsubjPass;
    }

    private bool IsQuoted(in MentionNode mention) => document.Tokens[mention.HeadToken].Is(TokenShape.Quoted);

    private int SentenceOf(int mention) => document.Tokens.Sentences[Mentions[mention].HeadToken];
}
