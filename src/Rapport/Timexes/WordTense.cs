using Rapport.Segmentation;
using Rapport.Timexes.Grammar;
using Rapport.Timexes.Meaning;

namespace Rapport.Timexes;

/// <summary>
/// On which side of the report a time lies, by the words around it: for texts that are not parsed. The nearest verb
/// before the time tells, else the nearest behind it.
/// </summary>
internal sealed class WordTense(TimeLexicon lexicon)
{
    // How far a verb may stand from its time, and an auxiliary from its verb.
    private const int Reach = 24;
    private const int Group = 3;
    private const int Comparison = 6;
    private const int FewestOfSentence = 5;
    private readonly ulong _ahead = Bit(lexicon, "ahead");
    private readonly ulong _aheadOf = Bit(lexicon, "ahead-of");
    private readonly ulong _behind = Bit(lexicon, "behind");
    private readonly ulong _until = Bit(lexicon, "until");
    private readonly ulong _compared = Bit(lexicon, "compared");
    private readonly ulong _saying = Bit(lexicon, "saying");

    /// <summary>The side on which a time lies.</summary>
    public Direction Of(Document document, TokenRange time)
    {
        Sentence sentence = document.Sentences[document.Tokens.Sentences[time.First]];
        int from = Math.Max(sentence.FirstToken, time.First - Reach);
        int to = Math.Min(sentence.EndToken, time.End + Reach);
        if (IsCompared(document, time)) return Direction.Past;
        bool isUntil = false;
        for (int at = time.First - 1; at >= from && at >= time.First - Group; at--)
        {
            if (Is(document, at, _behind)) return Direction.Past;
            if (Is(document, at, _aheadOf)) return Direction.Future;
            isUntil |= at == time.First - 1 && Is(document, at, _until);
        }

        for (int at = time.First - 1; at >= from; at--)
            if (At(document, at, from) is not Direction.Unknown and var before) return before;
        for (int at = time.End; at < to; at++)
        {
            if (lexicon.Forms.Of(document, at) == WordForm.To) continue;
            if (At(document, at, from) is not Direction.Unknown and var behind) return behind;
        }

        // A whole sentence without any form of the past has a verb in the present: "The Council votes on Thursday".
        bool isWhole = sentence.EndToken - sentence.FirstToken >= FewestOfSentence && document.Form(sentence.EndToken - 1) is ".";
        return isUntil || (isWhole && from == sentence.FirstToken && to == sentence.EndToken) ? Direction.Future : Direction.Unknown;
    }

    /// <summary>Whether a time dates what something is compared with: "up from 3 per cent on Friday".</summary>
    public bool IsCompared(Document document, TokenRange time)
    {
        int first = document.Sentences[document.Tokens.Sentences[time.First]].FirstToken;
        for (int at = time.First - 1; at > first && at >= time.First - Comparison; at--)
            if (Is(document, at - 1, _compared) && document.Form(at) is "from" or "with" or "to") return true;
        return false;
    }

    /// <summary>Whether a time dates what somebody said.</summary>
    public bool IsSaying(Document document, TokenRange time) =>
        (time.First > 0 && Is(document, time.First - 1, _saying)) || (time.First > 1 && Is(document, time.First - 2, _saying))
        || (time.End < document.Tokens.Count && Is(document, time.End, _saying));

    private Direction At(Document document, int at, int from)
    {
        if (Is(document, at, _ahead)) return Direction.Future;
        switch (lexicon.Forms.Of(document, at))
        {
            case WordForm.Future or WordForm.Present:
                return Direction.Future;
            case WordForm.To:
                return IsInfinitive(document, at) ? Direction.Future : Direction.Unknown;
            case WordForm.Past:
                // "Will be held", "to be signed", "is held".
                for (int above = at - 1; above >= from && above >= at - Group; above--)
                {
                    switch (lexicon.Forms.Of(document, above))
                    {
                        case WordForm.Future or WordForm.Present: return Direction.Future;
                        case WordForm.To: return IsInfinitive(document, above) ? Direction.Future : Direction.Past;
                        case WordForm.Past: return Direction.Past;
                    }
                }

                return Direction.Past;
            default:
                return Direction.Unknown;
        }
    }

    // "To meet", but not "to Paris", "to the city".
    private bool IsInfinitive(Document document, int to) =>
        to + 1 < document.Tokens.Count
        && (document.Tokens.Shapes[to + 1] & (TokenShape.Letter | TokenShape.Capital | TokenShape.Digit)) == TokenShape.Letter
        && !lexicon.Forms.IsFunction(document, to + 1);

    private bool Is(Document document, int token, ulong @class) =>
        document.Tokens.Words[token] is not 0 and var word && (lexicon.Mask(word) & @class) != 0;

    private static ulong Bit(TimeLexicon lexicon, string name) => 1UL << lexicon.Class(name);
}
