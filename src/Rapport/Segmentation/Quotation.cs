namespace Rapport.Segmentation;

/// <summary>A stretch in quotation marks.</summary>
/// <param name="Span">With its marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="FirstToken">The first token inside the marks.</param>
/// <param name="EndToken">The token behind the last one inside.</param>
/// <param name="Parent">The index of the quotation that it stands in, or −1.</param>
/// <param name="Closed">Whether a closing mark was found; a quotation that goes on in the next paragraph has none.</param>
public readonly record struct Quotation(Span Span, Span Inner, int FirstToken, int EndToken, int Parent, bool Closed);
