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
            switch (tokens.Relations[token])
            {
                case Deprel.Mark:
                    ObjectBefore(tokens, token);
                    break;
                case Deprel.Iobj or Deprel.Obj:
                    SubjectBehind(tokens, token, end);
                    break;
            }
        }
    }

    // "accused [Uganda of bombing villages]": a subject never stands before the conjunction of its own clause.
    private static void ObjectBefore(TokenTable tokens, int mark)
    {
        if (tokens.Xpos[mark] != Xpos.IN) return;
        int clause = tokens.Heads[mark];
        if (clause >= 0 && tokens.Relations[clause] is Deprel.Aux or Deprel.AuxPass) tokens.Heads[mark] = clause = tokens.Heads[clause];
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
        int clause = -1;
        bool finite = false;
        for (int token = noun + 1; token < end && token - noun < Farthest; token++)
        {
            if (clause < 0 && tokens.Heads[token] == verb)
            {
                if (tokens.Relations[token] != Deprel.Ccomp || tokens.Upos[token] != Upos.VERB) return;
                clause = token;
                break;
            }
        }

        if (clause < 0) return;
        finite = tokens.Xpos[clause] is Xpos.VBD or Xpos.VBZ or Xpos.VBP;
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
}
