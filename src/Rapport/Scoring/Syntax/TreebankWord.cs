using Rapport.Parsing;
using Rapport.Tagging;

namespace Rapport.Scoring.Syntax;

/// <summary>A syntactic word of a treebank: one row of CoNLL-U.</summary>
/// <param name="Form">As it stands in the text.</param>
/// <param name="Lemma">The dictionary form.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn Treebank tag.</param>
/// <param name="Feats">Features as in CoNLL-U; <c>_</c> for none.</param>
/// <param name="Head">The index of the head in the sentence, from 0; −1 for the root.</param>
/// <param name="Relation">The relation to the head.</param>
/// <param name="SpaceAfter">Whether white space follows.</param>
public readonly record struct TreebankWord(
    string Form, string Lemma, Upos Upos, Xpos Xpos, string Feats, int Head, Deprel Relation, bool SpaceAfter);
