using Rapport.Packs;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Attributions;

/// <summary>Finds who says, writes, thinks or takes a stand on what.</summary>
public sealed class AttributionAnnotator : IAnnotator
{
    private readonly CueLexicon _lexicon;

    /// <summary>Makes the stage.</summary>
    /// <exception cref="PackException">A cue of the packs is wrong; the message names file and line.</exception>
    public AttributionAnnotator(Pack pack) => _lexicon = new CueLexicon(pack);

    /// <inheritdoc/>
    public string Name => "Attribution";

    /// <inheritdoc/>
    public Layers Requires => Layers.Entities | Layers.Quotations | Layers.Timexes;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Attributions;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
        var reading = new Reading(document, _lexicon);
        var attachment = new Attachment(reading);
        var sources = new SourceFinder(reading, attachment);
        var contents = new ContentFinder(reading, new ClauseFinder(reading, attachment));
        var quotations = new QuotationFinder(reading, sources);
        var composer = new Composer(reading, sources);
        var verbs = new VerbReader(reading, sources, contents, quotations, new TagFinder(reading), composer);
        var nouns = new NounReader(reading, sources, contents, composer);
        var colons = new ColonReader(reading, sources, composer);
        var phrases = new PhraseReader(reading, sources, composer);
        List<AttributionNode> found = document.Attributions;
        ReadCues(document.Tokens, verbs, nouns, phrases, colons, found);
        new Borders(reading).Draw(found);
        new CitationReader(reading, composer).Read(found);
        foreach (AttributionNode node in found) Completion.TakeWholeQuotations(reading, quotations, node);
        found.Sort(static (a, b) => (a.Content[0].First, a.CueHead).CompareTo((b.Content[0].First, b.CueHead)));
        new QuotationReader(reading, sources, quotations, composer).Read(found);
        Nesting.Thin(found);
        foreach (AttributionNode node in found) node.Type = Completion.TypeOf(reading, node);
        Nesting.Arrange(found);
        Completion.Date(document, found);
    }

    private static void ReadCues(TokenTable tokens, VerbReader verbs, NounReader nouns, PhraseReader phrases, ColonReader colons, List<AttributionNode> found)
    {
        for (int token = 0; token < tokens.Count; token++)
        {
            AttributionNode? node = phrases.Read(token) ?? tokens.Upos[token] switch
            {
                Upos.VERB or Upos.AUX => verbs.Read(token),
                Upos.NOUN => nouns.ReadNoun(token),
                Upos.ADJ => nouns.ReadAdjective(token),
                Upos.PUNCT => colons.Read(token),
                _ => null,
            };
            if (node is not null) found.Add(node);
        }
    }
}
