using Rapport.Packs;

namespace Rapport.Segmentation;

/// <summary>Cuts every block into tokens and sentences, and finds what stands in quotation marks.</summary>
public sealed class SegmentationAnnotator : IAnnotator
{
    private readonly Vocabulary _vocabulary;
    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _splitter;

    /// <summary>Takes abbreviations and parts of words from a pack.</summary>
    public SegmentationAnnotator(Pack pack)
    {
        TokenLexicon lexicon = TokenLexicon.From(pack);
        _vocabulary = pack.Vocabulary;
        _tokenizer = new Tokenizer(lexicon);
        _splitter = new SentenceSplitter(lexicon, pack);
    }

    /// <inheritdoc/>
    public string Name => "Segmentation";

    /// <inheritdoc/>
    public Layers Requires => Layers.Blocks;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Tokens | Layers.Sentences | Layers.Quotations;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
        for (int block = 0; block < document.Blocks.Count; block++)
        {
            int first = document.Tokens.Count;
            _tokenizer.Cut(document.Text, document.Blocks[block].Span, _vocabulary, document.Tokens);
            int end = document.Tokens.Count;
            QuotationFinder.Find(document, first, end);
            _splitter.Split(document, block, first, end);
        }
    }
}
