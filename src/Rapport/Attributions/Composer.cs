using Rapport.Segmentation;

namespace Rapport.Attributions;

/// <summary>Puts cue, source and content together.</summary>
internal sealed class Composer(Reading reading, SourceFinder sources)
{
    /// <summary>
    /// The attribution of some content to the source headed by a token; null where nothing is left of the content, or
    /// where a quoted speaker only speaks of himself.
    /// </summary>
    /// <param name="rule">The entry of the packs that read it.</param>
    /// <param name="head">The token that carries the cue, or −1.</param>
    /// <param name="cue">All words of the cue.</param>
    /// <param name="source">The head of the source, or −1.</param>
    /// <param name="content">The pieces of the content.</param>
    /// <param name="named">The words of the source, where they are known better than from the tree.</param>
    public AttributionNode? Compose(string rule, int head, TokenRange? cue, int source, List<TokenRange> content, TokenRange? named = null)
    {
        content.RemoveAll(static piece => piece.Count <= 0);
        if (content.Count == 0) return null;
        if (source >= 0 && head >= 0 && reading.IsIn("speakers", source)) return null;
        TokenRange? phrase = named ?? (source < 0 ? null : sources.PhraseOf(source));
        if (phrase is { } words && head > source && words.Contains(head)) phrase = reading.Trim(new TokenRange(words.First, cue?.First ?? head));
        if (phrase is { } whole && content.Count > 0 && content[0].First > source && whole.Contains(content[0].First)) phrase = reading.Trim(new TokenRange(whole.First, content[0].First));
        if (phrase is { Count: <= 0 }) phrase = new TokenRange(source, source + 1);
        return new AttributionNode
        {
            Type = default,
            Source = phrase,
            SourceEntity = source < 0 ? -1 : sources.EntityOf(source, phrase!.Value),
            Cue = cue,
            CueHead = head,
            Content = [.. content],
            Rule = rule,
        };
    }
}
