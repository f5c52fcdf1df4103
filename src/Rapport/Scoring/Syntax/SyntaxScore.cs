namespace Rapport.Scoring.Syntax;

/// <summary>How many there are in the gold, how many in the reading, and how many of them agree.</summary>
/// <param name="Gold">In the treebank.</param>
/// <param name="System">In the reading.</param>
/// <param name="Correct">In both.</param>
public readonly record struct Agreement(int Gold, int System, int Correct)
{
    /// <summary>The harmonic mean of precision and recall, in per cent.</summary>
    public double F1 => Gold + System == 0 ? 0 : 200.0 * Correct / (Gold + System);

    /// <summary>The sum of two.</summary>
    public static Agreement operator +(Agreement left, Agreement right) =>
        new(left.Gold + right.Gold, left.System + right.System, left.Correct + right.Correct);
}

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
    Agreement Tokens,
    Agreement Sentences,
    Agreement Words,
    Agreement Upos,
    Agreement Xpos,
    Agreement Feats,
    Agreement Lemmas,
    Agreement Uas,
    Agreement Las)
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
    public IEnumerable<(string Name, Agreement Agreement)> Named() =>
    [
        ("tokens", Tokens), ("sentences", Sentences), ("words", Words), ("upos", Upos), ("xpos", Xpos),
        ("feats", Feats), ("lemmas", Lemmas), ("uas", Uas), ("las", Las),
    ];
}
