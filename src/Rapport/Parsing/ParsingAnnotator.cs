using System.Collections.Concurrent;
using Rapport.Packs;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Parsing;

/// <summary>Gives every token its head and relation (Universal Dependencies).</summary>
public sealed class ParsingAnnotator : IAnnotator
{
    private readonly SyntaxModel _model;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    /// <summary>Makes the stage.</summary>
    /// <exception cref="PackException">The pack holds no syntax model of this version.</exception>
    public ParsingAnnotator(Pack pack)
        : this(SyntaxModel.Load(pack))
    {
    }

    internal ParsingAnnotator(SyntaxModel model) => _model = model;

    /// <inheritdoc/>
    public string Name => "Parsing";

    /// <inheritdoc/>
    public Layers Requires => Layers.Tags;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Dependencies;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
        if (!_workspaces.TryTake(out Workspace? work)) work = new Workspace();
        foreach (Sentence sentence in document.Sentences)
            if (sentence.TokenCount > 0) Parse(document, sentence, work);
        document.Tree.Build(document.Tokens);
        _workspaces.Add(work);
    }

    private void Parse(Document document, Sentence sentence, Workspace work)
    {
        int count = sentence.TokenCount;
        int first = sentence.FirstToken;
        TokenTable tokens = document.Tokens;
        if (work.Words.Length < count)
        {
            work.Words = new uint[Math.Max(count, work.Words.Length * 2)];
            work.Tags = new byte[work.Words.Length];
        }

        Span<uint> words = work.Words.AsSpan(0, count);
        Span<byte> tags = work.Tags.AsSpan(0, count);
        for (int i = 0; i < count; i++)
        {
            words[i] = Folding.Hash(document.Form(first + i));
            tags[i] = (byte)tokens.Xpos[first + i];
        }

        ArcHybrid state = work.State;
        state.Start(count);
        Span<uint> keys = stackalloc uint[ParseFeatures.Most];
        Span<int> scores = stackalloc int[Transition.Count];
        while (!state.IsDone)
        {
            int filled = ParseFeatures.Fill(state, words, tags, keys);
            scores.Clear();
            foreach (uint key in keys[..filled]) _model.Parser.Score(key, scores);
            Transition.Apply(state, Transition.Best(state, scores));
        }

        for (int i = 0; i < count; i++)
        {
            bool root = state.Heads[i] == count;
            tokens.Heads[first + i] = root ? -1 : first + state.Heads[i];
            tokens.Relations[first + i] = root ? Deprel.Root : (Deprel)state.Labels[i];
        }
    }

    private sealed class Workspace
    {
        public ArcHybrid State { get; } = new();

        public uint[] Words { get; set; } = new uint[128];

        public byte[] Tags { get; set; } = new byte[128];
    }
}
