using System.Runtime.InteropServices;
using Rapport.Mentions;
using Rapport.Parsing;
using Rapport.Segmentation;

namespace Rapport.Coreference;

/// <summary>Finds whom a pronoun stands for, by sex, number, syntax and nearness.</summary>
internal sealed class PronounResolver(Document document, Lexicon lexicon)
{
    private const int MostBack = 40;
    private const int MostSentences = 3;
    private const int MostSteps = 8;
    private const int QuotedMention = 60;

    // "Abdi said that Abiy was under pressure. He …": whom the sentence before was about.
    private const int OfMainClause = 15;

    private readonly int _kind = lexicon.Pronouns.Column("kind");
    private readonly int _person = lexicon.Pronouns.Column("person");

    private Span<MentionNode> Mentions => CollectionsMarshal.AsSpan(document.Mentions);

    /// <summary>The chain of whom the pronoun stands for, or −1.</summary>
    public int Resolve(int index, List<Chain> chains)
    {
        MentionNode pronoun = Mentions[index];
        if (lexicon.Pronouns.Cell(pronoun.Pronoun, _kind) == "relative") return Antecedent(pronoun.HeadToken);
        if (lexicon.Pronouns.Cell(pronoun.Pronoun, _person) != "3") return -1;
        if (IsPlaceholder(pronoun)) return -1;
        int sentence = document.Tokens.Sentences[pronoun.HeadToken];
        bool quoted = document.Tokens[pronoun.HeadToken].Is(TokenShape.Quoted);
        int quotedBetween = 0;
        int best = -1;
        int bestScore = 0;
        for (int i = index - 1, seen = 0; i >= 0 && seen < MostBack; i--, seen++)
        {
            MentionNode other = Mentions[i];
            int at = document.Tokens.Sentences[other.HeadToken];

            // What somebody is quoted with does not part "X said" from the "he" behind it, nor does it name him.
            for (; !quoted && sentence - quotedBetween - at > 0 && quotedBetween < MostBack && IsQuoted(sentence - quotedBetween - 1); quotedBetween++)
            {
            }

            int distance = Math.Max(0, sentence - quotedBetween - at);
            if (distance > MostSentences) break;
            if (other.Chain < 0 || !Agrees(pronoun, other, chains[other.Chain]) || IsCoArgument(pronoun, other)) continue;
            int score = Score(pronoun, other, distance) - (!quoted && document.Tokens[other.HeadToken].Is(TokenShape.Quoted) ? QuotedMention : 0);
            if (score > bestScore) (best, bestScore) = (other.Chain, score);
        }

        return best;
    }

    // "It was their third meeting" names no state or body.
    private bool IsPlaceholder(in MentionNode pronoun) =>
        pronoun.Gender == Gender.Neuter && document.Tokens.Relations[pronoun.HeadToken] == Deprel.Nsubj
        && document.Tokens.Heads[pronoun.HeadToken] is >= 0 and var head && document.Tokens.Upos[head] == Tagging.Upos.NOUN;

    private bool IsQuoted(int sentence) => sentence >= 0 && document.Tokens[document.Sentences[sentence].FirstToken].Is(TokenShape.Quoted);

    // "the minister, who left"
    private int Antecedent(int token)
    {
        int clause = document.Tokens.Heads[token];
        for (int step = 0; step < MostSteps && clause >= 0; step++)
        {
            if (document.Tokens.Relations[clause] == Deprel.AclRelcl)
            {
                int head = document.Tokens.Heads[clause];
                return head >= 0 && document.MentionAt(head) is >= 0 and var mention ? Mentions[mention].Chain : -1;
            }

            clause = document.Tokens.Heads[clause];
        }

        return -1;
    }

    private static bool Agrees(in MentionNode pronoun, in MentionNode other, Chain chain)
    {
        switch (pronoun.Gender)
        {
            case Gender.Male or Gender.Female:
                return chain.Type == EntityType.Person && !other.Plural && (chain.Gender == Gender.Unknown || chain.Gender == pronoun.Gender);
            case Gender.Neuter:
                return chain.Type is EntityType.Country or EntityType.Organization && !other.Plural && other.Use == MentionUse.Actor;
            default:
                return other.Plural && chain.Type != EntityType.Place;
        }
    }

    // "Putin told him": not Putin.
    private bool IsCoArgument(in MentionNode pronoun, in MentionNode other)
    {
        Deprel relation = document.Tokens.Relations[pronoun.HeadToken];
        if (relation == Deprel.NmodPoss) return other.FirstToken <= pronoun.HeadToken && pronoun.HeadToken < other.EndToken;
        if (lexicon.Pronouns.Cell(pronoun.Pronoun, _kind) == "reflexive") return false;
        return relation is Deprel.Obj or Deprel.Obl or Deprel.Iobj && document.Tokens.Heads[pronoun.HeadToken] == document.Tokens.Heads[other.HeadToken]
            && document.Tokens.Relations[other.HeadToken] is Deprel.Nsubj or Deprel.NsubjPass;
    }

    private int Score(in MentionNode pronoun, in MentionNode other, int distance)
    {
        int score = 100 - (distance * 30);
        switch (document.Tokens.Relations[other.HeadToken])
        {
            case Deprel.Nsubj or Deprel.NsubjPass:
                score += 40;
                if (distance > 0 && document.Tokens.Heads[other.HeadToken] is >= 0 and var clause && document.Tokens.Heads[clause] < 0) score += OfMainClause;
                break;
            case Deprel.Obj or Deprel.OblAgent:
                score += 10;
                break;
            case Deprel.NmodPoss or Deprel.Compound or Deprel.Amod:
                score -= 20;
                break;
        }

        if (other.Kind is MentionKind.Name or MentionKind.Pronoun) score += 10;
        if (other.Kind == MentionKind.Demonym) score -= 20;
        if (other.HeadToken > pronoun.HeadToken) score -= 50;
        return score;
    }
}
