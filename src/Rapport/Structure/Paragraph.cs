namespace Rapport.Structure;

/// <summary>A stretch of text that the layout sets apart, before it is known what part it plays.</summary>
/// <param name="Span">Where it stands, without the white space around it.</param>
/// <param name="Indent">How many characters of white space stand before its first line.</param>
/// <param name="AfterGap">Whether a blank line stands before it.</param>
internal readonly record struct Paragraph(Span Span, int Indent, bool AfterGap);
