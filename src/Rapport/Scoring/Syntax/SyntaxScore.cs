namespace Rapport.Scoring.Syntax;

/// <summary>
/// Scores of the CoNLL 2018 shared task (Zeman et al. 2018): words that do not align count against everything.
/// Relations are compared without their subtypes, features by the universal ones.
/// </summary>
/// <param name="Tokens">Surface tokens.</param>
/// <param name="Sentences">Sentences.</param>
/// <param name="Words">Syntactic words.</param>
/// <param name="Upos">Universal parts of speech.</param>
/// <param name="Xpos">Penn Treebank tags.</param>
/// <param name="Feats">Universal features.</param>
/// <param name="Lemmas">Lemmas.</param>
/// <param name="Uas">Heads.</param>
/// <param name="Las">Heads with relations.</param>
public readonly record struct SyntaxScore(
    Tally Tokens,
    Tally Sentences,
    Tally Words,
    Tally Upos,
    Tally Xpos,
    Tally Feats,
    Tally Lemmas,
    Tally Uas,
    Tally Las)
{
    /// <summary>The sum of two.</summary>
    public static SyntaxScore operator +(SyntaxScore left, SyntaxScore right) => new(
        left.Tokens + right.Tokens,
        left.Sentences + right.Sentences,
        left.Words + right.Words,
        left.Upos + right.Upos,
        left.Xpos + right.Xpos,
        left.Feats + right.Feats,
        left.Lemmas + right.Lemmas,
        left.Uas + right.Uas,
        left.Las + right.Las);

    /// <summary>The scores by the names under which they are printed.</summary>
    public IEnumerable<(string Name, Tally Tally)> Named() =>
    [
        ("tokens", Tokens), ("sentences", Sentences), ("words", Words), ("upos", Upos), ("xpos", Xpos),
        ("feats", Feats), ("lemmas", Lemmas), ("uas", Uas), ("las", Las),
    ];
}
