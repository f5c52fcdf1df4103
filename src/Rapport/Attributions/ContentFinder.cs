using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Attributions;

/// <summary>Finds the content of a verb in the shapes that its cue takes, over the dependencies.</summary>
internal sealed class ContentFinder(Reading reading, Attachment attachment)
{
    private const int FarthestInfinitive = 6;
    private const int MostSteps = 8;
    private readonly TokenTable _tokens = reading.Tokens;
    private readonly SyntaxTree _tree = reading.Tree;
    private readonly Document _document = reading.Document;

    /// <summary>Adds the pieces of the content in one shape; false where the verb has none of it.</summary>
    public bool Find(Frame frame, Cue cue, CueWords words, List<TokenRange> content) => frame switch
    {
        Frame.Clause => Clause(words, content),
        Frame.Request => Request(words, content),
        Frame.Predicate => Predicate(words, content),
        Frame.Complement => Complement(words, cue, content),
        Frame.Object => Object(words, content),
        Frame.Infinitive => Infinitive(words, content),
        Frame.Gerund => Gerund(words, content),
        _ => false,
    };

    /// <summary>Adds the infinitive that hangs on a noun: "a promise <i>to leave</i>".</summary>
    public bool FindInfinitive(CueWords words, List<TokenRange> content)
    {
        foreach (int child in _tree.Children(words.Head))
            if (child > words.Head && _tokens.Relations[child] is Deprel.Acl or Deprel.Xcomp or Deprel.Advcl && IsInfinitive(child))
                return Add(new TokenRange(Math.Max(_tree.Extent(child).First, words.End), _tree.Extent(child).Last + 1), content);
        return false;
    }

    /// <summary>What is left of <paramref name="whole"/> without <paramref name="hole"/>, in one or two pieces.</summary>
    public void AddWithout(TokenRange whole, TokenRange hole, List<TokenRange> content)
    {
        Add(new TokenRange(whole.First, Math.Min(whole.End, Math.Max(whole.First, hole.First))), content);
        Add(new TokenRange(Math.Max(whole.First, Math.Min(hole.End, whole.End)), whole.End), content);
    }

    /// <summary>Whether a token heads a clause of its own with a subject.</summary>
    public bool HasSubject(int token) =>
        _tree.Has(token, Deprel.Nsubj) || _tree.Has(token, Deprel.NsubjPass) || _tree.Has(token, Deprel.Expl) || _tree.Has(token, Deprel.Csubj);

    private bool Add(TokenRange range, List<TokenRange> content)
    {
        if (range.End <= range.First) return false;
        TokenRange trimmed = reading.Trim(range);
        if (trimmed.Count <= 0) return false;
        content.Add(trimmed);
        return true;
    }

    private bool Clause(CueWords words, List<TokenRange> content)
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

            return Add(new TokenRange(first, clause > verb ? Extended(verb, EndOf(clause, verb, last + 1)) : last + 1), content);
        }

        // "The talks, he said, will go on": the verb of speech hangs below what is said.
        if (_tokens.Relations[verb] == Deprel.Parataxis && _tokens.Heads[verb] >= 0 && HasSubject(verb) && !_tree.Has(verb, Deprel.Xcomp) && !FollowsSemicolon(verb))
        {
            var whole = _tree.Extent(_tokens.Heads[verb]);
            var hole = _tree.Extent(verb);
            AddWithout(new TokenRange(whole.First, whole.Last + 1), new TokenRange(hole.First, hole.Last + 1), content);
        }

        // "As the minister noted, it is over"
        if (_tokens.Relations[verb] == Deprel.Advcl && _tokens.Heads[verb] >= 0 && IsMarkedBy(verb, "as") && !_tree.Has(verb, Deprel.Obj))
        {
            var whole = _tree.Extent(_tokens.Heads[verb]);
            var hole = _tree.Extent(verb);
            AddWithout(new TokenRange(whole.First, whole.Last + 1), new TokenRange(hole.First, hole.Last + 1), content);
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
                case Deprel.Parataxis or Deprel.Advmod or Deprel.Obl or Deprel.Dep when child > verb && HasSubject(child) && found < 0:
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

    // "said that it was over, and that …", "believing it was over, and nobody would come", "said it was rash to hope".
    private int Extended(int verb, int end)
    {
        foreach (int child in _tree.Children(verb))
        {
            var (first, last) = _tree.Extent(child);
            bool closes = first == end + 1 && reading.Closes(end);
            if (child < end || !(first <= end + 1 || closes)) continue;
            bool belongs = _tokens.Relations[child] switch
            {
                Deprel.Conj => IsIntroduced(child) || (!HasSubject(child) && !reading.IsComma(end) && reading.Lexicon.Of(CuePart.Verb, _tokens.Lemmas[child]).IsEmpty) || (_tokens.Xpos[verb] == Xpos.VBG && HasSubject(child) && _tokens.Xpos[child] != Xpos.VBG),
                Deprel.Xcomp or Deprel.Advcl or Deprel.Ccomp or Deprel.Csubj => (first == end || closes) && !reading.IsMark(first) && !reading.IsComma(first - 1),
                _ => false,
            };
            if (belongs) end = last + 1;
        }

        return end;
    }

    // "said he had left, adding that …", "… and urged Mali to reply": what a second cue says is no part of it.
    private int EndOf(int clause, int cue, int end)
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
        _tokens.Relations[clause] == Deprel.Advcl && IsMarkedBy(clause, "as") && HasSubject(clause) && reading.Lexicon.Speaks(_tokens.Lemmas[clause]);

    private bool Request(CueWords words, List<TokenRange> content)
    {
        int verb = words.Head;
        int start = ObjectStart(words, out int obj);
        foreach (int child in _tree.Children(verb))
        {
            if (child < words.End || _tokens.Relations[child] is not (Deprel.Xcomp or Deprel.Ccomp or Deprel.Advcl or Deprel.Obj)) continue;
            if (!IsInfinitive(child)) continue;
            var (first, last) = _tree.Extent(child);
            int end = EndOf(child, verb, last + 1);
            if (_tree.Has(child, Deprel.Nsubj)) return Add(new TokenRange(Math.Max(first, words.End), end), content);
            if (obj >= 0 && obj < child) return Add(new TokenRange(start, end), content);
        }

        if (obj < 0) return false;
        if (obj > verb && IsInfinitive(obj)) return Add(new TokenRange(start, _tree.Extent(obj).Last + 1), content);
        foreach (int child in _tree.Children(obj))
            if (child > obj && _tokens.Relations[child] is Deprel.Acl or Deprel.Xcomp or Deprel.Advcl && IsInfinitive(child))
                return Add(new TokenRange(start, _tree.Extent(child).Last + 1), content);
        return false;
    }

    private bool IsInfinitive(int verb) =>
        _tree.Child(verb, Deprel.Mark) is >= 0 and var mark && HasTo(verb, mark);

    private bool HasTo(int verb, int mark)
    {
        if (_tokens.Xpos[mark] == Xpos.TO) return true;
        foreach (int child in _tree.Children(verb))
            if (_tokens.Relations[child] == Deprel.Mark && _tokens.Xpos[child] == Xpos.TO) return true;
        return false;
    }

    private bool Predicate(CueWords words, List<TokenRange> content)
    {
        int start = ObjectStart(words, out int obj);
        if (words.End < _tokens.Count && reading.IsIn("as", words.End) && obj > words.End)
            return Add(new TokenRange(words.End, _tree.Extent(obj).Last + 1), content);
        if (obj < 0) return false;
        foreach (int child in _tree.Children(words.Head))
        {
            if (child <= obj) continue;
            bool fits = _tokens.Relations[child] switch
            {
                Deprel.Xcomp => !IsInfinitive(child),
                Deprel.Obl or Deprel.Advcl => IsMarkedBy(child, "as"),
                _ => false,
            };
            if (fits) return Add(new TokenRange(start, EndOf(child, words.Head, _tree.Extent(child).Last + 1)), content);
        }

        // "as" may hang on the object.
        foreach (int child in _tree.Children(obj))
            if (child > obj && _tokens.Relations[child] is Deprel.Nmod or Deprel.Acl && IsMarkedBy(child, "as"))
                return Add(new TokenRange(start, _tree.Extent(child).Last + 1), content);
        return false;
    }

    private bool IsMarkedBy(int token, string list)
    {
        foreach (int child in _tree.Children(token))
            if (_tokens.Relations[child] is Deprel.Case or Deprel.Mark && reading.IsIn(list, child)) return true;
        return false;
    }

    private bool Complement(CueWords words, Cue cue, List<TokenRange> content)
    {
        int start = ObjectStart(words, out int obj);
        if (obj < 0) return false;
        foreach (int head in (ReadOnlySpan<int>)[words.Head, obj])
            foreach (int child in _tree.Children(head))
                if (child > obj && _tokens.Relations[child] is Deprel.Obl or Deprel.Nmod or Deprel.Advcl or Deprel.Acl or Deprel.Ccomp or Deprel.Xcomp
                    && IsMarkedBy(child, cue.Prepositions))
                    return Add(new TokenRange(start, Extended(words.Head, EndOf(child, words.Head, ObjectEnd(child)))), content);
        return false;
    }

    private bool IsMarkedBy(int token, int[] prepositions)
    {
        foreach (int child in _tree.Children(token))
            if (_tokens.Relations[child] is Deprel.Case or Deprel.Mark && Array.IndexOf(prepositions, _tokens.Words[child]) >= 0) return true;
        return false;
    }

    private bool Object(CueWords words, List<TokenRange> content)
    {
        int start = ObjectStart(words, out int obj);
        if (obj < 0 && RelativeObject(words, content)) return true;
        if (obj < 0 || _tokens.Upos[obj] is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.DET or Upos.NUM or Upos.ADJ or Upos.VERB)) return false;
        int end = EndOf(obj, words.Head, ObjectEnd(obj));
        end = Extended(words.Head, end);
        foreach (int child in _tree.Children(words.Head))
        {
            if (child <= obj) continue;
            bool belongs = _tokens.Relations[child] switch
            {
                Deprel.Xcomp => true,
                Deprel.Obl or Deprel.Advcl => IsMarkedBy(child, "complements"),
                _ => false,
            };
            if (!belongs || _tree.Extent(child).First != end) break;
            end = _tree.Extent(child).Last + 1;
        }

        return Add(new TokenRange(start, end), content);
    }

    private bool Infinitive(CueWords words, List<TokenRange> content)
    {
        foreach (int child in _tree.Children(words.Head))
            if (child > words.Head && child - words.End <= FarthestInfinitive && _tokens.Relations[child] is Deprel.Xcomp or Deprel.Ccomp or Deprel.Advcl
                && IsInfinitive(child) && !HasSubject(child))
            {
                var (first, last) = _tree.Extent(child);
                return Add(new TokenRange(Math.Max(first, words.End), InfinitiveEnd(child, last + 1)), content);
            }

        return false;
    }

    // "the claim, which the army denied"
    private bool RelativeObject(CueWords words, List<TokenRange> content)
    {
        int obj = _tree.Child(words.Head, Deprel.Obj), noun = _tokens.Heads[words.Head];
        if (obj < 0 || obj > words.Head || _tokens.Xpos[obj] is not Xpos.WDT || _tokens.Relations[words.Head] != Deprel.AclRelcl || noun < 0) return false;
        return Add(new TokenRange(_tree.Extent(noun).First, _tree.Extent(words.Head).First), content);
    }

    // "confirmed the news on Monday": the day goes with the verb, whatever the parser says.
    private int ObjectEnd(int obj)
    {
        foreach (int child in _tree.Children(obj))
            if (child > obj && _tokens.Relations[child] is Deprel.Nmod or Deprel.NmodUnmarked or Deprel.Obl && reading.IsTime(child)) return _tree.Extent(child).First;
        return _tree.Extent(obj).Last + 1;
    }

    // "offered to mediate and is expected in Abuja": a finite verb goes with the cue.
    private int InfinitiveEnd(int verb, int end)
    {
        foreach (int child in _tree.Children(verb))
            if (child > verb && _tokens.Relations[child] == Deprel.Conj
                && (_tokens.Xpos[child] is Xpos.VBD or Xpos.VBZ or Xpos.VBP || _tree.Has(child, Deprel.Aux) || _tree.Has(child, Deprel.AuxPass)))
                return Math.Min(end, _tree.Extent(child).First);
        return end;
    }

    private bool Gerund(CueWords words, List<TokenRange> content)
    {
        foreach (int child in _tree.Children(words.Head))
        {
            if (child < words.End || _tokens.Xpos[child] != Xpos.VBG) continue;
            if (_tokens.Relations[child] is not (Deprel.Xcomp or Deprel.Ccomp or Deprel.Obj or Deprel.Advcl or Deprel.Obl)) continue;
            var (first, last) = _tree.Extent(child);
            if (first <= words.End) return Add(new TokenRange(words.End, last + 1), content);
        }

        return false;
    }

    // The object of the verb, or of the preposition that belongs to the cue; where its phrase starts.
    private int ObjectStart(CueWords words, out int obj)
    {
        if (words.Preposition >= 0)
        {
            obj = _tokens.Heads[words.Preposition];
            return words.Preposition + 1;
        }

        obj = _tree.Child(words.Head, Deprel.Obj);
        if (obj < 0 || obj < words.Head) obj = _tree.Child(words.Head, Deprel.Iobj);
        if (obj < words.Head) obj = -1;
        return obj < 0 ? -1 : Math.Max(words.Head + 1, _tree.Extent(obj).First);
    }
}
