using Rapport.Parsing;
using Rapport.Tagging;

namespace Rapport.Scoring.Syntax;

/// <summary>A word as it is compared.</summary>
/// <param name="Span">The span of its surface token in the text.</param>
/// <param name="Multiword">Whether the token holds other words as well.</param>
/// <param name="Form">As it stands in the text.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn Treebank tag.</param>
/// <param name="Feats">Features as in CoNLL-U.</param>
/// <param name="Lemma">The dictionary form; <c>_</c> where the treebank gives none.</param>
/// <param name="Head">The index of the head in its sentence; −1 for the root.</param>
/// <param name="Relation">The relation to the head.</param>
public readonly record struct ScoredWord(
    Span Span, bool Multiword, string Form, Upos Upos, Xpos Xpos, string Feats, string Lemma, int Head, Deprel Relation);

/// <summary>A sentence as it is compared.</summary>
/// <param name="Words">Its words.</param>
/// <param name="TokenCount">How many surface tokens they make.</param>
public sealed record ScoredSentence(IReadOnlyList<ScoredWord> Words, int TokenCount)
{
    /// <summary>From the first token's start to the last one's end.</summary>
    public Span Span => new(Words[0].Span.Start, Words[^1].Span.End);
}
