using Rapport.Parsing;
using Rapport.Tagging;

namespace Rapport.Attributions;

/// <summary>Reads "…, citing the presidential office": the same content has a second source, behind the first.</summary>
internal sealed class CitationReader(Reading reading, Composer composer)
{
    private const int MostNeighbours = 8;

    /// <summary>Adds an attribution for every source that is cited; <paramref name="found"/> is in the order of cues.</summary>
    public void Read(List<AttributionNode> found)
    {
        int count = found.Count;
        for (int i = 0; i < count; i++)
        {
            AttributionNode node = found[i];
            if (node.CueHead < 0) continue;
            int cited = CitedBehind(node);
            if (cited < 0) continue;
            int verb = reading.Tokens.Heads[cited];
            if (composer.Compose("citation", verb, new(verb, verb + 1), cited, node.Content) is not { } second) continue;
            second.Via = node;
            found.Add(second);
        }
    }

    private int CitedBehind(AttributionNode node)
    {
        int end = Math.Min(reading.SentenceOf(node.CueHead).End, node.CueHead + 1 + MostNeighbours * 4);
        for (int token = node.CueHead + 1; token < end; token++)
        {
            if (reading.Tokens.Xpos[token] != Xpos.VBG || !reading.Lexicon.IsIn("quoting", reading.Tokens.Lemmas[token])) continue;
            return reading.Tree.Child(token, Deprel.Obj) is var cited && cited > token && !node.Holds(token) && !reading.IsIn("as", token - 1) ? cited : -1;
        }

        return -1;
    }
}
