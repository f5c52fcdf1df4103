using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Structure;

/// <summary>Finds headline, dateline, byline, subheads, captions and paragraphs; publisher and publication date.</summary>
public sealed class StructureAnnotator : IAnnotator
{
    private readonly BlockCues _cues;
    private readonly DatelineReader _datelines;
    private readonly DateInference _inference;

    /// <summary>Takes publishers, calendar and cues from a pack.</summary>
    public StructureAnnotator(Pack pack)
    {
        TokenLexicon lexicon = TokenLexicon.From(pack);
        var calendar = new Calendar(pack);
        _cues = new BlockCues(pack);
        _datelines = new DatelineReader(lexicon, pack.Vocabulary, calendar, new Publishers(pack));
        _inference = new DateInference(pack, lexicon, calendar);
    }

    /// <inheritdoc/>
    public string Name => "Structure";

    /// <inheritdoc/>
    public Layers Requires => Layers.Text;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Blocks;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
        var paragraphs = new List<Paragraph>();
        Layout.Read(document.Text, paragraphs);
        new BlockSorter(document, paragraphs, _cues, _datelines).Sort();
        _inference.Infer(document);
    }
}
