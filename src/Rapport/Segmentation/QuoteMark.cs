namespace Rapport.Segmentation;

/// <summary>Marks that open and close each other.</summary>
internal enum QuoteFamily : byte
{
    /// <summary>No mark of quotation.</summary>
    None,

    /// <summary>" “ ” „ and the typewriter's `` and ''.</summary>
    Double,

    /// <summary>' ‘ ’ ‚ ‹ ›; also apostrophes.</summary>
    Single,

    /// <summary>« ».</summary>
    Guillemet,

    /// <summary>「 」 and their like.</summary>
    Corner,
}

/// <summary>Which way a mark looks.</summary>
internal enum QuoteSide : byte
{
    /// <summary>Either.</summary>
    Either,

    /// <summary>It opens.</summary>
    Opens,

    /// <summary>It closes.</summary>
    Closes,
}

/// <summary>What a token is as a mark of quotation, before its neighbours are looked at.</summary>
/// <param name="Family">Which marks it goes with.</param>
/// <param name="Side">Which way it looks by its form alone.</param>
internal readonly record struct QuoteMark(QuoteFamily Family, QuoteSide Side)
{
    public static QuoteMark Of(ReadOnlySpan<char> token) => token switch
    {
        ['"'] or ['\u201F'] or ['\uFF02'] => new(QuoteFamily.Double, QuoteSide.Either),
        ['\u201C'] => new(QuoteFamily.Double, QuoteSide.Either),
        ['\u201D'] => new(QuoteFamily.Double, QuoteSide.Either),
        ['\u201E'] or ['`', '`'] or ['\u301D'] => new(QuoteFamily.Double, QuoteSide.Opens),
        ['\'', '\''] => new(QuoteFamily.Double, QuoteSide.Either),
        ['\u301E'] => new(QuoteFamily.Double, QuoteSide.Closes),
        ['\''] or ['\u2019'] or ['\u00B4'] => new(QuoteFamily.Single, QuoteSide.Either),
        ['\u2018'] or ['`'] or ['\u201A'] or ['\u201B'] => new(QuoteFamily.Single, QuoteSide.Opens),
        ['\u2039'] => new(QuoteFamily.Single, QuoteSide.Opens),
        ['\u203A'] => new(QuoteFamily.Single, QuoteSide.Closes),
        ['\u00AB'] or ['\u00BB'] => new(QuoteFamily.Guillemet, QuoteSide.Either),
        ['\u300C'] or ['\u300E'] => new(QuoteFamily.Corner, QuoteSide.Opens),
        ['\u300D'] or ['\u300F'] => new(QuoteFamily.Corner, QuoteSide.Closes),
        _ => default,
    };
}
