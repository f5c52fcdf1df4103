namespace Rapport;

/// <summary>A sentence, or what stands for one (a heading, a caption); never longer than its block.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Block">The index of its block.</param>
/// <param name="FirstToken">The index of its first token in the report.</param>
/// <param name="EndToken">The index of the first token behind it.</param>
public readonly record struct Sentence(Span Span, int Block, int FirstToken, int EndToken)
{
    /// <summary>The number of tokens.</summary>
    public int TokenCount => EndToken - FirstToken;
}
