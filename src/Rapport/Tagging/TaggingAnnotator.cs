using System.Collections.Concurrent;
using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Segmentation;

namespace Rapport.Tagging;

/// <summary>Gives every token its part of speech, features and lemma.</summary>
public sealed class TaggingAnnotator : IAnnotator
{
    private const int LongestLemma = 64;

    private readonly SyntaxModel _model;
    private readonly Vocabulary _vocabulary;
    private readonly UnseenVerbs? _unseen;
    private readonly ConcurrentBag<SyntaxWorkspace> _workspaces = [];

    /// <summary>Makes the stage.</summary>
    /// <exception cref="PackException">The pack holds no syntax model of this version.</exception>
    public TaggingAnnotator(Pack pack)
        : this(SyntaxModel.Load(pack), pack.Vocabulary) => _unseen = new UnseenVerbs(pack);

    internal TaggingAnnotator(SyntaxModel model, Vocabulary vocabulary)
    {
        _model = model;
        _vocabulary = vocabulary;
    }

    /// <inheritdoc/>
    public string Name => "Tagging";

    /// <inheritdoc/>
    public Layers Requires => Layers.Sentences;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Tags | Layers.Lemmas;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
        if (!_workspaces.TryTake(out SyntaxWorkspace? work)) work = new SyntaxWorkspace();
        bool keeps = document.Encoded.TryStart(_model.Encoder, document.Tokens.Count);
        TokenChunks chunk = work.Chunks;
        chunk.Start(document.Sentences);
        while (chunk.Next())
        {
            Span<byte> encoded = keeps ? document.Encoded.Of(chunk.First, chunk.Count) : work.Bytes(2, chunk.Count * _model.Encoder.Width);
            _model.Encoder.ReadLower(document, chunk, encoded, work);
            Span<ushort> tags = document.Tokens.Feats.Slice(chunk.First, chunk.Count);
            _model.TagScorer.Tag(encoded, chunk.Count, tags, work);
            for (int i = 0; i < tags.Length; i++) Assign(document, chunk.First + i, tags[i]);
        }

        _workspaces.Add(work);
    }

    private void Assign(Document document, int token, int tag)
    {
        TokenTable tokens = document.Tokens;
        Upos upos = _model.Tags.Upos(tag);
        Xpos xpos = _model.Tags.Xpos(tag);
        tokens.Upos[token] = upos;
        tokens.Xpos[token] = xpos;
        Span<char> lemma = stackalloc char[LongestLemma];
        int length = _model.Lemmatizer.Lemma(document.Form(token), upos, xpos, lemma);
        tokens.Lemmas[token] = length < 0 ? tokens.Words[token] : _vocabulary.Find(lemma[..length]);
        if (upos != Upos.VERB || _unseen is null) return;
        if (tokens.Lemmas[token] == 0) tokens.Lemmas[token] = _unseen.Lemma(document.Form(token), tokens.Words[token]);
        else tokens.Lemmas[token] = _unseen.Irregular(tokens.Words[token], tokens.Lemmas[token]);
    }
}
