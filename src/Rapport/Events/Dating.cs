using Rapport.Parsing;
using Rapport.Rules;
using Rapport.Tagging;
using Rapport.Timexes;

namespace Rapport.Events;

/// <summary>
/// Finds the expression of time that dates an act: one that hangs on its words, or on the verb that plans or shares
/// them; never one that belongs to another clause ("said <i>on the 25th</i> that they will meet on June 16").
/// </summary>
internal sealed class Dating(EventRules rules, Document document)
{
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
        if (moved) return found;
        if (found < 0 && clause >= 0) found = On(clause);
        int verb = clause >= 0 ? clause : document.Tokens.Upos[predicate.Token] == Upos.VERB ? predicate.Token : -1;
        if (found < 0 && verb >= 0) found = OnFillers(predicate, words);
        return found < 0 && verb >= 0 ? OnShared(verb) : found;
    }

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
            bool attended = argument.Slot.Kind == SlotKind.Preposition && rules.Grammar.AttendanceWords.Contains(argument.Slot.Word);
            if (own && (attended || !IsOtherAct(argument.Head, predicate, words)) && On(argument.Head) is >= 0 and var found) return found;
        }

        return -1;
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

    private int On(int token)
    {
        for (int t = FirstOfSentence(token); t < document.Timexes.Count; t++)
        {
            TimexNode timex = document.Timexes[t];
            if (document.Tokens.Sentences[timex.HeadToken] != document.Tokens.Sentences[token]) break;
            if (timex.Interval is null || timex.Type is TimexType.Duration or TimexType.Set || IsUndated(timex)) continue;
            if (document.Tokens.Heads[timex.HeadToken] == token) return t;
        }

        return -1;
    }

    private bool IsUndated(TimexNode timex)
    {
        foreach (int child in document.Tree.Children(timex.HeadToken))
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
