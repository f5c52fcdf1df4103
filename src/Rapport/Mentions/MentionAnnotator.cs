using System.Buffers;
using Rapport.Mentions.Recognition;
using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Mentions;

/// <summary>Finds names, offices, demonyms, metonyms, groups and pronouns.</summary>
public sealed class MentionAnnotator : IAnnotator
{
    private readonly NameTagger _tagger;
    private readonly NamePieces _pieces;
    private readonly NameJoiner _joiner;
    private readonly NounPhraseReader _reader;
    private readonly PronounFinder _pronouns;
    private readonly Complements _complements;
    private readonly UnknownNames _unknown;
    private readonly UseFinder _uses;

    /// <summary>Makes the stage.</summary>
    public MentionAnnotator(Pack pack)
    {
        var lexicon = new Lexicon(pack);
        var finder = new PieceFinder(lexicon);
        _tagger = new NameTagger(new NameReader(new NameMarks(lexicon, pack), pack), NameModel.Load(pack));
        _pieces = new NamePieces(lexicon, finder);
        _joiner = new NameJoiner(lexicon);
        _reader = new NounPhraseReader(lexicon, finder);
        _pronouns = new PronounFinder(lexicon);
        _complements = new Complements(lexicon);
        _unknown = new UnknownNames(lexicon, pack);
        _uses = new UseFinder(pack);
    }

    /// <inheritdoc/>
    public string Name => "Mentions";

    /// <inheritdoc/>
    public Layers Requires => Layers.Dependencies;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Mentions;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
        var pieces = new List<Piece>();
        TokenTable tokens = document.Tokens;
        byte[] labels = ArrayPool<byte>.Shared.Rent(tokens.Count);
        _tagger.Tag(document, labels.AsSpan(0, tokens.Count));
        for (int first = 0; first < tokens.Count;)
        {
            int end = first + 1;
            while (end < tokens.Count && tokens.Sentences[end] == tokens.Sentences[first]) end++;
            pieces.Clear();
            _pieces.Find(document, first, end, labels, pieces);
            _joiner.Join(document, pieces);
            int before = document.Mentions.Count;
            _reader.Read(document, pieces, first);
            for (int token = first; token < end; token++) _pronouns.Find(document, token);
            Sort(document.Mentions, before);
            _complements.Attach(document, before);
            first = end;
        }

        ArrayPool<byte>.Shared.Return(labels);
        _unknown.Retype(document);
        Sort(document.Mentions, 0);
        document.IndexMentions();
        Span<MentionNode> mentions = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(document.Mentions);
        foreach (ref MentionNode mention in mentions) mention.Use = _uses.Of(document, mention);
    }

    // In the order of their first tokens, the longer first.
    private static void Sort(List<MentionNode> mentions, int from) =>
        mentions.Sort(from, mentions.Count - from, Order);

    private static readonly IComparer<MentionNode> Order = Comparer<MentionNode>.Create((a, b) =>
        a.FirstToken != b.FirstToken ? a.FirstToken.CompareTo(b.FirstToken)
        : a.EndToken != b.EndToken ? b.EndToken.CompareTo(a.EndToken)
        : a.HeadToken.CompareTo(b.HeadToken));
}
