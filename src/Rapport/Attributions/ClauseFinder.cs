using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Attributions;

/// <summary>Finds the clause that a verb says or thinks, and where a content ends.</summary>
internal sealed class ClauseFinder(Reading reading, Attachment attachment)
{
    private const int MostSteps = 8;
    private readonly TokenTable _tokens = reading.Tokens;
    private readonly SyntaxTree _tree = reading.Tree;
    private readonly Document _document = reading.Document;

    /// <summary>Adds the clause before, behind or around a verb; false where there is none.</summary>
    public bool Find(CueWords words, List<TokenRange> content)
    {
        int verb = words.Head;
        int clause = ClauseOf(verb, words.End);
        if (clause >= 0)
        {
            var (first, last) = _tree.Extent(clause);
            if (clause > verb)
            {
                first = SkipTimes(Math.Max(first, words.End), clause);
                int obj = _tree.Child(verb, Deprel.Obj);
                if (obj > verb && obj < first && !IsIntroduced(clause) && !reading.Lexicon.IsIn("addressed", _tokens.Lemmas[verb])) first = words.End;
            }

            return reading.Add(new TokenRange(first, clause > verb ? Extended(verb, EndOf(clause, verb, last + 1)) : last + 1), content);
        }

        // "The talks, he said, will go on": the verb of speech hangs below what is said.
        if (_tokens.Relations[verb] == Deprel.Parataxis && _tokens.Heads[verb] >= 0 && reading.HasSubject(verb) && !_tree.Has(verb, Deprel.Xcomp) && !FollowsSemicolon(verb))
        {
            var whole = _tree.Extent(_tokens.Heads[verb]);
            var hole = _tree.Extent(verb);
            reading.AddWithout(new TokenRange(whole.First, whole.Last + 1), new TokenRange(hole.First, hole.Last + 1), content);
        }

        // "As the minister noted, it is over"
        if (_tokens.Relations[verb] == Deprel.Advcl && _tokens.Heads[verb] >= 0 && reading.IsMarkedBy(verb, "as") && !_tree.Has(verb, Deprel.Obj))
        {
            var whole = _tree.Extent(_tokens.Heads[verb]);
            var hole = _tree.Extent(verb);
            reading.AddWithout(new TokenRange(whole.First, whole.Last + 1), new TokenRange(hole.First, hole.Last + 1), content);
        }

        return content.Count > 0;
    }

    private bool FollowsSemicolon(int verb) =>
        _tree.Extent(verb).First is var first && (_document.Form(first) is ";" || (first > 0 && _document.Form(first - 1) is ";"));

    // "said on Friday he would go": the day is when it was said.
    private int SkipTimes(int first, int limit)
    {
        int at = first;
        while (at < limit && (reading.IsTime(at) || (_tokens.Upos[at] == Upos.ADP && reading.IsTime(at + 1)))) at++;
        return at > first && at < limit && _tokens.Upos[at] is Upos.PRON or Upos.DET or Upos.PROPN or Upos.NOUN or Upos.SCONJ ? at : first;
    }

    private int ClauseOf(int verb, int from)
    {
        int found = -1;
        foreach (int child in _tree.Children(verb))
        {
            switch (_tokens.Relations[child])
            {
                case Deprel.Ccomp:
                    return child;
                case Deprel.Parataxis or Deprel.Advmod or Deprel.Obl or Deprel.Dep when child > verb && reading.HasSubject(child) && found < 0:
                    found = child;
                    break;
                case Deprel.Xcomp or Deprel.Advcl or Deprel.Csubj or Deprel.Acl or Deprel.AclRelcl when child > verb && IsIntroduced(child):
                    return child;
                case Deprel.Obj or Deprel.Iobj or Deprel.Obl or Deprel.OblUnmarked when child > verb:
                    // "told the paper that …": the clause may hang on the one who is told.
                    foreach (int grandchild in _tree.Children(child))
                        if (grandchild > child && _tokens.Relations[grandchild] is Deprel.Acl or Deprel.Ccomp or Deprel.AclRelcl or Deprel.Advcl
                            && IsIntroduced(grandchild) && (_tree.Has(child, Deprel.Case) || !reading.Lexicon.Names(_tokens.Lemmas[child]))) return grandchild;
                    break;
            }
        }

        return found;
    }

    private bool IsIntroduced(int clause) =>
        _tree.Child(clause, Deprel.Mark) is >= 0 and var mark && reading.IsIn("conjunctions", mark) && IsFinite(clause);

    private bool IsFinite(int clause) =>
        _tokens.Xpos[clause] is not (Xpos.VBG or Xpos.VBN) || _tree.Has(clause, Deprel.Aux) || _tree.Has(clause, Deprel.AuxPass) || _tree.Has(clause, Deprel.Cop);

    /// <summary>How far a content goes on behind "said that it was over, and that …", "believing it was over, and nobody would come", "said it was rash to hope".</summary>
    public int Extended(int verb, int end)
    {
        foreach (int child in _tree.Children(verb))
        {
            var (first, last) = _tree.Extent(child);
            bool closes = first == end + 1 && reading.Closes(end);
            if (child < end || !(first <= end + 1 || closes)) continue;
            bool belongs = _tokens.Relations[child] switch
            {
                Deprel.Conj => IsIntroduced(child) || (!reading.HasSubject(child) && !reading.IsComma(end) && reading.Lexicon.Of(CuePart.Verb, _tokens.Lemmas[child]).IsEmpty) || (_tokens.Xpos[verb] == Xpos.VBG && reading.HasSubject(child) && _tokens.Xpos[child] != Xpos.VBG),
                Deprel.Xcomp or Deprel.Advcl or Deprel.Ccomp or Deprel.Csubj => (first == end || closes) && !reading.IsMark(first) && !reading.IsComma(first - 1),
                _ => false,
            };
            if (belongs) end = last + 1;
        }

        return end;
    }

    /// <summary>Where a content ends before a second cue of its source: "said he had left, adding that …", "… and urged Mali to reply": what a second cue says is no part of it.</summary>
    public int EndOf(int clause, int cue, int end)
    {
        for (int step = 0, at = clause; step < MostSteps && at >= 0; step++)
        {
            int next = -1;
            foreach (int child in _tree.Children(at))
            {
                if (child < at) continue;
                if (attachment.IsSecondCue(child, clause, cue) || IsAside(child)) return Math.Min(end, _tree.Extent(child).First);
                if (_tokens.Relations[child] is Deprel.Conj or Deprel.Xcomp or Deprel.Ccomp or Deprel.Obj or Deprel.Obl) next = child;
            }

            at = next;
        }

        return end;
    }

    // "had lodged no protest, as some media had claimed"
    private bool IsAside(int clause) =>
        _tokens.Relations[clause] == Deprel.Advcl && reading.IsMarkedBy(clause, "as") && reading.HasSubject(clause) && reading.Lexicon.Speaks(_tokens.Lemmas[clause]);
}
