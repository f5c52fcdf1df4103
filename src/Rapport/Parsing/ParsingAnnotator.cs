using System.Collections.Concurrent;
using Rapport.Packs;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Parsing;

/// <summary>Gives every token its head and relation (Universal Dependencies), greedily and from left to right.</summary>
public sealed class ParsingAnnotator : IAnnotator
{
    private readonly SyntaxModel _model;
    private readonly FiniteVerb _finiteVerb;
    private readonly ConcurrentBag<SyntaxWorkspace> _workspaces = [];

    /// <summary>Makes the stage.</summary>
    /// <exception cref="PackException">The pack holds no syntax model of this version.</exception>
    public ParsingAnnotator(Pack pack)
        : this(SyntaxModel.Load(pack))
    {
    }

    internal ParsingAnnotator(SyntaxModel model)
    {
        _model = model;
        _finiteVerb = new FiniteVerb(model.Tags);
    }

    /// <inheritdoc/>
    public string Name => "Parsing";

    /// <inheritdoc/>
    public Layers Requires => Layers.Tags;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Dependencies;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
        if (!_workspaces.TryTake(out SyntaxWorkspace? work)) work = new SyntaxWorkspace();
        bool kept = document.Encoded.Holds(_model.Encoder, document.Tokens.Count);
        TokenChunks chunk = work.Chunks;
        chunk.Start(document.Sentences);
        while (chunk.Next())
        {
            Span<byte> lower = kept ? document.Encoded.Of(chunk.First, chunk.Count) : work.Bytes(2, chunk.Count * _model.Encoder.Width);
            if (!kept) _model.Encoder.ReadLower(document, chunk, lower, work);
            Span<byte> encoded = work.Bytes(3, chunk.Count * _model.Encoder.Width);
            _model.Encoder.ReadUpper(lower, chunk, encoded, work);
            Span<short> projected = work.Shorts(chunk.Count * _model.TransitionScorer.Width);
            _model.TransitionScorer.Project(encoded, chunk.Count, projected, work);
            for (int piece = 0; piece + 1 < chunk.Starts.Length; piece++)
                Parse(document, chunk.First, chunk.Starts[piece], chunk.Starts[piece + 1], projected, work);
        }

        JoinPieces(document);
        document.Tree.Build(document.Tokens);
        _workspaces.Add(work);
    }

    private void Parse(Document document, int chunk, int start, int end, ReadOnlySpan<short> projected, SyntaxWorkspace work)
    {
        TokenTable tokens = document.Tokens;
        TransitionScorer scorer = _model.TransitionScorer;
        ArcHybrid state = work.State;
        int count = end - start;
        int first = chunk + start;
        Span<byte> tags = work.Bytes(0, count);
        for (int i = 0; i < count; i++) tags[i] = (byte)tokens.Xpos[first + i];
        projected = projected.Slice(start * scorer.Width, count * scorer.Width);
        state.Start(count);
        while (!state.IsDone) Transition.Apply(state, scorer.Best(state, projected, tags));
        for (int i = 0; i < count; i++)
        {
            int head = state.Heads[i];
            tokens.Heads[first + i] = head == count ? -1 : first + head;
            tokens.Relations[first + i] = (Deprel)state.Labels[i];
        }

        TreeRepair.Run(tokens, first, first + count);
        if (document.Form(first + count - 1) is ".") _finiteVerb.Find(tokens, first, first + count);
    }

    // A sentence that was too long to read at once has a root in every piece: the first keeps it, the others hang on it.
    private static void JoinPieces(Document document)
    {
        TokenTable tokens = document.Tokens;
        foreach (Sentence sentence in document.Sentences)
        {
            if (sentence.TokenCount <= TokenChunks.LongestPiece) continue;
            int root = -1;
            for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (tokens.Heads[token] >= 0) continue;
                if (root < 0)
                {
                    root = token;
                    continue;
                }

                tokens.Heads[token] = root;
                tokens.Relations[token] = Deprel.Parataxis;
            }
        }
    }
}
