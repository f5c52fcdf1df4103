using Rapport.Parsing;
using Rapport.Rules;
using Rapport.Segmentation;
using Rapport.Tagging;
using Rapport.Timexes;

namespace Rapport.Events;

/// <summary>
/// Finds the expression of time that dates an act: one that hangs on its words, or on the verb that plans or shares
/// them; never one that belongs to another clause ("said <i>on the 25th</i> that they will meet on June 16").
/// </summary>
internal sealed class Dating(EventRules rules, Document document)
{
    private const int MostSteps = 4;
    private int _next;

    /// <summary>The index of the timex, or −1.</summary>
    /// <param name="predicate">The words of the act and what fills their slots.</param>
    /// <param name="clause">The verb that carries, moves or accompanies a noun, or −1.</param>
    /// <param name="words">Nouns that are part of their verbs: "signed an <i>agreement</i>".</param>
    /// <param name="moved">Whether the verb only moves the act: what is proposed in April does not take place in April.</param>
    public int Find(Predicate predicate, int clause, List<int> words, bool moved)
    {
        int found = On(predicate.Token);
        if (found < 0 && predicate.Outer != predicate.Token) found = On(predicate.Outer);
        if (found < 0 && document.Tokens.Upos[predicate.Token] == Upos.NOUN) found = OnDescription(predicate.Token, MostSteps);
        if (moved) return found;
        if (found < 0 && clause >= 0) found = On(clause);
        int verb = clause >= 0 ? clause : document.Tokens.Upos[predicate.Token] == Upos.VERB ? predicate.Token : -1;
        if (found < 0 && verb >= 0) found = OnFillers(predicate, words);
        if (found < 0 && verb >= 0) found = JustBefore(verb);
        if (found < 0 && verb >= 0) found = OnShared(verb);
        return found < 0 && verb >= 0 ? InClause(verb, predicate, words) : found;
    }

    // "the drill launched a day earlier", "talks scheduled for Friday": the clause that describes a noun tells when it is.
    private int OnDescription(int noun, int depth)
    {
        bool isOuter = depth == MostSteps;
        foreach (int child in document.Tree.Children(noun))
        {
            Deprel relation = document.Tokens.Relations[child];

            // "Talks between the two ministers scheduled for Friday" may hang on the ministers.
            int found = relation is Deprel.Nmod or Deprel.Conj && depth > 0 ? OnDescription(child, depth - 1) : -1;
            if (relation is Deprel.Acl or Deprel.AclRelcl)
            {
                bool isPlan = rules.Grammar.PlanningWords.Contains(document.Tokens.Words[child]);
                if (isPlan || (isOuter && rules.Grammar.HoldingWords.Contains(document.Tokens.Lemmas[child]))) found = On(child, isPlan);
            }

            if (found >= 0) return found;
        }

        if (!isOuter) return -1;

        // "A meeting is set for Wednesday".
        int head = document.Tokens.Heads[noun];
        bool isSubject = document.Tokens.Relations[noun] is Deprel.Nsubj or Deprel.NsubjPass;
        return isSubject && rules.Grammar.PlanningWords.Contains(document.Tokens.Words[head]) ? On(head, isPlan: true) : -1;
    }

    // "but Greece on Friday signed": what stands between subject and verb is the verb's, unless a clause of the subject has it.
    private int JustBefore(int verb)
    {
        for (int t = FirstOfSentence(verb); t < document.Timexes.Count && document.Timexes[t].Tokens.End <= verb; t++)
        {
            TimexNode timex = document.Timexes[t];
            if (!IsClose(timex, verb) || !Dates(timex)) continue;
            if (document.Tokens.Heads[timex.HeadToken] is >= 0 and var head && document.Tokens.Upos[head] is Upos.NOUN or Upos.PROPN or Upos.PRON) return t;
        }

        return -1;
    }

    private bool IsClose(TimexNode timex, int verb) =>
        timex.Tokens.End == verb || (timex.Tokens.End == verb - 1 && document.Tokens.Upos[verb - 1] is Upos.ADV or Upos.AUX);

    // "Shot a drone down over the district on Friday": a time that the parser has hung on another
    // word of the clause. What belongs to a noun by a form of its own, "the 2015 accord", is no such time.
    private int InClause(int verb, Predicate predicate, List<int> words)
    {
        for (int t = FirstOfSentence(verb); t < document.Timexes.Count; t++)
        {
            TimexNode timex = document.Timexes[t];
            if (document.Tokens.Sentences[timex.HeadToken] != document.Tokens.Sentences[verb]) break;
            if (Dates(timex) && IsInClause(timex, verb, predicate, words)) return t;
        }

        return -1;
    }

    private bool IsInClause(TimexNode timex, int verb, Predicate predicate, List<int> words)
    {
        TokenTable tokens = document.Tokens;
        bool isBare = !document.Tree.Has(timex.HeadToken, Deprel.Case);
        bool isClose = IsClose(timex, verb);
        if (tokens.Relations[timex.HeadToken] is Deprel.Nummod or Deprel.Amod or Deprel.NmodPoss or Deprel.Compound or Deprel.Appos or Deprel.Conj
            && !(isBare && isClose)) return false;
        bool ofSubject = false;
        int at = tokens.Heads[timex.HeadToken];
        for (int step = 0; at >= 0 && at != verb; at = tokens.Heads[at], step++)
        {
            if (step == MostSteps || tokens.Upos[at] is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADV or Upos.NUM)) return false;
            if (tokens.Relations[at] is Deprel.Conj or Deprel.Appos or Deprel.Acl or Deprel.AclRelcl || IsUndated(at) || IsOtherAct(at, predicate, words)) return false;
            ofSubject |= tokens.Relations[at] is Deprel.Nsubj or Deprel.NsubjPass;
        }

        return at == verb && (ofSubject ? timex.Tokens.End <= verb && (isClose || timex.Tokens.First <= FirstOf(verb)) : timex.Tokens.First > verb);
    }

    // The first token of a clause, but for a preposition.
    private int FirstOf(int verb) => document.Tree.Extent(verb).First + 1;

    /// <summary>Whether a token belongs to an expression of time: "March" is no march.</summary>
    public bool Holds(int token)
    {
        for (int t = FirstOfSentence(token); t < document.Timexes.Count && document.Timexes[t].Tokens.First <= token; t++)
            if (document.Timexes[t].Tokens.Contains(token)) return true;
        return false;
    }

    // A modifier of time is often hung on the noun before it: "signed a deal with Iran on Friday".
    private int OnFillers(Predicate predicate, List<int> words)
    {
        foreach (Argument argument in predicate.Arguments)
        {
            bool own = !argument.Inherited && argument.Head > predicate.Token
                && argument.Slot.Kind is SlotKind.Object or SlotKind.Preposition or SlotKind.IndirectObject;
            // "proposed it during a call in April": what the clause attends dates it.
            bool attended = argument.Slot.Kind == SlotKind.Preposition && rules.Grammar.AttendanceWords.Contains(argument.Slot.Word)
                && !IsDistant(argument.Head);
            if (own && (attended || !IsOtherAct(argument.Head, predicate, words)) && On(argument.Head) is >= 0 and var found) return found;
        }

        return -1;
    }

    // "Two years after a trip in May".
    private bool IsDistant(int noun)
    {
        if (document.Tree.Child(noun, Deprel.Case) is not (>= 0 and var preposition)) return false;
        for (int t = FirstOfSentence(noun); t < document.Timexes.Count && document.Timexes[t].Tokens.First < preposition; t++)
            if (document.Timexes[t] is { Type: TimexType.Duration } length && length.Tokens.End == preposition) return true;
        return false;
    }

    /// <summary>Whether a noun is an act of its own beside the predicate: "welcomed the <i>meeting</i>".</summary>
    public bool IsOtherAct(int noun, Predicate predicate, List<int> words) =>
        noun != predicate.Outer && document.Tokens.Upos[noun] == Upos.NOUN && !rules.OfNoun(document.Tokens.Lemmas[noun]).IsEmpty && !words.Contains(noun);

    // "plans to meet on Friday", "arrived on Friday and met": the time hangs on the other verb.
    private int OnShared(int verb)
    {
        for (int step = 0; step < 2; step++)
        {
            int head = document.Tokens.Heads[verb];
            if (head < 0 || document.Tokens.Relations[verb] is not (Deprel.Xcomp or Deprel.Conj) || document.Tokens.Upos[head] != Upos.VERB) return -1;
            int found = On(head);
            if (found >= 0 && (document.Tokens.Relations[verb] == Deprel.Conj || document.Timexes[found].Tokens.First > verb)) return found;
            verb = head;
        }

        return -1;
    }

    private int On(int token, bool isPlan = false)
    {
        for (int t = FirstOfSentence(token); t < document.Timexes.Count; t++)
        {
            TimexNode timex = document.Timexes[t];
            if (document.Tokens.Sentences[timex.HeadToken] != document.Tokens.Sentences[token]) break;
            if (!(isPlan ? IsDate(timex) : Dates(timex))) continue;
            if (document.Tokens.Heads[timex.HeadToken] == token) return t;
        }

        return -1;
    }

    private static bool IsDate(TimexNode timex) => timex.Interval is not null && timex.Type is not (TimexType.Duration or TimexType.Set);

    private bool Dates(TimexNode timex) => IsDate(timex) && !IsUndated(timex.HeadToken);

    private bool IsUndated(int token)
    {
        foreach (int child in document.Tree.Children(token))
            if (document.Tokens.Relations[child] is Deprel.Case or Deprel.Mark && rules.Grammar.UndatedWords.Contains(document.Tokens.Words[child])) return true;
        return false;
    }

    // Sentences come in text order, so the place in the list only moves forward.
    private int FirstOfSentence(int token)
    {
        int sentence = document.Tokens.Sentences[token];
        while (_next < document.Timexes.Count && document.Tokens.Sentences[document.Timexes[_next].HeadToken] < sentence) _next++;
        return _next;
    }
}
