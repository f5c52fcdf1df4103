namespace Rapport.Scoring.Syntax;

/// <summary>A sentence of a treebank.</summary>
/// <param name="Document">The document that it stands in; empty where the treebank names none.</param>
/// <param name="StartsParagraph">Whether a new paragraph or document starts with it.</param>
/// <param name="Words">Its syntactic words.</param>
/// <param name="Tokens">Its surface tokens, as half-open ranges of words: <c>don't</c> is one of two words.</param>
public sealed record TreebankSentence(
    string Document, bool StartsParagraph, IReadOnlyList<TreebankWord> Words, IReadOnlyList<TreebankToken> Tokens);

/// <summary>A surface token: one word, or several that are written as one.</summary>
/// <param name="Form">As it stands in the text.</param>
/// <param name="First">Its first word.</param>
/// <param name="End">The word behind its last one.</param>
/// <param name="SpaceAfter">Whether white space follows.</param>
public readonly record struct TreebankToken(string Form, int First, int End, bool SpaceAfter);
