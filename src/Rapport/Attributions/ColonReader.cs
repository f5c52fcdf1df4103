using Rapport.Mentions;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Attributions;

/// <summary>
/// Reads a name and a colon as an attribution: "Lavrov: no talks before spring", and in headings the other way round,
/// "No talks before spring: Lavrov". The colon is the cue.
/// </summary>
internal sealed class ColonReader(Reading reading, SourceFinder sources, Composer composer)
{
    private const int LongestName = 8;
    private readonly TokenTable _tokens = reading.Tokens;

    /// <summary>The attribution that a colon makes, or null.</summary>
    public AttributionNode? Read(int colon)
    {
        if (!reading.IsIn("colons", colon)) return null;
        TokenRange sentence = reading.SentenceOf(colon);
        bool heading = reading.IsHeading(colon);
        TokenRange before = new(sentence.First, colon), behind = new(colon + 1, sentence.End);
        if (IsName(before) && behind.Count > 1 && (heading || StartsQuotation(behind)) && IsSaid(behind))
            return Compose(colon, before, behind);
        return heading && IsName(behind) && before.Count > 2 && IsSaid(before) ? Compose(colon, behind, before) : null;
    }

    private AttributionNode? Compose(int colon, TokenRange name, TokenRange content)
    {
        TokenRange source = reading.Trim(name);
        return composer.Compose("colon", colon, new TokenRange(colon, colon + 1), sources.HeadOf(source, colon), [reading.Trim(content)], source);
    }

    // A short noun phrase that names people or those who speak for them.
    private bool IsName(TokenRange range)
    {
        if (range.Count is < 1 or > LongestName) return false;
        bool speaker = false;
        for (int token = range.First; token < range.End; token++)
        {
            if (_tokens.Upos[token] is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.ADV || (_tokens.Shapes[token] & TokenShape.Digit) != 0) return false;
            speaker |= IsSpeaker(token) || reading.IsIn("speakers-named", token);
        }

        return speaker;
    }

    private bool IsSpeaker(int token) =>
        reading.Document.MentionAt(token) is >= 0 and var mention && reading.Document.Mentions[mention] is var node && node.Use != MentionUse.Place
        && node.Type is EntityType.Person or EntityType.Organization or EntityType.Country && node.Kind != MentionKind.Demonym;

    private bool StartsQuotation(TokenRange range) => reading.Opens(range.First);

    private bool IsSaid(TokenRange range)
    {
        for (int token = range.First; token < range.End; token++)
            if (_tokens.Upos[token] is Upos.VERB or Upos.AUX) return true;
        return false;
    }
}
