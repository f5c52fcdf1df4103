using Rapport.Parsing;
using Rapport.Tagging;

namespace Rapport.Factuality;

/// <summary>Tense, modality and negation of a verb from the words around it.</summary>
internal static class ClauseMood
{
    /// <summary>
    /// Reads the clause of <paramref name="verb"/> (a verb, or the adjective or noun that a copula makes a predicate):
    /// an infinitive, a participle or -ing form without auxiliary is left open.
    /// </summary>
    public static Reading Read(Document document, int verb, OperatorLexicon lexicon)
    {
        int owner = Owner(document, verb);
        Reading reading = Tense(document, owner, lexicon);
        foreach (int child in document.Tree.Children(owner))
            if (document.Tokens.Relations[child] is Deprel.Advmod) reading = Adverb(document, child, reading, lexicon);
        if (owner != verb)
        {
            foreach (int child in document.Tree.Children(verb))
                if (document.Tokens.Relations[child] is Deprel.Advmod) reading = Adverb(document, child, reading, lexicon);
        }

        return NegatedByArgument(document, verb) ? reading.Negate("no") : reading;
    }

    /// <summary>Whether a conditional clause hangs on the verb.</summary>
    public static bool HasCondition(Document document, int verb, OperatorLexicon lexicon)
    {
        foreach (int child in document.Tree.Children(verb))
        {
            if (document.Tokens.Relations[child] is not (Deprel.Advcl or Deprel.AdvclRelcl)) continue;
            int mark = document.Tree.Child(child, Deprel.Mark);
            if (mark >= 0 && lexicon.Marker(document, mark) is { Status: Status.Conditional }) return true;
        }

        return false;
    }

    // "will visit Rome and meet the pope": the second verb has the first one's auxiliaries.
    private static int Owner(Document document, int verb)
    {
        for (int at = verb; document.Tokens.Relations[at] == Deprel.Conj && !HasOwnMood(document, at);)
        {
            int head = document.Tokens.Heads[at];
            if (head < 0 || document.Tokens.Upos[head] is not (Upos.VERB or Upos.AUX)) return at;
            if (document.Tokens.Xpos[at] is not (Xpos.VB or Xpos.VBN or Xpos.VBG) || document.Tokens.Xpos[head] != document.Tokens.Xpos[at]) return at;
            verb = at = head;
        }

        return verb;
    }

    private static bool HasOwnMood(Document document, int verb) =>
        document.Tree.Has(verb, Deprel.Aux) || document.Tree.Has(verb, Deprel.AuxPass) || document.Tree.Has(verb, Deprel.Cop)
        || document.Tree.Has(verb, Deprel.Nsubj) || document.Tree.Has(verb, Deprel.NsubjPass);

    private static Reading Tense(Document document, int verb, OperatorLexicon lexicon)
    {
        bool to = false, perfect = false, progressive = false, past = false, present = false, finite = false;
        foreach (int child in document.Tree.Children(verb))
        {
            Deprel relation = document.Tokens.Relations[child];
            if (relation == Deprel.Mark && document.Tokens.Xpos[child] == Xpos.TO) to = true;
            if (relation is not (Deprel.Aux or Deprel.AuxPass or Deprel.Cop)) continue;
            if (lexicon.Modal(document, child) is { } modal && document.Tokens.Xpos[child] is Xpos.MD)
                return Modal(document, verb, child, modal, lexicon);
            Xpos tag = document.Tokens.Xpos[child];
            past |= tag == Xpos.VBD;
            present |= tag is Xpos.VBZ or Xpos.VBP;
            finite |= tag is Xpos.VBD or Xpos.VBZ or Xpos.VBP;
            perfect |= document.Tokens.Xpos[verb] == Xpos.VBN && relation == Deprel.Aux && tag != Xpos.VBN;

            // "being shelled", but not "having shelled"
            progressive |= tag == Xpos.VBG && relation != Deprel.Aux;
        }

        Xpos own = document.Tokens.Xpos[verb];
        progressive |= own == Xpos.VBG && finite;
        if (to && finite && own == Xpos.VB) return new Reading(Status.Planned, false, Certainty.Certain, true, -1, "be-to");
        if (to || (own == Xpos.VB && !finite)) return Reading.Open with { Evidence = "infinitive" };
        if (progressive) return Reading.Told(past ? Status.Happened : Status.Ongoing, "progressive");
        if (past || perfect || own == Xpos.VBD) return Reading.Told(Status.Happened, "past");
        if (present && own == Xpos.VBN) return Reading.Told(Status.Happened, "passive");
        if (present || own is Xpos.VBZ or Xpos.VBP) return Reading.Told(IsHeadline(document, verb) ? Status.Happened : Status.Ongoing, "present");

        // A participle joined to a verb of another form is a past tense that looks like one.
        if (own == Xpos.VBN && document.Tokens.Relations[verb] == Deprel.Conj) return Reading.Told(Status.Happened, "past");
        return Reading.Open with { Evidence = own == Xpos.VBN ? "participle" : "" };
    }

    private static Reading Modal(Document document, int verb, int token, Operator modal, OperatorLexicon lexicon)
    {
        var reading = new Reading(modal.Status, false, modal.Certainty, true, token, modal.Id);
        if (modal.Status == Status.Conditional)
        {
            // "would have gone": it did not.
            if (HasPerfect(document, verb)) return reading with { Negative = true, Evidence = "counterfactual" };

            // "said he would go": the future, seen from the past; only an if-clause makes it a condition.
            return HasCondition(document, verb, lexicon) ? reading : reading with { Status = Status.Planned, Certainty = Certainty.Probable };
        }

        if (modal.Status == Status.Planned && HasCondition(document, verb, lexicon)) return reading with { Status = Status.Conditional };

        // "may have fired": a guess about the past.
        return modal.Status == Status.Expected && HasPerfect(document, verb) ? reading with { Status = Status.Happened } : reading;
    }

    private static bool HasPerfect(Document document, int verb)
    {
        foreach (int child in document.Tree.Children(verb))
            if (document.Tokens.Relations[child] == Deprel.Aux && document.Tokens.Xpos[child] == Xpos.VB && document.Tokens.Xpos[verb] == Xpos.VBN) return true;
        return false;
    }

    private static Reading Adverb(Document document, int token, Reading reading, OperatorLexicon lexicon)
    {
        if (lexicon.Adverb(document, token) is not { } adverb) return reading;
        if (adverb.Status == Status.Denied) return reading.Negate(adverb.Id);
        return reading.Status is Status.Planned or Status.Expected
            ? reading with { Status = Status.Expected, Certainty = adverb.Certainty, Cue = token, Evidence = Reading.Join(reading.Evidence, adverb.Id) }
            : reading;
    }

    // "no troops were sent", "nobody came": the negation sits in the argument.
    private static bool NegatedByArgument(Document document, int verb)
    {
        foreach (int child in document.Tree.Children(verb))
        {
            if (document.Tokens.Relations[child] is not (Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj)) continue;
            if (IsNegative(document, child)) return true;
        }

        return false;
    }

    /// <summary>Whether a noun phrase says "no …", "none", "nobody".</summary>
    public static bool IsNegative(Document document, int noun)
    {
        ReadOnlySpan<char> form = document.Form(noun);
        if (form.Equals("none", StringComparison.OrdinalIgnoreCase) || form.Equals("nobody", StringComparison.OrdinalIgnoreCase)
            || form.Equals("nothing", StringComparison.OrdinalIgnoreCase)) return true;
        int determiner = document.Tree.Child(noun, Deprel.Det);
        if (determiner < 0) return false;
        ReadOnlySpan<char> word = document.Form(determiner);
        return word.Equals("no", StringComparison.OrdinalIgnoreCase) || word.Equals("neither", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsHeadline(Document document, int token) =>
        document.Blocks[document.Sentences[document.Tokens.Sentences[token]].Block].Kind is BlockKind.Headline or BlockKind.Subhead or BlockKind.Caption;
}
