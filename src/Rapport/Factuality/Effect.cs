namespace Rapport.Factuality;

/// <summary>What a word does to the act in its complement.</summary>
internal enum Effect
{
    /// <summary>The act shares tense, modality and negation with the word.</summary>
    Keep,

    /// <summary>The act keeps its status; a belief that is denied denies the act.</summary>
    Believed,

    /// <summary>The word tells nothing of whether the act comes about.</summary>
    Unsaid,

    /// <summary>The act has the status of the operator.</summary>
    Set,
}

/// <summary>Whether a word makes an expectation of what it governs.</summary>
internal enum Foresight
{
    /// <summary>It does.</summary>
    Yes,

    /// <summary>It does unless it is negated.</summary>
    Affirmed,

    /// <summary>It does not.</summary>
    No,
}

/// <summary>A word, or a word with a particle, that says what becomes of an act.</summary>
/// <param name="Id">Its group in the pack, for <c>explain</c>.</param>
/// <param name="Partner">The word number of the particle or preposition that it wants beside it; 0 for none.</param>
/// <param name="Effect">What it does.</param>
/// <param name="Status">The status that it sets.</param>
/// <param name="Certainty">How sure.</param>
/// <param name="Negative">Whether it turns the polarity round.</param>
/// <param name="Foresees">Whether it may make an expectation.</param>
internal sealed record Operator(string Id, int Partner, Effect Effect, Status Status, Certainty Certainty, bool Negative, Foresight Foresees);
