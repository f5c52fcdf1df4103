using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Attributions;

/// <summary>
/// Decides what a verb at the end of a content goes with: a second cue of the same source, or more of what is said.
/// Parsers hang both on the nearest verb.
/// </summary>
internal sealed class Attachment(Reading reading)
{
    private const int MostSteps = 8;
    private readonly TokenTable _tokens = reading.Tokens;
    private readonly SyntaxTree _tree = reading.Tree;

    /// <summary>
    /// The verb that shares its subject with a participle or second verb: the cue outside of the content, where the verb
    /// goes with that, and else its head.
    /// </summary>
    public int OuterOf(int verb)
    {
        int head = _tokens.Heads[verb];
        if (head < 0 || head > verb) return head;
        for (int at = head, step = 0; step < MostSteps && _tokens.Heads[at] >= 0; step++, at = _tokens.Heads[at])
        {
            int cue = _tokens.Heads[at];
            if (_tokens.Relations[at] is Deprel.Ccomp or Deprel.Parataxis && cue < at && reading.Lexicon.Speaks(_tokens.Lemmas[cue]))
                return IsSecondCue(verb, at, cue) ? cue : head;
            if (_tokens.Relations[at] is not (Deprel.Ccomp or Deprel.Conj or Deprel.Xcomp or Deprel.Acl or Deprel.Advcl)) break;
        }

        return head;
    }

    /// <summary>Whether a verb below a content is a second cue of the source that has said the content.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="content">The head of the content.</param>
    /// <param name="cue">The cue of the content.</param>
    public bool IsSecondCue(int verb, int content, int cue)
    {
        if (HasSubject(verb)) return false;
        bool attributes = !reading.Lexicon.Of(CuePart.Verb, _tokens.Lemmas[verb]).IsEmpty;
        int start = _tree.Extent(verb).First;
        if (_tokens.Relations[verb] is Deprel.Advcl or Deprel.Acl or Deprel.Parataxis)
            return attributes && _tokens.Xpos[verb] == Xpos.VBG && IsSetOff(start) && reading.Lexicon.Speaks(_tokens.Lemmas[verb]);
        if (_tokens.Relations[verb] != Deprel.Conj || !(_tokens.Xpos[verb] == _tokens.Xpos[cue] || IsPast(verb, cue))) return false;

        // "said it was false, and urged …": the comma closes what is said; so does another tense.
        return (attributes && IsSetOff(start)) || !SameForm(verb, content);
    }

    // A past tense that was taken for a participle.
    private bool IsPast(int verb, int cue) =>
        _tokens.Xpos[cue] == Xpos.VBD && _tokens.Xpos[verb] == Xpos.VBN && !_tree.Has(verb, Deprel.Aux) && !_tree.Has(verb, Deprel.AuxPass)
        && _tree.Has(verb, Deprel.Obj);

    private bool SameForm(int verb, int content) => _tokens.Xpos[verb] == _tokens.Xpos[content];

    private bool IsSetOff(int start) => reading.IsMark(start) || (start > 0 && reading.IsMark(start - 1));

    private bool HasSubject(int verb) => _tree.Has(verb, Deprel.Nsubj) || _tree.Has(verb, Deprel.NsubjPass);
}
