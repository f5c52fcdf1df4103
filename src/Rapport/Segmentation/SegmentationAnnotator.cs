using Rapport.Packs;

namespace Rapport.Segmentation;

/// <summary>Cuts every block into tokens and sentences, and finds what stands in quotation marks.</summary>
public sealed class SegmentationAnnotator : IAnnotator
{
    private const string UnknownLanguage = "und";
    private const int LanguageSample = 4000;
    private const int SmallestSample = 12;
    private const int LeastShare = 20;

    private readonly Vocabulary _vocabulary;
    private readonly bool[] _functionWords;
    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _splitter;

    /// <summary>Takes abbreviations and parts of words from a pack.</summary>
    public SegmentationAnnotator(Pack pack)
    {
        TokenLexicon lexicon = TokenLexicon.From(pack);
        _vocabulary = pack.Vocabulary;
        _functionWords = WordTable.Read(pack, "function-words");
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

        if (!IsEnglish(document)) document.Language = UnknownLanguage;
    }

    // English is full of its words of grammar; other languages share a few of them by chance.
    private bool IsEnglish(Document document)
    {
        ReadOnlySpan<int> words = document.Tokens.Words[..Math.Min(document.Tokens.Count, LanguageSample)];
        int all = 0;
        int known = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if ((document.Tokens.Shapes[i] & TokenShape.Letter) == 0) continue;
            all++;
            if (_functionWords[words[i]]) known++;
        }

        return all < SmallestSample || known * 100 >= all * LeastShare;
    }
}
