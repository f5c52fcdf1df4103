using Rapport.Parsing;
using Rapport.Tagging;

namespace Rapport.Factuality;

/// <summary>
/// Reads what a clause says of an act: from the act's verb or noun it climbs the dependencies and lets every word that
/// governs it have its say, the outermost last.
/// </summary>
internal sealed class StatusReader(OperatorLexicon lexicon)
{
    private const int MostSteps = 12;

    /// <summary>The reading of the act named by <paramref name="predicate"/>.</summary>
    public Reading Read(Document document, int predicate)
    {
        int at = predicate;
        Reading reading = IsClause(document, at) ? ClauseMood.Read(document, at, lexicon) : Noun(document, at);
        for (int step = 0; step < MostSteps; step++)
        {
            int head = document.Tokens.Heads[at];
            if (head < 0) return AtRoot(document, at, reading);
            switch (document.Tokens.Relations[at])
            {
                case Deprel.Conj:
                    // A finite verb does not stand under what governs an infinitive, wherever the parser hangs it.
                    if (reading.IsTold && document.Tokens.Xpos[at] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN && document.Tokens.Xpos[head] is Xpos.VB or Xpos.VBG) return reading;
                    at = head;
                    continue;
                case Deprel.Acl when document.Tokens.Xpos[at] is Xpos.VBN or Xpos.VBG or Xpos.VBD && !document.Tree.Has(at, Deprel.Mark):
                    // "the agreement reached in May": the participle tells it, whatever noun it describes.
                    return reading.IsTold ? reading : Reading.Told(document.Tokens.Xpos[at] == Xpos.VBN ? Status.Happened : Status.Ongoing, "participle");
                case Deprel.Xcomp or Deprel.Ccomp or Deprel.Csubj or Deprel.CsubjPass or Deprel.Acl or Deprel.CsubjOuter:
                    reading = Complement(document, at, head, reading);
                    break;
                case Deprel.Advcl:
                    return Adverbial(document, at, head, reading);
                case Deprel.Obj or Deprel.NsubjPass or Deprel.Nsubj or Deprel.Obl or Deprel.OblAgent or Deprel.Nmod or Deprel.NmodPoss or Deprel.Compound
                    or Deprel.Iobj or Deprel.NmodUnmarked or Deprel.OblUnmarked:
                    if (IsClause(document, at) && document.Tokens.Upos[at] == Upos.VERB) return Adverbial(document, at, head, reading);
                    reading = Argument(document, at, head, reading);
                    break;
                default:
                    return AtRoot(document, at, reading);
            }

            at = head;
        }

        return reading;
    }

    /// <summary>Whether a token heads a clause: a verb, or a predicate with a copula.</summary>
    private static bool IsClause(Document document, int token) =>
        document.Tokens.Upos[token] is Upos.VERB or Upos.AUX || document.Tree.Has(token, Deprel.Cop);

    // A bare infinitive in a headline is a plan: "Ministers to meet in Riga".
    private static Reading AtRoot(Document document, int at, Reading reading)
    {
        if (reading.IsTold || !IsClause(document, at)) return reading;
        return document.Tokens.Xpos[at] switch
        {
            Xpos.VB => new Reading(Status.Planned, reading.Negative, Certainty.Certain, true, -1, Reading.Join(reading.Evidence, "bare")),
            Xpos.VBN or Xpos.VBG => reading with { IsTold = true, Evidence = Reading.Join(reading.Evidence, "bare") },
            _ => reading,
        };
    }

    private Reading Noun(Document document, int noun)
    {
        Reading reading = Reading.Open;
        foreach (int child in document.Tree.Children(noun))
        {
            if (document.Tokens.Relations[child] is not (Deprel.Amod or Deprel.Advmod or Deprel.Compound)) continue;
            if (lexicon.Modifier(document, child) is { } modifier) reading = reading.Under(modifier, child);
        }

        return ClauseMood.IsNegative(document, noun) ? reading.Negate("no") : reading;
    }

    private Reading Complement(Document document, int act, int head, Reading reading)
    {
        Operator? op = lexicon.Over(document, head, act);
        if (op is null)
        {
            // "the decision to", "an agreement that": a noun without a say; "said that": the clause stands for itself.
            return reading.IsTold || document.Tokens.Relations[act] != Deprel.Xcomp ? reading : Shared(document, head, reading);
        }

        // A clause that tells its own tense keeps it under a word of planning: "confirmed that they met".
        if (reading.IsTold && op.Status is Status.Planned or Status.Proposed or Status.Happened
            && document.Tokens.Relations[act] == Deprel.Ccomp && op.Effect == Effect.Set) return reading;
        return Apply(document, op, head, reading);
    }

    private Reading Argument(Document document, int noun, int head, Reading reading)
    {
        Operator? op = lexicon.Over(document, head, noun);

        // "called for a withdrawal": the preposition belongs to the word that governs.
        if (op is not { Partner: not 0 } && document.Tokens.Relations[noun] is Deprel.Obl or Deprel.Nmod)
        {
            Reading marked = Marked(document, noun, head, reading);
            if (marked.IsTold) return marked;
        }

        if (op is not null && (document.Tokens.Relations[noun] != Deprel.Nsubj || op.Effect == Effect.Keep)) return Apply(document, op, head, reading);
        return document.Tokens.Relations[noun] is Deprel.Nsubj or Deprel.NsubjPass && !reading.IsTold ? Shared(document, head, reading) : reading;
    }

    private Reading Apply(Document document, Operator op, int head, Reading reading)
    {
        if (op.Effect == Effect.Keep) return reading.IsTold ? reading : Shared(document, head, reading);
        Reading under = reading.Under(op, head);
        if (!IsClause(document, head)) return ClauseMood.IsNegative(document, head) ? under.Negate("no") : under;
        Reading mood = ClauseMood.Read(document, head, lexicon);
        if (mood.Negative && op.Effect == Effect.Believed) return under.Negate("not") with { Certainty = Certainty.Probable };
        if (mood.Negative)
        {
            return op.Status == Status.Denied && op.Certainty != Certainty.Certain
                ? new Reading(Status.Expected, false, Certainty.Possible, true, head, Reading.Join(under.Evidence, "not"))
                : under.Negate("not");
        }

        // "may agree to meet", "would refuse": the word itself is not certain.
        return mood.Status is Status.Expected && under.Status is Status.Planned or Status.Happened
            ? under with { Status = Status.Expected, Certainty = mood.Certainty, Cue = mood.Cue }
            : mood.Status is Status.Conditional && mood.IsTold && under.Status != Status.Expected ? under with { Status = Status.Conditional } : under;
    }

    // The act has tense, modality and negation of the word that carries it.
    private Reading Shared(Document document, int head, Reading reading)
    {
        if (!IsClause(document, head)) return reading;
        Reading mood = ClauseMood.Read(document, head, lexicon);
        return mood with { Negative = mood.Negative ^ reading.Negative, Evidence = Reading.Join(reading.Evidence, mood.Evidence) };
    }

    private Reading Adverbial(Document document, int act, int head, Reading reading)
    {
        // "surprised if they met", "unrealistic to expect": what governs decides before the mark.
        if (lexicon.Over(document, head, act) is { Effect: Effect.Set } judged && (judged.Partner != 0 || document.Tokens.Upos[head] == Upos.ADJ)) return Apply(document, judged, head, reading);
        int mark = -1;
        foreach (int child in document.Tree.Children(act))
            if (document.Tokens.Relations[child] is Deprel.Mark or Deprel.Case && document.Tokens.Xpos[child] != Xpos.TO) mark = child;
        if (mark >= 0 && lexicon.Marker(document, mark) is { } marker)
        {
            if (marker.Status is Status.Conditional or Status.Denied) return reading.Under(marker, mark);
            if (marker.Effect == Effect.Set) return reading.IsTold ? reading : reading.Under(marker, mark);
        }

        if (reading.IsTold) return reading;
        if (lexicon.Over(document, head, act) is { Effect: Effect.Set } op) return Apply(document, op, head, reading);

        // "flew to Rome to meet the pope": a purpose; "meeting the press, he said": as told as its main clause.
        return document.Tokens.Xpos[act] == Xpos.VB
            ? new Reading(Status.Planned, reading.Negative, Certainty.Probable, true, -1, Reading.Join(reading.Evidence, "purpose"))
            : Shared(document, head, reading);
    }

    private Reading Marked(Document document, int noun, int head, Reading reading)
    {
        int mark = document.Tree.Child(noun, Deprel.Case);
        if (mark < 0 || reading.IsTold) return reading;

        // "ahead of", "prior to": the first word decides.
        if (mark > 0 && lexicon.Marker(document, mark - 1) is { Effect: Effect.Set } first) return reading.Under(first, mark - 1);
        if (lexicon.Marker(document, mark) is not { } marker) return reading;
        return marker.Effect == Effect.Set ? reading.Under(marker, mark) : Shared(document, head, reading);
    }
}
