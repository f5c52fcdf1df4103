using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Rules;

/// <summary>What a clause leaves unsaid: its subject, its voice, whom its relative pronouns mean, how far it reaches.</summary>
public static class Clause
{
    /// <summary>How far up the tree anything is looked for.</summary>
    internal const int MostSteps = 8;

    /// <summary>Whether a verb stands in the passive.</summary>
    public static bool IsPassive(Document document, int verb)
    {
        if (document.Tree.Has(verb, Deprel.NsubjPass) || document.Tree.Has(verb, Deprel.AuxPass)) return true;
        if (document.Tokens.Xpos[verb] != Xpos.VBN || document.Tree.Has(verb, Deprel.Aux)) return false;
        return document.Tokens.Relations[verb] switch
        {
            Deprel.Acl => !document.Tree.Has(verb, Deprel.Obj),
            Deprel.Amod => true,
            Deprel.Conj => document.Tokens.Heads[verb] is >= 0 and var head && document.Tree.Has(head, Deprel.AuxPass) && !document.Tree.Has(verb, Deprel.Obj),
            _ => false,
        };
    }

    /// <summary>The head of the clause's subject as it is meant, −1 where there is none.</summary>
    public static int SubjectOf(Document document, int verb)
    {
        for (int step = 0, at = verb; step < MostSteps && at >= 0; step++)
        {
            int own = OwnSubject(document, at);
            if (own >= 0) return Referent(document, own);
            int head = document.Tokens.Heads[at];
            if (head < 0) return -1;
            switch (document.Tokens.Relations[at])
            {
                case Deprel.Conj or Deprel.Advcl or Deprel.Parataxis:
                    if (at == verb && document.Tokens.Relations[at] == Deprel.Conj && document.Tokens.Upos[head] is not (Upos.VERB or Upos.AUX) && !document.Tree.Has(head, Deprel.Cop)) return -1;
                    at = head;
                    break;
                case Deprel.Xcomp:
                    // "asked Russia to leave": whoever is asked is to act.
                    int asked = document.Tree.Child(head, Deprel.Obj);
                    if (asked < 0) asked = document.Tree.Child(head, Deprel.Iobj);
                    if (asked >= 0 && asked < at) return Referent(document, asked);
                    at = head;
                    break;
                case Deprel.Acl when document.Tokens.Xpos[at] == Xpos.VB:
                    // "Russia's plan to invade", "made a decision to withdraw": whoever has the plan.
                    int possessor = document.Tree.Child(head, Deprel.NmodPoss);
                    if (possessor >= 0) return possessor;
                    if (document.Tokens.Relations[head] is not (Deprel.Obj or Deprel.Obl)) return head;
                    at = document.Tokens.Heads[head];
                    break;
                case Deprel.Acl or Deprel.AclRelcl:
                    return head;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>
    /// The subject of a past tense that was taken for a participle before a noun ("Thailand <i>accused</i> Cambodian troops"), or −1:
    /// the verb's own, or what stands before it and hangs on the noun.
    /// </summary>
    public static int ModifiedSubject(Document document, int verb)
    {
        int own = OwnSubject(document, verb);
        if (own >= 0) return own;
        int noun = document.Tokens.Heads[verb];
        if (noun < verb || document.Tokens.Relations[noun] != Deprel.Root) return -1;
        foreach (int child in document.Tree.Children(noun))
        {
            if (child >= verb) break;
            if (document.Tokens.Relations[child] is Deprel.Nsubj or Deprel.Compound && document.Tokens.Upos[child] is Upos.PROPN or Upos.NOUN) return child;
        }

        // "The Saudi king threatened retaliation": what stands right before it may hang on the verb itself.
        return verb > 0 && document.Tokens.Heads[verb - 1] == verb && document.Tokens.Relations[verb - 1] == Deprel.Compound
            && document.Tokens.Upos[verb - 1] is Upos.PROPN or Upos.NOUN ? verb - 1 : -1;
    }

    /// <summary>The subject that the verb itself has, or −1.</summary>
    public static int OwnSubject(Document document, int verb)
    {
        foreach (int child in document.Tree.Children(verb))
            if (document.Tokens.Relations[child] is Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter) return child;
        return -1;
    }

    /// <summary>Whom a relative pronoun stands for; any other token for itself.</summary>
    public static int Referent(Document document, int token)
    {
        if (document.Tokens.Xpos[token] is not (Xpos.WDT or Xpos.WP)
            && !(document.Tokens.Upos[token] == Upos.PRON && document.Tokens.Xpos[token] == Xpos.IN)) return token;
        int clause = document.Tokens.Heads[token];
        for (int step = 0; step < MostSteps && clause >= 0; step++)
        {
            if (document.Tokens.Relations[clause] is Deprel.AclRelcl or Deprel.Acl) return document.Tokens.Heads[clause];
            clause = document.Tokens.Heads[clause];
        }

        return token;
    }

    /// <summary>Everything below a token, without a report in parenthesis and the punctuation at either end.</summary>
    public static TokenRange Extent(Document document, int head)
    {
        (int first, int last) = document.Tree.Extent(head);
        foreach (int child in document.Tree.Children(head))
        {
            if (document.Tokens.Relations[child] != Deprel.Parataxis) continue;
            (int from, int to) = document.Tree.Extent(child);
            if (to == last || to + 1 == last) last = from - 1;
            else if (from == first) first = to + 1;
        }

        while (first < last && document.Tokens.Upos[first] == Upos.PUNCT) first++;
        while (last > first && document.Tokens.Upos[last] == Upos.PUNCT) last--;
        return first <= head && head <= last ? new TokenRange(first, last + 1) : new TokenRange(head, head + 1);
    }
}
