using Rapport.Parsing;
using Rapport.Rules;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Attributions;

/// <summary>Reads attributions whose cue is a verb.</summary>
internal sealed class VerbReader(Reading reading, SourceFinder sources, ContentFinder contents, QuotationFinder quotations, TagFinder tags, Composer composer)
{
    // A quotation right beside the verb is surer than any clause; a bare object the least sure.
    private static readonly Frame[] Order =
        [Frame.Quote, Frame.Clause, Frame.That, Frame.Request, Frame.Predicate, Frame.Complement, Frame.Object, Frame.Infinitive, Frame.Gerund];

    private readonly List<TokenRange> _pieces = [];

    /// <summary>The attribution that a verb makes, or null.</summary>
    public AttributionNode? Read(int verb)
    {
        ReadOnlySpan<Cue> cues = reading.Lexicon.Of(CuePart.Verb, reading.Tokens.Lemmas[verb]);
        if (cues.IsEmpty) return null;
        bool passive = Clause.IsPassive(reading.Document, verb);
        foreach (Frame frame in Order)
        {
            foreach (Cue cue in cues)
            {
                if (!cue.Takes(frame) || !CueWords.TryMatch(reading, verb, cue, out CueWords words)) continue;
                _pieces.Clear();
                if (TryRead(frame, cue, words, passive) is { } found) return found;
            }
        }

        return null;
    }

    private AttributionNode? TryRead(Frame frame, Cue cue, CueWords words, bool passive)
    {
        bool speaks = cue.Takes(Frame.Clause) && cue.Takes(Frame.Quote);
        if (frame == Frame.Clause && speaks && sources.QuotedBy(words.Head) is >= 0 and var quoting
            && tags.FindBehind(words with { Range = new TokenRange(quoting, words.End) }, -1, _pieces, out _))
            return composer.Compose(cue.Id, words.Head, words.Range, sources.OfVerb(words.Head, passive: false), _pieces);
        _pieces.Clear();
        if (frame == Frame.Clause && (speaks || IsLast(words)) && !passive && tags.FindBehind(words, sources.SubjectOf(words.Head), _pieces, out TokenRange named))
            return composer.Compose(cue.Id, words.Head, words.Range, sources.HeadOf(named, words.Head), _pieces, named);
        _pieces.Clear();
        if (frame == Frame.Quote && !(passive && reading.Tree.Has(words.Head, Deprel.AuxPass)) && quotations.Find(words, _pieces, out TokenRange speaker) && speaker.Count > 0)
            return composer.Compose(cue.Id, words.Head, words.Range, sources.HeadOf(speaker, words.Head), _pieces, speaker);
        _pieces.Clear();
        if (frame == Frame.Complement && !reading.Tree.Has(words.Head, Deprel.AuxPass) && !contents.Find(frame, cue, words, _pieces))
        {
            _pieces.Clear();
            if (tags.FindComplement(words, cue.Prepositions, _pieces, out TokenRange accuser))
                return composer.Compose(cue.Id, words.Head, words.Range, sources.HeadOf(accuser, words.Head), _pieces, accuser);
        }

        _pieces.Clear();
        bool ofObject = frame is not (Frame.Clause or Frame.That or Frame.Quote);
        int source = sources.OfVerb(words.Head, passive);
        if (passive && ofObject)
        {
            if (source < 0 || !AddPassiveContent(frame, words.Head)) return null;
        }
        else if (!FindContent(frame, cue, words))
        {
            return null;
        }

        if (source < 0 && !passive && cue.Takes(Frame.Quote) && tags.FindSource(words, out TokenRange first))
            return composer.Compose(cue.Id, words.Head, words.Range, sources.HeadOf(first, words.Head), _pieces, first);
        if (source < 0 && !passive && (ofObject || !IsImpersonal(words.Head))) return null;
        if (source < 0 && frame == Frame.Quote && !reading.Tree.Has(words.Head, Deprel.AuxPass)) return null;
        if (source >= 0 && IsInside(source)) return null;
        return composer.Compose(cue.Id, words.Head, words.Range, source, _pieces);
    }

    private bool FindContent(Frame frame, Cue cue, CueWords words) => frame switch
    {
        Frame.Quote => quotations.Find(words, _pieces, out _),
        Frame.Clause => contents.Find(frame, cue, words, _pieces) || tags.FindThat(words, _pieces)
            || (cue.Takes(Frame.Quote) && !reading.Tree.Has(words.Head, Deprel.Obj) && tags.FindRest(words, _pieces)),
        Frame.Predicate => contents.Find(frame, cue, words, _pieces) || quotations.FindNear(words, _pieces),
        Frame.That => tags.FindThat(words, _pieces),
        _ => contents.Find(frame, cue, words, _pieces),
    };

    private bool IsInside(int token)
    {
        foreach (TokenRange piece in _pieces)
            if (piece.Contains(token)) return true;
        return false;
    }

    // "The plan was rejected by Mali", "a plan rejected by Mali".
    private bool AddPassiveContent(Frame frame, int verb)
    {
        if (frame is not (Frame.Object or Frame.Complement)) return false;
        TokenTable tokens = reading.Tokens;
        int start = reading.Tree.Extent(verb).First;
        int subject = reading.Tree.Child(verb, Deprel.NsubjPass);
        if (subject >= 0) _pieces.Add(reading.Extent(subject));
        else if (tokens.Relations[verb] == Deprel.Acl && tokens.Heads[verb] is >= 0 and var noun && noun < start)
            _pieces.Add(reading.Trim(new TokenRange(reading.Tree.Extent(noun).First, start)));
        return _pieces.Count > 0 && _pieces[0].Count > 0;
    }

    // "…, diplomats in Tokyo believe.": a verb of thought with nothing behind it.
    private bool IsLast(CueWords words) =>
        reading.SentenceOf(words.Head) is var sentence && reading.Trim(new TokenRange(words.Head, sentence.End)).End == words.Head + 1
        && reading.Tokens.Xpos[words.Head] is Xpos.VBD or Xpos.VBZ or Xpos.VBP;

    // "It was agreed that", "it seems that": nobody is named, and nobody is missing.
    private bool IsImpersonal(int verb) => reading.Tree.Has(verb, Deprel.Expl);
}
