using Rapport.Parsing;
using Rapport.Scoring.Syntax;
using Rapport.Tagging;

namespace Rapport.Train;

/// <summary>A sentence as the network reads it.</summary>
internal sealed class Example
{
    public Example(TreebankSentence sentence, FeatureRows words, FeatureRows parts, TagInventory tags)
    {
        Count = sentence.Words.Count;
        Words = new int[Count];
        Parts = new int[Count * WordFeatures.Parts];
        Tags = new int[Count];
        Span<uint> keys = stackalloc uint[WordFeatures.Parts];
        for (int i = 0; i < Count; i++)
        {
            TreebankWord word = sentence.Words[i];
            Words[i] = words.Find(WordFeatures.Word(word.Form));
            WordFeatures.Fill(word.Form, keys);
            for (int p = 0; p < keys.Length; p++) Parts[(i * WordFeatures.Parts) + p] = parts.Find(keys[p]);
            Tags[i] = tags.Find(word.Upos, word.Xpos, word.Feats);
        }

        Oracle = new Oracle(
            [.. sentence.Words.Select(w => w.Head < 0 ? Count : w.Head)],
            [.. sentence.Words.Select(w => w.Relation == Deprel.None ? Deprel.Dep : w.Relation)]);
    }

    public int Count { get; }

    public int[] Words { get; }

    public int[] Parts { get; }

    /// <summary>Tags of the inventory; −1 where it does not hold the treebank's.</summary>
    public int[] Tags { get; }

    public Oracle Oracle { get; }
}
