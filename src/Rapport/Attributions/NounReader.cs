using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Attributions;

/// <summary>Reads attributions whose cue is a noun or an adjective: "the claim that …", "is sure that …".</summary>
internal sealed class NounReader(Reading reading, SourceFinder sources, ContentFinder contents, Composer composer)
{
    private const int FarthestCarrier = 8;
    private readonly TokenTable _tokens = reading.Tokens;
    private readonly SyntaxTree _tree = reading.Tree;
    private readonly List<TokenRange> _pieces = [];

    /// <summary>The attribution that a noun makes, or null.</summary>
    public AttributionNode? ReadNoun(int noun)
    {
        foreach (Cue cue in reading.Lexicon.Of(CuePart.Noun, _tokens.Lemmas[noun]))
        {
            if (!CueWords.TryMatch(reading, noun, cue, out CueWords words)) continue;
            words = words with { Range = new TokenRange(noun, words.End) };
            _pieces.Clear();
            int carrier = CarrierOf(noun);
            int source = SourceOf(noun, carrier);
            if (cue.Takes(Frame.Sentence) && source >= 0 && IsAdverbial(noun, cue)) AddAround(noun);
            else if (cue.Takes(Frame.Clause) && !IsMedium(noun) && (source >= 0 || reading.Lexicon.IsIn("unsourced", _tokens.Lemmas[noun])) && ClauseOf(noun, carrier) is >= 0 and var clause) AddClause(clause);
            else if (cue.Takes(Frame.Infinitive) && source >= 0) contents.FindInfinitive(words, _pieces);
            else if (cue.Takes(Frame.Object) && source >= 0 && words.Preposition >= 0) contents.Find(Frame.Object, cue, words, _pieces);
            if (_pieces.Count == 0) continue;
            if (carrier >= 0 && noun - carrier <= FarthestCarrier && carrier < noun)
                words = words with { Range = new TokenRange(CueWords.StartOf(reading, carrier), words.End) };
            return composer.Compose(cue.Id, words.Head, words.Range, source, _pieces);
        }

        return null;
    }

    /// <summary>The attribution that an adjective makes as a predicate, or null.</summary>
    public AttributionNode? ReadAdjective(int adjective)
    {
        foreach (Cue cue in reading.Lexicon.Of(CuePart.Adjective, _tokens.Lemmas[adjective]))
        {
            int source = sources.SubjectOf(adjective);
            if (source < 0 || !_tree.Has(adjective, Deprel.Cop) || _tree.Has(adjective, Deprel.Expl)) return null;
            int clause = ClauseOf(adjective, -1);
            if (clause < 0 || !CueWords.TryMatch(reading, adjective, cue, out CueWords words)) continue;
            if (_tokens.Relations[source] is Deprel.Csubj || reading.IsIn("impersonal", source)) return null;
            _pieces.Clear();
            AddClause(clause);
            if (_pieces.Count > 0) return composer.Compose(cue.Id, words.Head, words.Range, source, _pieces);
        }

        return null;
    }

    private void AddClause(int clause)
    {
        TokenRange extent = reading.Extent(clause);
        if (extent.Count > 0) _pieces.Add(extent);
    }

    // "In his view, it is over": the clause around the phrase.
    private void AddAround(int noun)
    {
        int head = _tokens.Heads[noun];
        if (head < 0) return;
        var whole = _tree.Extent(head);
        var hole = _tree.Extent(noun);
        reading.AddWithout(new TokenRange(whole.First, whole.Last + 1), new TokenRange(hole.First, hole.Last + 1), _pieces);
    }

    private bool IsAdverbial(int noun, Cue cue)
    {
        foreach (int child in _tree.Children(noun))
            if (_tokens.Relations[child] == Deprel.Case && Array.IndexOf(cue.Prepositions, _tokens.Words[child]) >= 0)
                return _tokens.Relations[noun] is Deprel.Obl or Deprel.Nmod or Deprel.Advcl or Deprel.Parataxis;
        return false;
    }

    // "said in a statement that": the verb is the cue.
    private bool IsMedium(int noun) =>
        _tree.Has(noun, Deprel.Case) && _tokens.Relations[noun] is Deprel.Obl or Deprel.Nmod && _tokens.Heads[noun] is >= 0 and var verb
        && reading.Lexicon.Speaks(_tokens.Lemmas[verb]) && _tokens.Upos[verb] == Upos.VERB;

    private int ClauseOf(int word, int carrier)
    {
        foreach (int child in _tree.Children(word))
            if (child > word && _tokens.Relations[child] is Deprel.Acl or Deprel.Ccomp or Deprel.AclRelcl or Deprel.Advcl && IsThat(child)) return child;
        // "the claims of the agencies that …": the clause hangs on whoever claims.
        foreach (int child in _tree.Children(word))
        {
            if (child < word || _tokens.Relations[child] is not (Deprel.Nmod or Deprel.Obl) || _tree.Child(child, Deprel.Case) is not (>= 0 and var preposition)
                || !reading.IsIn("authors", preposition)) continue;
            foreach (int clause in _tree.Children(child))
                if (_tokens.Relations[clause] is Deprel.Acl or Deprel.AclRelcl && IsThat(clause)) return clause;
        }

        if (carrier < 0) return -1;
        foreach (int child in _tree.Children(carrier))
            if (child > word && _tokens.Relations[child] is Deprel.Ccomp or Deprel.Advcl or Deprel.Xcomp && IsThat(child)) return child;
        return -1;
    }

    private bool IsThat(int clause)
    {
        if (_tree.Child(clause, Deprel.Mark) is >= 0 and var mark) return reading.IsIn("conjunctions", mark);

        // A conjunction taken for a relative pronoun: the clause has a subject besides it, and is finite for sure.
        int first = _tree.Extent(clause).First;
        return first < clause && reading.IsIn("conjunctions", first) && _tokens.Relations[first] is not (Deprel.Nsubj or Deprel.NsubjPass)
            && reading.HasSubject(clause) && (_tree.Has(clause, Deprel.Aux) || _tokens.Xpos[clause] is Xpos.VBD or Xpos.VBZ or Xpos.VBP);
    }

    // "expressed hope": a verb that only carries the noun.
    private int CarrierOf(int noun)
    {
        if (_tokens.Relations[noun] == Deprel.Conj && _tokens.Heads[noun] is >= 0 and var first) noun = first;
        return _tokens.Relations[noun] is Deprel.Obj or Deprel.Xcomp && _tokens.Heads[noun] is >= 0 and var verb
            && reading.Lexicon.IsIn("light", _tokens.Lemmas[verb]) ? verb : -1;
    }

    private int SourceOf(int noun, int carrier)
    {
        if (carrier >= 0 && sources.OfVerb(carrier, passive: false) is >= 0 and var carrying) return carrying;
        int named = -1, behind = -1;
        foreach (int child in _tree.Children(noun))
        {
            switch (_tokens.Relations[child])
            {
                case Deprel.NmodPoss:
                    return child;
                case Deprel.Compound or Deprel.Amod when child < noun && reading.Document.MentionAt(child) >= 0:
                    named = child;
                    break;
                case Deprel.Nmod or Deprel.OblAgent or Deprel.Obl when child > noun && behind < 0
                    && _tree.Child(child, Deprel.Case) is >= 0 and var preposition && reading.IsIn("authors", preposition):
                    behind = child;
                    break;
            }
        }

        return named >= 0 ? named : behind;
    }
}
