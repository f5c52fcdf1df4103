using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;
using Rapport.Timexes.Grammar;
using Rapport.Timexes.Meaning;

namespace Rapport.Timexes;

/// <summary>
/// On which side of the report a time lies, by the words above it in the sentence: prepositions ("ahead of Friday's
/// talks"), words that look ahead ("scheduled for"), and the tense and modality of the verb.
/// </summary>
internal sealed class Tense
{
    private const int MostSteps = 12;
    private readonly WordTense _words;

    // A word of a list without end may have any number of children; what tells the tense is among the first.
    private const int MostChildren = 64;
    private readonly TimeLexicon _lexicon;
    private readonly ulong _ahead;
    private readonly ulong _aheadOf;
    private readonly ulong _behind;
    private readonly ulong _before;
    private readonly ulong _through;
    private readonly ulong _aim;
    private readonly ulong _as;
    private readonly ulong _saying;
    private readonly ulong _past;
    private readonly ulong _condition;

    /// <summary>Takes the word classes <c>ahead</c>, <c>ahead-of</c>, <c>behind</c>, <c>until</c>, <c>through</c>, <c>aim</c>, <c>as</c>, <c>saying</c>, <c>past</c> and <c>condition</c>.</summary>
    public Tense(TimeLexicon lexicon)
    {
        _lexicon = lexicon;
        _words = new WordTense(lexicon);
        _ahead = Bit("ahead");
        _aheadOf = Bit("ahead-of");
        _behind = Bit("behind");
        _before = Bit("until");
        _through = Bit("through");
        _aim = Bit("aim");
        _as = Bit("as");
        _saying = Bit("saying");
        _past = Bit("past");
        _condition = Bit("condition");

        ulong Bit(string name) => lexicon.Class(name) is >= 0 and var number ? 1UL << number
            : throw new PackException($"the grammar of time needs a class '{name}'");
    }

    /// <summary>The side on which a time lies.</summary>
    /// <param name="document">The report, parsed or not.</param>
    /// <param name="time">The time's tokens.</param>
    /// <param name="head">The token through which it hangs in the sentence.</param>
    public Direction Of(Document document, TokenRange time, int head)
    {
        if (!document.Layers.HasFlag(Layers.Dependencies)) return _words.Of(document, time);
        if (_words.IsCompared(document, time)) return Direction.Past;
        TokenTable tokens = document.Tokens;
        if (IsAheadOf(document, head)) return Direction.Future;
        for (int at = head, step = 0; at >= 0 && step < MostSteps; at = tokens.Heads[at], step++)
        {
            if (step > 0 && Is(tokens.Words[at], _ahead) && (IsModifierOrPassive(document, at) || HasCase(document, head, _aim))) return Direction.Future;
            Direction direction = OfChildren(document, at, head, isNear: step <= 1);
            if (direction == Direction.Unknown) direction = OfForm(document, at);

            // "All troops withdrawn by Friday"; but not "had gone by Friday".
            if (direction == Direction.Past && tokens.Xpos[at] == Xpos.VBN && IsBare(document, at) && HasCase(document, head, _before)) return Direction.Future;

            // "As of January 1 it is in force": near, on either side.
            if (direction == Direction.Future && IsAsOf(document, head)) return Direction.Unknown;
            if (direction != Direction.Unknown) return direction;
        }

        if (HasCase(document, head, _before)) return Direction.Future;

        // Where the tagger saw no verb at all, it may have taken one for a noun: "The Council votes on Thursday".
        return HasFinite(document, head) || !MayFollowVerb(document, time) ? Direction.Unknown : _words.Of(document, time);
    }

    /// <summary>Whether a time dates what somebody said.</summary>
    public bool IsSaying(Document document, TokenRange time, int head) =>
        !document.Layers.HasFlag(Layers.Dependencies) ? _words.IsSaying(document, time) : document.Tokens.Heads[head] is >= 0 and var verb && Is(document.Tokens.Words[verb], _saying);

    // "Talks scheduled for Friday", "is due on Friday"; but not "proposed talks on Friday".
    private static bool IsModifierOrPassive(Document document, int token) =>
        document.Tokens.Upos[token] != Upos.VERB || document.Tokens.Relations[token] is Deprel.Acl or Deprel.Amod
        || document.Tree.Has(token, Deprel.AuxPass);

    private static bool MayFollowVerb(Document document, TokenRange time)
    {
        int at = time.First - 1;
        if (at >= 0 && document.Tokens.Upos[at] == Upos.ADP) at--;
        return at > 0 && document.Tokens.Upos[at] == Upos.NOUN && document.Form(at) is [>= 'a' and <= 'z', .., 's'];
    }

    private static bool HasFinite(Document document, int token)
    {
        Sentence sentence = document.Sentences[document.Tokens.Sentences[token]];
        ReadOnlySpan<Xpos> tags = document.Tokens.Xpos[sentence.FirstToken..sentence.EndToken];
        return tags.IndexOfAny(Xpos.VBD, Xpos.VBZ, Xpos.VBP) >= 0 || tags.Contains(Xpos.MD);
    }

    // "Ahead of Sunday's election", however the parser hangs the words together.
    private bool IsAheadOf(Document document, int head)
    {
        TokenTable tokens = document.Tokens;
        int at = head - 1;
        while (at > 0 && head - at < MostSteps && tokens.Upos[at] is Upos.DET or Upos.ADJ or Upos.NUM or Upos.PROPN) at--;
        return at > 0 && Is(tokens.Words[at - 1], _aheadOf) && document.Form(at) is "of" && tokens.Sentences[at - 1] == tokens.Sentences[head];
    }

    private bool IsAsOf(Document document, int head)
    {
        int seen = 0;
        foreach (int child in document.Tree.Children(head))
        {
            if (++seen > MostChildren) break;
            if (Is(document.Tokens.Words[child], _as) && child + 1 < document.Tokens.Count && document.Form(child + 1) is "of") return true;
        }

        return false;
    }

    // A participle without an auxiliary, and without a subject that would make it a verb in the past.
    private static bool IsBare(Document document, int verb) =>
        !document.Tree.Has(verb, Deprel.Aux) && !document.Tree.Has(verb, Deprel.AuxPass) && !document.Tree.Has(verb, Deprel.Nsubj);

    private bool HasCase(Document document, int head, ulong @class)
    {
        int seen = 0;
        foreach (int child in document.Tree.Children(head))
        {
            if (++seen > MostChildren) break;
            if (document.Tokens.Relations[child] == Deprel.Case && Is(document.Tokens.Words[child], @class)) return true;
        }

        return false;
    }

    // Auxiliaries and prepositions below a word.
    private Direction OfChildren(Document document, int at, int head, bool isNear)
    {
        TokenTable tokens = document.Tokens;
        bool isVerb = tokens.Upos[at] is Upos.VERB or Upos.AUX;
        bool modal = false;
        bool perfect = false;
        bool infinitive = false;
        Direction finite = Direction.Unknown;
        int seen = 0;
        foreach (int child in document.Tree.Children(at))
        {
            if (++seen > MostChildren) break;
            switch (tokens.Relations[child])
            {
                case Deprel.Aux or Deprel.AuxPass or Deprel.Cop:
                    Xpos xpos = tokens.Xpos[child];
                    if (xpos == Xpos.MD) modal = true;
                    else if (xpos == Xpos.VBD) finite = Direction.Past;
                    else if (xpos is Xpos.VBZ or Xpos.VBP && finite == Direction.Unknown) finite = Direction.Future;
                    perfect |= tokens.Xpos[at] == Xpos.VBN && tokens.Relations[child] == Deprel.Aux && xpos != Xpos.MD && !IsBe(document, child);
                    break;
                case Deprel.Case when !isVerb && (child < head || at == head):
                    if (Is(tokens.Words[child], _behind)) return Direction.Past;
                    if (Is(tokens.Words[child], _aheadOf)) return Direction.Future;
                    break;
                case Deprel.Mark when isVerb:
                    if (Is(tokens.Words[child], _condition)) return Direction.Future;
                    infinitive |= tokens.Upos[child] == Upos.PART;
                    break;
                case Deprel.Amod when isNear && child != head && Is(tokens.Words[child], _ahead):
                    return Direction.Future;
            }
        }

        // "Will have gone by Friday", "to have gone by Friday", but "may have gone on Friday".
        if (perfect) return (modal || infinitive) && HasCase(document, head, _before) ? Direction.Future : Direction.Past;
        if (infinitive) return IsCarriedOut(document, at) ? Direction.Unknown : Direction.Future;
        return modal ? Direction.Future : finite;
    }

    // "Was forced to leave", "began to leave": what is done when the verb above is done.
    private bool IsCarriedOut(Document document, int verb) =>
        document.Tokens.Heads[verb] is >= 0 and var above && Is(document.Tokens.Words[above], _through);

    private Direction OfForm(Document document, int at)
    {
        TokenTable tokens = document.Tokens;

        // A form that can only be past is past whatever the tagger took it for.
        if (Is(tokens.Words[at], _past) && (tokens.Upos[at] == Upos.VERB || tokens.Relations[at] == Deprel.Root)) return Direction.Past;
        if (tokens.Upos[at] is not (Upos.VERB or Upos.AUX)) return Direction.Unknown;
        return tokens.Xpos[at] switch
        {
            Xpos.VBD or Xpos.VBN => Direction.Past,
            Xpos.VBZ or Xpos.VBP or Xpos.MD => Direction.Future,

            // An order: "Come back on Friday".
            Xpos.VB when tokens.Relations[at] == Deprel.Root => Direction.Future,
            _ => Direction.Unknown,
        };
    }

    private static bool IsBe(Document document, int token)
    {
        ReadOnlySpan<char> form = document.Form(token);
        return form.Length > 0 && (form[0] | 0x20) is 'b' or 'i' or 'a' or 'w' || form is "'s" or "'re" or "’s" or "’re";
    }

    private bool Is(int word, ulong @class) => word != 0 && (_lexicon.Mask(word) & @class) != 0;
}
