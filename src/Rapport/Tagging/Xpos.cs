namespace Rapport.Tagging;

#pragma warning disable CS1591 // the members are Penn Treebank tags and need no gloss

/// <summary>
/// English parts of speech: the Penn Treebank tags as the English treebanks of Universal Dependencies use them.
/// Tags that are no identifiers carry a word; <see cref="TagNames"/> gives the treebanks' spelling.
/// </summary>
public enum Xpos : byte
{
    /// <summary>Not tagged, or a tag this version does not know.</summary>
    None,
    CC, CD, DT, EX, FW, IN, JJ, JJR, JJS, LS, MD, NN, NNS, NNP, NNPS, PDT, POS, PRP, PRPS, RB, RBR, RBS, RP, SYM,
    TO, UH, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WPS, WRB, ADD, AFX, GW, HYPH, NFP, XX,
    Dollar, OpenQuote, CloseQuote, Comma, Stop, Colon, OpenBracket, CloseBracket,
}
