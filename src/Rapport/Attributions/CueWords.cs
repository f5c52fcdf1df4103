using Rapport.Parsing;
using Rapport.Segmentation;

namespace Rapport.Attributions;

/// <summary>The words of a cue in a text.</summary>
/// <param name="Head">The token that carries it.</param>
/// <param name="Range">All of them: auxiliaries, negation, particle ("has not ruled out").</param>
/// <param name="Preposition">The preposition that belongs to it and has the content as its object ("call for"), or −1.</param>
internal readonly record struct CueWords(int Head, TokenRange Range, int Preposition)
{
    /// <summary>The token behind the cue.</summary>
    public int End => Range.End;

    /// <summary>Matches a cue's further words around a token and takes the auxiliaries along.</summary>
    /// <returns>False where a word of the cue is missing.</returns>
    public static bool TryMatch(Reading reading, int head, Cue cue, out CueWords words)
    {
        int end = head + 1, preposition = -1;
        foreach (int word in cue.Tail)
        {
            int token = Find(reading, head, end, word);
            if (token < 0)
            {
                words = default;
                return false;
            }

            if (reading.Tokens.Relations[token] is Deprel.Case or Deprel.Mark && reading.Tokens.Heads[token] > token) preposition = token;
            if (token == end) end++;
        }

        words = new CueWords(head, new TokenRange(StartOf(reading, head), end), preposition);
        return true;
    }

    // The next word, a particle ("turned the offer down"), or a preposition further on ("called on Monday for").
    private static int Find(Reading reading, int head, int next, int word)
    {
        TokenTable tokens = reading.Tokens;
        if (next < tokens.Count && tokens.Words[next] == word) return next;
        foreach (int child in reading.Tree.Children(head))
        {
            if (child < head) continue;
            if (tokens.Words[child] == word && tokens.Relations[child] is Deprel.CompoundPrt or Deprel.Advmod or Deprel.Xcomp) return child;
            if (tokens.Relations[child] is not (Deprel.Obl or Deprel.Advcl) || reading.Tree.Has(head, Deprel.Obj)) continue;
            foreach (int grandchild in reading.Tree.Children(child))
                if (tokens.Words[grandchild] == word && tokens.Relations[grandchild] is Deprel.Case or Deprel.Mark) return grandchild;
        }

        return -1;
    }

    /// <summary>The first of the auxiliaries and adverbs right before a verb, or the verb.</summary>
    public static int StartOf(Reading reading, int head)
    {
        TokenTable tokens = reading.Tokens;
        int start = head;

        // "was quoted as saying"
        if (head > 1 && reading.IsIn("as", head - 1) && reading.Lexicon.IsIn("quoting", tokens.Lemmas[head - 2]) && StartOf(reading, head - 2) is var quoted && quoted < head - 2)
            return quoted;
        for (int token = head - 1; token >= 0 && tokens.Heads[token] == head; token--)
        {
            Deprel relation = tokens.Relations[token];
            if (relation is not (Deprel.Aux or Deprel.AuxPass or Deprel.Cop or Deprel.Advmod)) break;
            start = token;
        }

        return start;
    }
}
