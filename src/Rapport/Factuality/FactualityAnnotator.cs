using Rapport.Events;
using Rapport.Expectations;
using Rapport.Packs;
using Rapport.Tagging;

namespace Rapport.Factuality;

/// <summary>Settles status and factuality of every telling, and what holders expect.</summary>
public sealed class FactualityAnnotator : IAnnotator
{
    private readonly StatusReader _reader;
    private readonly Parties _parties;
    private readonly ExpectationReader _expectations;

    /// <summary>Makes the stage.</summary>
    public FactualityAnnotator(Pack pack)
    {
        var lexicon = new OperatorLexicon(pack);
        _reader = new StatusReader(lexicon);
        _parties = new Parties(lexicon);
        _expectations = new ExpectationReader(lexicon, _reader, _parties);
    }

    /// <inheritdoc/>
    public string Name => "Factuality";

    /// <inheritdoc/>
    public Layers Requires => Layers.Events | Layers.Attributions;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Factuality | Layers.Expectations;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
        document.IndexAttributions();
        document.IndexTellings();
        foreach (Telling telling in document.Tellings) Settle(document, telling);
        _expectations.Read(document);
    }

    private void Settle(Document document, Telling telling)
    {
        telling.Attribution = document.AttributionAt(telling.Predicate);
        Reading reading = _reader.Read(document, telling.Predicate);
        if (telling.Rule.Status is { } status) reading = new Reading(status, reading.Negative, reading.Certainty, true, -1, Reading.Join(reading.Evidence, "rule"));
        reading = AgainstDate(document, telling, reading);

        // What an onlooker says will be is foreseen, not planned.
        if (reading is { Status: Status.Planned, IsTold: true } && IsOnlooker(document, telling)) reading = reading with { Status = Status.Expected };
        telling.Status = reading.Outcome;
        telling.StatusIsTold = reading.IsTold;
        telling.Factuality = reading.Factuality;
        telling.StatusEvidence = reading.Evidence;
    }

    private bool IsOnlooker(Document document, Telling telling)
    {
        int holder = Parties.Holder(document, telling.Attribution);
        return _parties.IsOutsider(document, holder) && !telling.Actors.Exists(actor => Parties.SameSide(document, holder, actor));
    }

    // A day that has not come yet outweighs the present tense; a day that is over settles what no word tells.
    private static Reading AgainstDate(Document document, Telling telling, Reading reading)
    {
        if (telling.Date is not { } date || document.Published is not { } today) return reading;
        if (date.Start > today && !reading.Negative && (!reading.IsTold || reading.Status == Status.Ongoing))
            return reading with { Status = Status.Planned, IsTold = true, Evidence = Reading.Join(reading.Evidence, "date ahead") };
        // "proposed a meeting in April": April is when it was proposed, and the meeting itself has no date.
        if (reading is { IsTold: true, Status: Status.Proposed or Status.Planned } && date.End < today && reading.Cue >= 0 && document.Tokens.Upos[telling.Predicate] == Upos.NOUN
            && document.Tokens.Xpos[reading.Cue] is Xpos.VBD or Xpos.VBN)
        {
            telling.Date = null;
            telling.Timex = -1;
            return reading;
        }

        // "The talks will be unlike the summit of 2018": the noun borrows a tense that is not its own.
        bool borrowed = reading is { Status: Status.Planned, Negative: false } && document.Tokens.Upos[telling.Predicate] == Upos.NOUN;
        return date.End < today && (!reading.IsTold || borrowed)
            ? reading with { Status = Status.Happened, IsTold = true, Evidence = Reading.Join(reading.Evidence, "date past") }
            : reading;
    }
}
