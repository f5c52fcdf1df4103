namespace Rapport.Factuality;

/// <summary>What a clause says of an act, before it is known who says it.</summary>
/// <param name="Status">What becomes of the act where nothing negates it.</param>
/// <param name="Negative">Whether it is negated.</param>
/// <param name="Certainty">How sure.</param>
/// <param name="IsTold">Whether the words tell the status; else it is only the likeliest one.</param>
/// <param name="Cue">The token that tells it (modal, operator, marker); −1 where tense alone does.</param>
/// <param name="Evidence">The groups of the pack that had a say, from the act outwards; for <c>explain</c>.</param>
internal readonly record struct Reading(Status Status, bool Negative, Certainty Certainty, bool IsTold, int Cue, string Evidence)
{
    /// <summary>Nothing is told.</summary>
    public static Reading Open => new(Status.Happened, false, Certainty.Certain, false, -1, "");

    /// <summary>The status with the negation in it.</summary>
    public Status Outcome => Negative && Status != Status.Cancelled ? Status.Denied : Status;

    /// <summary>FactBank's value.</summary>
    public FactualityValue Factuality => (Status, Negative) switch
    {
        (Status.Cancelled, _) => FactualityValue.CertainFalse,
        (Status.Denied, false) => Certainty == Certainty.Certain ? FactualityValue.CertainFalse : FactualityValue.ProbableFalse,
        (Status.Proposed or Status.Conditional, _) => FactualityValue.Unknown,
        (_, false) => Certainty switch
        {
            Certainty.Certain => FactualityValue.CertainTrue,
            Certainty.Probable => FactualityValue.ProbableTrue,
            _ => FactualityValue.PossibleTrue,
        },
        (_, true) => Certainty switch
        {
            Certainty.Certain => FactualityValue.CertainFalse,
            Certainty.Probable => FactualityValue.ProbableFalse,
            _ => FactualityValue.PossibleFalse,
        },
    };

    /// <summary>The reading told by tense alone.</summary>
    public static Reading Told(Status status, string evidence) => new(status, false, Certainty.Certain, true, -1, evidence);

    /// <summary>The same, negated once more.</summary>
    public Reading Negate(string evidence) => this with { Negative = !Negative, Evidence = Join(Evidence, evidence) };

    /// <summary>The reading under an operator that sets a status.</summary>
    public Reading Under(Operator op, int token)
    {
        string evidence = Join(Evidence, op.Id);
        if (op.Effect == Effect.Unsaid) return Open with { Evidence = evidence };
        if (op.Effect == Effect.Believed) return this with { Evidence = evidence };

        // A wish about what is foreseen ("there is no need to expect") foresees nothing new.
        if (Status == Status.Expected && IsTold && op.Status == Status.Proposed) return this with { Evidence = evidence };
        if (op.Status == Status.Denied)
        {
            // "failed to prevent": two negatives; what is then said to be is no more than likely to be said.
            return this with
            {
                Status = IsTold ? Status : Status.Happened,
                Negative = !Negative,
                Certainty = Least(Certainty, op.Certainty),
                IsTold = true,
                Cue = token,
                Evidence = evidence,
            };
        }

        return new Reading(
            op.Status,
            Negative ^ op.Negative,
            IsTold && Status is Status.Expected ? Least(Certainty, op.Certainty) : op.Certainty,
            true,
            token,
            evidence);
    }

    /// <summary>Evidence strings one behind the other.</summary>
    public static string Join(string first, string second) => first.Length == 0 ? second : second.Length == 0 ? first : $"{first} < {second}";

    private static Certainty Least(Certainty a, Certainty b) => (Certainty)Math.Max((int)a, (int)b);
}
