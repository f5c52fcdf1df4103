using System.Runtime.CompilerServices;
using Rapport.Packs;
using Rapport.Tagging;

namespace Rapport.Parsing;

/// <summary>A trained model of a language's syntax: tags, lemmas and dependencies. Immutable, shared by threads.</summary>
public sealed class SyntaxModel
{
    /// <summary>The name of the model in the packs.</summary>
    public const string Name = "english.model";

    private static readonly ConditionalWeakTable<Pack, SyntaxModel> Loaded = [];

    internal SyntaxModel(TagInventory tags, Lemmatizer lemmatizer, SentenceEncoder encoder, TagScorer tagScorer, TransitionScorer transitionScorer)
    {
        Tags = tags;
        Lemmatizer = lemmatizer;
        Encoder = encoder;
        TagScorer = tagScorer;
        TransitionScorer = transitionScorer;
    }

    /// <summary>The tags that it tells apart.</summary>
    public TagInventory Tags { get; }

    /// <summary>Finds lemmas.</summary>
    public Lemmatizer Lemmatizer { get; }

    internal SentenceEncoder Encoder { get; }

    internal TagScorer TagScorer { get; }

    internal TransitionScorer TransitionScorer { get; }

    /// <summary>The model of a pack; all who ask for it share one.</summary>
    /// <exception cref="PackException">It is missing, cut, or of another version.</exception>
    public static SyntaxModel Load(Pack pack) => Loaded.GetValue(
        pack, p => Load(p.Blob(Name) ?? throw new PackException(Name, 0, "no pack has this model"), Name));

    /// <summary>The model of a file's bytes; <paramref name="name"/> is for messages.</summary>
    /// <exception cref="PackException">It is cut, or of another version.</exception>
    public static SyntaxModel Load(ReadOnlyMemory<byte> file, string name)
    {
        var model = new ModelReader(file, name);
        TagInventory tags = TagInventory.Read(model);
        return new SyntaxModel(
            tags, Lemmatizer.Read(model), SentenceEncoder.Read(model), TagScorer.Read(model, tags.Count), TransitionScorer.Read(model));
    }

    /// <summary>The lemma of a tagged token, also where no pack knows the word.</summary>
    public string Lemma(Document document, int token)
    {
        ReadOnlySpan<char> form = document.Form(token);
        Span<char> lemma = stackalloc char[128];
        int length = Lemmatizer.Lemma(form, document.Tokens.Upos[token], document.Tokens.Xpos[token], lemma);
        return length < 0 ? form.ToString() : lemma[..length].ToString();
    }

    /// <summary>The bytes of a model file.</summary>
    internal byte[] ToArray()
    {
        var model = new ModelWriter();
        Tags.Write(model);
        Lemmatizer.Write(model);
        Encoder.Write(model);
        TagScorer.Write(model);
        TransitionScorer.Write(model);
        return model.ToArray();
    }
}
