using Rapport.Parsing;

namespace Rapport.Tagging;

/// <summary>
/// The tags that a model tells apart: every combination of part of speech, Penn tag and features that its treebanks
/// hold. <see cref="Segmentation.TokenTable.Feats"/> holds their numbers.
/// </summary>
public sealed class TagInventory
{
    private readonly Upos[] _upos;
    private readonly Xpos[] _xpos;
    private readonly string[] _feats;
    private readonly Morph[] _morphs;

    internal TagInventory(Upos[] upos, Xpos[] xpos, string[] feats)
    {
        _upos = upos;
        _xpos = xpos;
        _feats = feats;
        _morphs = Array.ConvertAll(feats, MorphNames.Parse);
    }

    /// <summary>How many tags there are.</summary>
    public int Count => _upos.Length;

    /// <summary>The universal part of speech of a tag.</summary>
    public Upos Upos(int tag) => _upos[tag];

    /// <summary>The Penn Treebank tag of a tag.</summary>
    public Xpos Xpos(int tag) => _xpos[tag];

    /// <summary>The features of a tag as CoNLL-U writes them.</summary>
    public string Feats(int tag) => _feats[tag];

    /// <summary>The features of a tag as flags.</summary>
    public Morph Morph(int tag) => _morphs[tag];

    internal int Find(Upos upos, Xpos xpos, string feats)
    {
        for (int tag = 0; tag < Count; tag++)
            if (_upos[tag] == upos && _xpos[tag] == xpos && _feats[tag] == feats) return tag;
        return -1;
    }

    internal static TagInventory Read(ModelReader model) => new(model.Array<Upos>(), model.Array<Xpos>(), model.Strings());

    internal void Write(ModelWriter model)
    {
        model.Array<Upos>(_upos);
        model.Array<Xpos>(_xpos);
        model.Strings(_feats);
    }
}
