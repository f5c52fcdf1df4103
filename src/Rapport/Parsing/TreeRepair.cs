using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Parsing;

/// <summary>
/// Puts right what no English clause has. The treebanks are of the web, where few verbs take the frames that news is
/// made of ("accuse somebody of doing"), and a greedy parser does not look back.
/// </summary>
internal static class TreeRepair
{
    private const int Farthest = 30;

    /// <summary>Repairs the arcs of a sentence's tokens.</summary>
    public static void Run(TokenTable tokens, int first, int end)
    {
        for (int token = first; token < end; token++)
        {
            OffTheAuxiliary(tokens, token);
            switch (tokens.Relations[token])
            {
                case Deprel.Iobj or Deprel.Obj when tokens.Xpos[token] is Xpos.VBD or Xpos.VBZ or Xpos.VBP:
                    ClauseInTheObject(tokens, token, first, end);
                    break;
                case Deprel.Case or Deprel.Mark when tokens.Upos[token] == Upos.ADJ && token + 2 < end && tokens.Xpos[token + 1] == Xpos.TO:
                    PredicateWithInfinitive(tokens, token, first, end);
                    break;
                case Deprel.Case when tokens.Heads[token] > token:
                    TwoPhrases(tokens, token);
                    break;
                case Deprel.OblAgent when tokens.Heads[token] is >= 0 and var active && tokens.Xpos[active] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VB:
                    // "stands [by an ally]": only the passive has an agent.
                    tokens.Relations[token] = Deprel.Obl;
                    break;
                case Deprel.Mark:
                    ObjectBefore(tokens, token);
                    break;
                case Deprel.Iobj or Deprel.Obj:
                    SubjectBehind(tokens, token, end);
                    break;
            }
        }
    }

    // "[that] it [will], perhaps, go": conjunction and subject are those of the verb.
    private static void OffTheAuxiliary(TokenTable tokens, int token)
    {
        int head = tokens.Heads[token];
        if (head < 0 || tokens.Relations[head] is not (Deprel.Aux or Deprel.AuxPass) || tokens.Heads[head] < 0) return;
        if (tokens.Relations[token] is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Mark or Deprel.Obj or Deprel.Obl) tokens.Heads[token] = tokens.Heads[head];
    }

    // "told Reuters [he doubts] that it is over": a finite verb with a subject is a clause, and what follows belongs to it.
    private static void ClauseInTheObject(TokenTable tokens, int verb, int first, int end)
    {
        int above = tokens.Heads[verb];
        if (above < 0 || above > verb || tokens.Upos[verb] != Upos.VERB) return;
        bool hasSubject = false;
        for (int token = verb - 1; token >= first && token > above && !hasSubject; token--)
            hasSubject = tokens.Heads[token] == verb && tokens.Relations[token] is Deprel.Nsubj or Deprel.NsubjPass;
        if (!hasSubject) return;
        tokens.Relations[verb] = Deprel.Ccomp;
        for (int token = verb + 1; token < end && token - verb < Farthest; token++)
            if (tokens.Heads[token] == above && tokens.Relations[token] is Deprel.Ccomp or Deprel.Xcomp or Deprel.Obj or Deprel.Obl) tokens.Heads[token] = verb;
    }

    // "accused [Uganda of bombing villages]": a subject never stands before the conjunction of its own clause.
    private static void ObjectBefore(TokenTable tokens, int mark)
    {
        if (tokens.Xpos[mark] != Xpos.IN) return;
        int clause = tokens.Heads[mark];
        if (clause < mark || tokens.Upos[clause] != Upos.VERB || tokens.Relations[clause] is not (Deprel.Ccomp or Deprel.Advcl or Deprel.Xcomp)) return;
        int verb = tokens.Heads[clause];
        if (verb < 0 || verb > mark || tokens.Upos[verb] != Upos.VERB) return;
        for (int token = mark - 1; token > verb && mark - token < Farthest; token--)
        {
            if (tokens.Heads[token] != clause || tokens.Relations[token] is not (Deprel.Nsubj or Deprel.NsubjPass)) continue;
            tokens.Heads[token] = verb;
            tokens.Relations[token] = Deprel.Obj;
            tokens.Relations[clause] = Deprel.Advcl;
            return;
        }
    }

    // "said [Kenya] regretted the decision": behind an object no finite clause goes without its subject.
    private static void SubjectBehind(TokenTable tokens, int noun, int end)
    {
        int verb = tokens.Heads[noun];
        if (verb < 0 || verb > noun || tokens.Upos[verb] != Upos.VERB) return;
        int clause = noun + 1;
        while (clause < end && clause - noun < Farthest && tokens.Heads[clause] != verb) clause++;
        if (clause >= end || tokens.Heads[clause] != verb || tokens.Relations[clause] != Deprel.Ccomp || tokens.Upos[clause] != Upos.VERB) return;
        bool finite = tokens.Xpos[clause] is Xpos.VBD or Xpos.VBZ or Xpos.VBP;
        for (int token = verb + 1; token < end && token - noun < Farthest; token++)
        {
            if (tokens.Heads[token] != clause) continue;
            if (tokens.Relations[token] is Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter or Deprel.Mark or Deprel.Expl) return;
            if (token < clause && tokens.Xpos[token] is Xpos.WP or Xpos.WDT or Xpos.WRB or Xpos.IN) return;
            finite |= token < clause && tokens.Relations[token] is Deprel.Aux or Deprel.AuxPass or Deprel.Cop && tokens.Xpos[token] is Xpos.MD or Xpos.VBD or Xpos.VBZ or Xpos.VBP;
        }

        if (!finite) return;
        tokens.Heads[noun] = clause;
        tokens.Relations[noun] = Deprel.Nsubj;
    }

    // "speak [with President Putin] in the coming days": a second preposition behind a noun starts a phrase of its own.
    private static void TwoPhrases(TokenTable tokens, int preposition)
    {
        int noun = tokens.Heads[preposition];
        if (noun - preposition > Farthest || tokens.Heads[noun] < 0 || tokens.Heads[noun] > preposition || tokens.Relations[noun] is not (Deprel.Obl or Deprel.Nmod)) return;
        int second = noun - 1;
        while (second > preposition && !(tokens.Relations[second] == Deprel.Case && tokens.Heads[second] == noun && tokens.Xpos[second] == Xpos.IN)) second--;
        if (second <= preposition + 1) return;
        int inner = -1;
        for (int token = second - 1; token > preposition; token--)
        {
            if (tokens.Upos[token] is Upos.CCONJ or Upos.PUNCT or Upos.VERB or Upos.AUX) return;
            if (tokens.Upos[token] is Upos.NOUN or Upos.PROPN && tokens.Relations[token] is not (Deprel.Flat or Deprel.NmodDesc)) inner = inner < 0 || tokens.Relations[token] is Deprel.Obl or Deprel.Nmod ? token : inner;
        }

        if (inner < 0 || tokens.Relations[inner] == Deprel.Case) return;
        for (int token = preposition + 1; token < second; token++)
            if (token != inner && (tokens.Heads[token] == noun || tokens.Heads[token] == inner || tokens.Heads[token] < preposition || tokens.Heads[token] >= second)) tokens.Heads[token] = inner;
        tokens.Heads[preposition] = inner;
        tokens.Heads[inner] = tokens.Heads[noun];
        tokens.Relations[inner] = tokens.Relations[noun];
    }

    // "is [due to] arrive": no adjective introduces an infinitive; it is the predicate, and the infinitive belongs to it.
    private static void PredicateWithInfinitive(TokenTable tokens, int adjective, int first, int end)
    {
        int to = adjective + 1;
        int verb = to + 1;
        while (verb < end && verb - to < 4 && tokens.Upos[verb] is Upos.AUX or Upos.ADV) verb++;
        if (verb >= end || tokens.Upos[verb] != Upos.VERB) return;

        // The infinitive itself, or its object, stands where the adjective should.
        int wrong = tokens.Heads[adjective];
        if (wrong != verb && (tokens.Heads[verb] != wrong || wrong < verb)) return;
        tokens.Heads[adjective] = tokens.Heads[wrong];
        tokens.Relations[adjective] = tokens.Relations[wrong];
        for (int token = first; token < adjective; token++)
        {
            if (tokens.Heads[token] != wrong) continue;
            tokens.Heads[token] = adjective;
            if (tokens.Relations[token] is Deprel.NsubjOuter or Deprel.NsubjPass) tokens.Relations[token] = Deprel.Nsubj;
        }

        if (wrong != verb)
        {
            tokens.Heads[wrong] = verb;
            tokens.Relations[wrong] = Deprel.Obj;
        }

        tokens.Heads[verb] = adjective;
        tokens.Relations[verb] = Deprel.Xcomp;
        tokens.Heads[to] = verb;
        tokens.Relations[to] = Deprel.Mark;
    }
}
