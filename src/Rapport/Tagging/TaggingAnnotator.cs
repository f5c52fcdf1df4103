using System.Collections.Concurrent;
using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Segmentation;

namespace Rapport.Tagging;

/// <summary>Gives every token its part of speech, features and lemma.</summary>
public sealed class TaggingAnnotator : IAnnotator
{
    private readonly SyntaxModel _model;
    private readonly Vocabulary _vocabulary;
    private readonly UnseenVerbs? _unseen;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

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
        if (!_workspaces.TryTake(out Workspace? work)) work = new Workspace(_model.Tags.Count);
        foreach (Sentence sentence in document.Sentences) Tag(document, sentence, work);
        Span<char> lemma = stackalloc char[64];
        TokenTable tokens = document.Tokens;
        for (int token = 0; token < tokens.Count; token++)
        {
            int length = _model.Lemmatizer.Lemma(document.Form(token), tokens.Upos[token], tokens.Xpos[token], lemma);
            tokens.Lemmas[token] = length < 0 ? tokens.Words[token] : _vocabulary.Find(lemma[..length]);
            if (tokens.Upos[token] != Upos.VERB || _unseen is null) continue;
            if (tokens.Lemmas[token] == 0) tokens.Lemmas[token] = _unseen.Lemma(document.Form(token), tokens.Words[token]);
            else if (tokens.Lemmas[token] == tokens.Words[token]) tokens.Lemmas[token] = _unseen.Irregular(tokens.Words[token]);
        }

        _workspaces.Add(work);
    }

    private void Tag(Document document, Sentence sentence, Workspace work)
    {
        int count = sentence.TokenCount;
        if (work.Words.Length < count) work.Words = new WordNumbers[Math.Max(count, work.Words.Length * 2)];
        Span<WordNumbers> words = work.Words.AsSpan(0, count);
        for (int i = 0; i < count; i++) words[i] = TagFeatures.Numbers(document.Form(sentence.FirstToken + i));
        Span<uint> keys = stackalloc uint[TagFeatures.Most];
        uint tag1 = 0;
        uint tag2 = 0;
        TokenTable tokens = document.Tokens;
        for (int i = 0; i < count; i++)
        {
            int filled = TagFeatures.Fill(words, i, tag1, tag2, keys);
            Array.Clear(work.Scores);
            foreach (uint key in keys[..filled]) _model.Tagger.Score(key, work.Scores);
            int tag = 0;
            for (int t = 1; t < work.Scores.Length; t++)
                if (work.Scores[t] > work.Scores[tag]) tag = t;
            int token = sentence.FirstToken + i;
            tokens.Feats[token] = (ushort)tag;
            tokens.Upos[token] = _model.Tags.Upos(tag);
            tokens.Xpos[token] = _model.Tags.Xpos(tag);
            tag2 = tag1;
            tag1 = (uint)tokens.Xpos[token];
        }
    }

    private sealed class Workspace(int tags)
    {
        public int[] Scores { get; } = new int[tags];

        public WordNumbers[] Words { get; set; } = new WordNumbers[128];
    }
}
