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
            return document.Tokens.Relations[token] == Deprel.Aux && lexicon.Modal(document, token) is { Status: not Status.Proposed }
                ? document.Tokens.Heads[token]
                : -1;
        }

        if (document.Tokens.Upos[token] is not (Upos.VERB or Upos.ADJ or Upos.NOUN)) return -1;
        if (lexicon.Over(document, token, token) is not { Effect: Effect.Set, Status: Status.Expected }) return -1;
        foreach (int child in document.Tree.Children(token))
        {
            bool clause = document.Tokens.Relations[child] is Deprel.Xcomp or Deprel.Ccomp or Deprel.Csubj or Deprel.CsubjPass or Deprel.Acl;
            bool noun = document.Tokens.Relations[child] == Deprel.Obj && document.Tokens.Upos[token] == Upos.VERB;
            bool measured = document.Tokens.Relations[child] == Deprel.Nsubj && document.Tokens.Upos[token] == Upos.ADJ
                && document.Tree.Has(token, Deprel.Cop) && document.Tokens.Upos[child] == Upos.NOUN;
            if (measured) return token;
            if (clause || noun) return child;
        }

        return -1;
    }

    private void Add(Document document, int cue, int predicate, Sentence sentence)
    {
        Reading reading = status.Read(document, predicate);
        if (predicate == cue) reading = Measured(document, cue, reading);
        if (!reading.IsTold || reading.Status is not (Status.Expected or Status.Planned)) return;
        int attribution = document.AttributionAt(predicate);
        int holder = Parties.Holder(document, attribution);
        if (reading.Status == Status.Planned && !IsForecast(document, predicate, holder, attribution)) return;
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

    // "The vote is possible": the word of expectation is itself the predicate.
    private Reading Measured(Document document, int adjective, Reading reading)
    {
        Operator op = lexicon.Over(document, adjective, adjective)!;
        return new Reading(Status.Expected, reading.Negative ^ op.Negative, op.Certainty, true, adjective, op.Id);
    }

    // "will": a forecast from an onlooker; from others only where nobody acts, and no meeting is merely announced.
    private bool IsForecast(Document document, int predicate, int holder, int attribution)
    {
        if (attribution < 0) return false;
        if (parties.IsOutsider(document, holder)) return true;
        if (TellingOf(document, predicate) >= 0) return false;
        int subject = Clause.SubjectOf(document, predicate);
        return subject >= 0 && document.MentionAt(subject) < 0 && document.Tokens.Upos[subject] is Upos.NOUN;
    }

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
        var clause = new TokenRange(Math.Max(first, sentence.FirstToken), Math.Min(last + 1, sentence.EndToken));
        if (attribution < 0) return clause;
        foreach (TokenRange piece in document.Attributions[attribution].Content)
            if (piece.Contains(predicate)) return new TokenRange(Math.Max(clause.First, piece.First), Math.Min(clause.End, piece.End));
        return clause;
    }
}
