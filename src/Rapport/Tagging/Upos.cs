namespace Rapport.Tagging;

#pragma warning disable CS1591 // the members are the tags of Universal Dependencies and need no gloss

/// <summary>The seventeen universal parts of speech of Universal Dependencies, version 2.</summary>
public enum Upos : byte
{
    /// <summary>Not tagged, or a tag this version does not know.</summary>
    None,
    ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X,
}
