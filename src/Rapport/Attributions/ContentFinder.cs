using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Attributions;

/// <summary>Finds the content of a verb in the shapes that its cue takes, over the dependencies.</summary>
internal sealed class ContentFinder(Reading reading, ClauseFinder clauses)
{
    private const int FarthestInfinitive = 6;
    private readonly TokenTable _tokens = reading.Tokens;
    private readonly SyntaxTree _tree = reading.Tree;

    /// <summary>Adds the pieces of the content in one shape; false where the verb has none of it.</summary>
    public bool Find(Frame frame, Cue cue, CueWords words, List<TokenRange> content) => frame switch
    {
        Frame.Clause => clauses.Find(words, content),
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
                return reading.Add(new TokenRange(Math.Max(_tree.Extent(child).First, words.End), _tree.Extent(child).Last + 1), content);
        return false;
    }

    private bool Request(CueWords words, List<TokenRange> content)
    {
        int verb = words.Head;
        int start = ObjectStart(words, out int obj);
        foreach (int child in _tree.Children(verb))
        {
            if (child < words.End || _tokens.Relations[child] is not (Deprel.Xcomp or Deprel.Ccomp or Deprel.Advcl or Deprel.Obj)) continue;
            if (!IsInfinitive(child)) continue;
            var (first, last) = _tree.Extent(child);
            int end = clauses.EndOf(child, verb, last + 1);
            if (_tree.Has(child, Deprel.Nsubj)) return reading.Add(new TokenRange(Math.Max(first, words.End), end), content);
            if (obj >= 0 && obj < child) return reading.Add(new TokenRange(start, end), content);
        }

        if (obj < 0) return false;
        if (obj > verb && IsInfinitive(obj)) return reading.Add(new TokenRange(start, _tree.Extent(obj).Last + 1), content);
        foreach (int child in _tree.Children(obj))
            if (child > obj && _tokens.Relations[child] is Deprel.Acl or Deprel.Xcomp or Deprel.Advcl && IsInfinitive(child))
                return reading.Add(new TokenRange(start, _tree.Extent(child).Last + 1), content);
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
            return reading.Add(new TokenRange(words.End, _tree.Extent(obj).Last + 1), content);
        if (obj < 0) return false;
        foreach (int child in _tree.Children(words.Head))
        {
            if (child <= obj) continue;
            bool fits = _tokens.Relations[child] switch
            {
                Deprel.Xcomp => !IsInfinitive(child),
                Deprel.Obl or Deprel.Advcl => reading.IsMarkedBy(child, "as"),
                _ => false,
            };
            if (fits) return reading.Add(new TokenRange(start, clauses.EndOf(child, words.Head, _tree.Extent(child).Last + 1)), content);
        }

        // "as" may hang on the object.
        foreach (int child in _tree.Children(obj))
            if (child > obj && _tokens.Relations[child] is Deprel.Nmod or Deprel.Acl && reading.IsMarkedBy(child, "as"))
                return reading.Add(new TokenRange(start, _tree.Extent(child).Last + 1), content);
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
                    return reading.Add(new TokenRange(start, clauses.Extended(words.Head, clauses.EndOf(child, words.Head, ObjectEnd(child)))), content);
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
        int end = clauses.EndOf(obj, words.Head, ObjectEnd(obj));
        end = clauses.Extended(words.Head, end);
        foreach (int child in _tree.Children(words.Head))
        {
            if (child <= obj) continue;
            bool belongs = _tokens.Relations[child] switch
            {
                Deprel.Xcomp => true,
                Deprel.Obl or Deprel.Advcl => reading.IsMarkedBy(child, "complements"),
                _ => false,
            };
            if (!belongs || _tree.Extent(child).First != end) break;
            end = _tree.Extent(child).Last + 1;
        }

        return reading.Add(new TokenRange(start, end), content);
    }

    private bool Infinitive(CueWords words, List<TokenRange> content)
    {
        foreach (int child in _tree.Children(words.Head))
            if (child > words.Head && child - words.End <= FarthestInfinitive && _tokens.Relations[child] is Deprel.Xcomp or Deprel.Ccomp or Deprel.Advcl
                && IsInfinitive(child) && !reading.HasSubject(child))
            {
                var (first, last) = _tree.Extent(child);
                return reading.Add(new TokenRange(Math.Max(first, words.End), InfinitiveEnd(child, last + 1)), content);
            }

        return false;
    }

    // "the claim, which the army denied"
    private bool RelativeObject(CueWords words, List<TokenRange> content)
    {
        int obj = _tree.Child(words.Head, Deprel.Obj), noun = _tokens.Heads[words.Head];
        if (obj < 0 || obj > words.Head || _tokens.Xpos[obj] is not Xpos.WDT || _tokens.Relations[words.Head] != Deprel.AclRelcl || noun < 0) return false;
        return reading.Add(new TokenRange(_tree.Extent(noun).First, _tree.Extent(words.Head).First), content);
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
            if (first <= words.End) return reading.Add(new TokenRange(words.End, last + 1), content);
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
