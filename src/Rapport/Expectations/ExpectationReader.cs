using Rapport.Events;
using Rapport.Factuality;
using Rapport.Parsing;
using Rapport.Rules;
using Rapport.Segmentation;
using Rapport.Tagging;
using Rapport.Timexes;

namespace Rapport.Expectations;

/// <summary>Finds what holders expect to come about or not to come about.</summary>
internal sealed class ExpectationReader(OperatorLexicon lexicon, StatusReader status, Parties parties)
{
    private const int MostSteps = 6;

    /// <summary>Adds the expectations of a report to <see cref="Document.Expectations"/>.</summary>
    public void Read(Document document)
    {
        int last = -1;
        foreach (Sentence sentence in document.Sentences)
        {
            if (document.Blocks[sentence.Block].Kind is not (BlockKind.Paragraph or BlockKind.Headline)) continue;
            for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                int predicate = ForeseenBy(document, token);
                if (predicate < 0 || predicate == last || IsCovered(document, predicate)) continue;
                last = predicate;
                Add(document, token, predicate, sentence);
            }
        }
    }

    // Clauses come in text order: only the last one may still be open.
    private static bool IsCovered(Document document, int predicate) =>
        document.Expectations.Count > 0 && document.Expectations[^1].Clause.Contains(predicate);

    // What a modal verb or a word of expectation foresees: the head of a clause, or a noun.
    private int ForeseenBy(Document document, int token)
    {
        if (document.Tokens.Xpos[token] == Xpos.MD)
        {
            if (document.Tokens.Relations[token] != Deprel.Aux || lexicon.Modal(document, token) is not { Status: not Status.Proposed } modal) return -1;
            int head = document.Tokens.Heads[token];
            int excluded = RuledOut(document, head);
            return excluded >= 0 ? excluded : modal.Foresees != Foresight.No ? head : -1;
        }

        if (document.Tokens.Upos[token] is not (Upos.VERB or Upos.ADJ or Upos.NOUN)) return -1;
        if (lexicon.Over(document, token, token) is not { Effect: Effect.Set, Status: Status.Expected }) return -1;
        if (IsMeasured(document, token)) return token;
        foreach (int child in document.Tree.Children(token))
        {
            bool clause = document.Tokens.Relations[child] is Deprel.Xcomp or Deprel.Ccomp or Deprel.Csubj or Deprel.CsubjPass or Deprel.Acl
                || (document.Tokens.Relations[child] == Deprel.Advcl && (document.Tokens.Upos[token] == Upos.ADJ || document.Tree.Has(token, Deprel.AuxPass)));
            bool noun = document.Tokens.Relations[child] is Deprel.Obj or Deprel.Obl && document.Tokens.Upos[token] == Upos.VERB
                && document.Tokens.Upos[child] is Upos.NOUN or Upos.PROPN;
            if (clause || noun) return child;
        }

        return -1;
    }

    // "cannot be ruled out": what is not excluded is possible.
    private int RuledOut(Document document, int verb)
    {
        int subject = document.Tree.Child(verb, Deprel.NsubjPass);
        return subject >= 0 && lexicon.Over(document, verb, subject) is { Status: Status.Denied, Certainty: not Certainty.Certain } ? subject : -1;
    }

    // "The vote is possible", "thinks an attack improbable": the adjective itself says how likely its subject is.
    private static bool IsMeasured(Document document, int token)
    {
        if (document.Tokens.Upos[token] != Upos.ADJ) return false;
        if (document.Tree.Has(token, Deprel.Xcomp) || document.Tree.Has(token, Deprel.Ccomp) || document.Tree.Has(token, Deprel.Csubj) || document.Tree.Has(token, Deprel.Advcl)) return false;
        int subject = document.Tree.Child(token, Deprel.Nsubj);
        if (subject < 0 && document.Tokens.Relations[token] == Deprel.Xcomp) subject = document.Tree.Child(document.Tokens.Heads[token], Deprel.Obj);
        return subject >= 0 && document.Tokens.Upos[subject] is Upos.NOUN or Upos.PROPN;
    }

    private void Add(Document document, int cue, int predicate, Sentence sentence)
    {
        // "steps that might raise tension", "so that they could leave": what describes or explains foresees nothing.
        if (document.Tokens.Relations[predicate] is Deprel.AclRelcl or Deprel.Advcl && document.Tokens.Xpos[cue] == Xpos.MD) return;
        Reading reading = status.Read(document, predicate);

        if (reading.Negative && lexicon.Modal(document, cue) is { Foresees: Foresight.Affirmed } && RuledOut(document, document.Tokens.Heads[cue]) < 0) return;
        if (predicate == cue) reading = Measured(document, cue, reading);
        if (!reading.IsTold || reading.Status is not (Status.Expected or Status.Planned)) return;
        int attribution = AttributionOf(document, predicate);
        int holder = Parties.Holder(document, attribution);
        if (reading.Status == Status.Planned && !IsDoubted(document, predicate) && !IsForecast(document, predicate, holder, attribution, sentence)) return;
        if (holder >= 0 && IsOwnAct(document, predicate, holder)) return;
        document.Expectations.Add(new ExpectationNode
        {
            Holder = holder,
            Attribution = attribution,
            Telling = TellingOf(document, predicate),
            Certainty = reading.Certainty,
            Polarity = reading.Negative ? Polarity.Negative : Polarity.Positive,
            Timex = HorizonOf(document, predicate, sentence),
            Clause = ClauseOf(document, predicate, attribution, sentence),
            Cue = new TokenRange(cue, cue + 1),
        });
    }

    // "He believes that …, and there is no need to expect that …": the second clause is his as well.
    private static int AttributionOf(Document document, int predicate)
    {
        int at = predicate;
        for (int step = 0; step < MostSteps && at >= 0; step++)
        {
            if (document.AttributionAt(at) is >= 0 and var attribution) return attribution;
            if (document.Tokens.Relations[at] is not (Deprel.Conj or Deprel.Acl or Deprel.Xcomp or Deprel.Ccomp or Deprel.Csubj or Deprel.Nsubj)) return -1;
            int head = document.Tokens.Heads[at];
            if (document.Tokens.Relations[at] == Deprel.Conj && document.Tree.Has(at, Deprel.Expl)
                && document.Tree.Child(head, Deprel.Ccomp) is >= 0 and var said && document.AttributionAt(said) is >= 0 and var first
                && document.Attributions[first].CueHead == head) return first;
            at = head;
        }

        return -1;
    }

    // "The vote is possible": the word of expectation is itself the predicate.
    private Reading Measured(Document document, int adjective, Reading reading)
    {
        Operator op = lexicon.Over(document, adjective, adjective)!;
        return new Reading(Status.Expected, reading.Negative ^ op.Negative, op.Certainty, true, adjective, op.Id);
    }

    // "will": a forecast from an onlooker; from others only where nobody acts, and nothing is merely announced.
    private bool IsForecast(Document document, int predicate, int holder, int attribution, Sentence sentence)
    {
        if (attribution < 0) return false;
        int subject = Clause.SubjectOf(document, predicate);
        int mention = subject < 0 ? -1 : document.MentionAt(subject);
        if (mention >= 0 && Parties.SameSide(document, holder, document.Mentions[mention].Entity)) return false;
        if (parties.IsOutsider(document, holder)) return true;
        if (TellingOf(document, predicate) >= 0 || document.Tree.Has(predicate, Deprel.AuxPass) || HasDay(document, predicate, sentence)) return false;
        return subject >= 0 && mention < 0 && document.Tokens.Upos[subject] is Upos.NOUN;
    }

    // "do not believe that it will"
    private bool IsDoubted(Document document, int predicate) =>
        document.Tokens.Heads[predicate] is >= 0 and var belief && lexicon.Over(document, belief, predicate) is { Effect: Effect.Believed } && ClauseMood.Read(document, belief, lexicon).Negative;

    // Whoever names the day announces.
    private static bool HasDay(Document document, int predicate, Sentence sentence) =>
        HorizonOf(document, predicate, sentence) is >= 0 and var horizon && document.Timexes[horizon].Interval is { Precision: DatePrecision.Day };

    private static bool IsOwnAct(Document document, int predicate, int holder)
    {
        int subject = Clause.SubjectOf(document, predicate);
        int mention = subject < 0 ? -1 : document.MentionAt(subject);
        return mention >= 0 && document.Mentions[mention].Entity == holder;
    }

    private static int TellingOf(Document document, int predicate)
    {
        int telling = document.TellingAt(predicate);
        if (telling >= 0) return telling;
        int subject = Clause.SubjectOf(document, predicate);
        return subject < 0 ? -1 : document.TellingAt(subject);
    }

    // A time that has passed is no horizon.
    private static int HorizonOf(Document document, int predicate, Sentence sentence)
    {
        for (int i = document.TimexFrom(sentence.FirstToken); i < document.Timexes.Count && document.Timexes[i].Tokens.First < sentence.EndToken; i++)
        {
            TimexNode timex = document.Timexes[i];
            if (timex.Interval is { } interval && !(interval.End < document.Published) && document.Tree.IsBelow(timex.HeadToken, predicate)) return i;
        }

        return -1;
    }

    private static TokenRange ClauseOf(Document document, int predicate, int attribution, Sentence sentence)
    {
        (int first, int last) = document.Tree.Extent(predicate);

        // A coordinate clause is a view of its own.
        foreach (int child in document.Tree.Children(predicate))
        {
            if (document.Tokens.Relations[child] != Deprel.Conj || !document.Tree.Has(child, Deprel.Nsubj) || child < predicate) continue;
            last = Math.Max(predicate, document.Tree.Extent(child).First - 1);
            break;
        }

        var clause = new TokenRange(Math.Max(first, sentence.FirstToken), Math.Min(last + 1, sentence.EndToken));
        if (attribution < 0) return clause;
        foreach (TokenRange piece in document.Attributions[attribution].Content)
            if (piece.Contains(predicate)) return new TokenRange(Math.Max(clause.First, piece.First), Math.Min(clause.End, piece.End));
        return clause;
    }
}
