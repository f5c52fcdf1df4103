using Rapport.Packs;
using Rapport.Tagging;

namespace Rapport.Parsing;

/// <summary>A trained model of a language's syntax: tags, lemmas and dependencies. Immutable, shared by threads.</summary>
public sealed class SyntaxModel
{
    /// <summary>The name of the model in the packs.</summary>
    public const string Name = "english.model";

    internal SyntaxModel(TagInventory tags, Lemmatizer lemmatizer, LinearModel tagger, LinearModel parser)
    {
        Tags = tags;
        Lemmatizer = lemmatizer;
        Tagger = tagger;
        Parser = parser;
    }

    /// <summary>The tags that it tells apart.</summary>
    public TagInventory Tags { get; }

    /// <summary>Finds lemmas.</summary>
    public Lemmatizer Lemmatizer { get; }

    internal LinearModel Tagger { get; }

    internal LinearModel Parser { get; }

    /// <summary>The model of a pack.</summary>
    /// <exception cref="PackException">It is missing, cut, or of another version.</exception>
    public static SyntaxModel Load(Pack pack) =>
        Load(pack.Blob(Name) ?? throw new PackException(Name, 0, "no pack has this model"), Name);

    /// <summary>The model of a file's bytes; <paramref name="name"/> is for messages.</summary>
    /// <exception cref="PackException">It is cut, or of another version.</exception>
    public static SyntaxModel Load(ReadOnlyMemory<byte> file, string name)
    {
        var model = new ModelReader(file, name);
        return new SyntaxModel(TagInventory.Read(model), Lemmatizer.Read(model), LinearModel.Read(model), LinearModel.Read(model));
    }

    /// <summary>The bytes of a model file.</summary>
    internal byte[] ToArray()
    {
        var model = new ModelWriter();
        Tags.Write(model);
        Lemmatizer.Write(model);
        Tagger.Write(model);
        Parser.Write(model);
        return model.ToArray();
    }
}
