namespace Rapport.Attributions;

/// <summary>What kind of word carries a cue.</summary>
internal enum CuePart
{
    Verb,
    Noun,
    Adjective,
    Preposition,
}

/// <summary>A word that attributes, with the contents that it takes.</summary>
internal sealed class Cue
{
    /// <summary>Pack, file and entry: <c>en/speech#say</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of word carries it.</summary>
    public required CuePart Part { get; init; }

    /// <summary>The lemma that finds it, by vocabulary number.</summary>
    public required int Lemma { get; init; }

    /// <summary>Words that must follow: a particle or preposition ("point <i>out</i>", "call <i>for</i>"); or none.</summary>
    public required int[] Tail { get; init; }

    /// <summary>What its content may look like.</summary>
    public required Frame Frames { get; init; }

    /// <summary>For <see cref="Frame.Complement"/> and <see cref="Frame.Sentence"/>: the prepositions that must be there.</summary>
    public required int[] Prepositions { get; init; }

    /// <summary>Whether it takes contents of this shape.</summary>
    public bool Takes(Frame frame) => (Frames & frame) != 0;
}
