using System.Numerics;
using Rapport.Parsing;

namespace Rapport.Tagging;

/// <summary>
/// Finds lemmas by a decision list over endings: the longest ending of a form that the model knows for its part of
/// speech and its capitals decides the rule; a whole form is the longest ending of all. Of inflected forms never seen,
/// a shorter ending or another common rule decides where it alone leads to a lemma that is known ("bombed" is no "bom").
/// </summary>
public sealed class Lemmatizer
{
    /// <summary>The longest ending, in code units, that is looked up besides the whole form.</summary>
    internal const int LongestEnding = 7;

    private readonly uint[] _keys;
    private readonly ushort[] _rules;
    private readonly LemmaRule[] _list;
    private readonly uint[] _slotKey;
    private readonly ushort[] _slotRule;
    private readonly uint[] _known;
    private readonly HashSet<uint> _isKnown;
    private readonly uint[] _commonKeys;
    private readonly ushort[] _commonRules;

    /// <param name="list">The rules.</param>
    /// <param name="keys">The keys of endings that decide.</param>
    /// <param name="rules">The rule of each.</param>
    /// <param name="known">Hashes of known lemmas.</param>
    /// <param name="commonKeys">Keys of tags, in ascending order, one for each of their common rules.</param>
    /// <param name="commonRules">The common rules of tags, the most common first.</param>
    internal Lemmatizer(LemmaRule[] list, uint[] keys, ushort[] rules, uint[] known, uint[] commonKeys, ushort[] commonRules)
    {
        _list = list;
        _known = known;
        _isKnown = [.. known];
        _commonKeys = commonKeys;
        _commonRules = commonRules;
        _keys = keys;
        _rules = rules;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _slotKey = new uint[size];
        _slotRule = new ushort[size];
        for (int i = 0; i < keys.Length; i++)
        {
            int slot = (int)keys[i] & (size - 1);
            while (_slotKey[slot] != 0) slot = (slot + 1) & (size - 1);
            _slotKey[slot] = keys[i];
            _slotRule[slot] = rules[i];
        }
    }

    /// <summary>Writes the lemma of a form and gives its length; a form too long for the buffer gives −1.</summary>
    public int Lemma(ReadOnlySpan<char> form, Upos upos, Xpos xpos, Span<char> lemma)
    {
        uint hash = Start(form, upos, xpos);
        uint tag = Mix(hash);
        int longest = Math.Min(form.Length, LongestEnding);
        Span<int> candidates = stackalloc int[LongestEnding + 1];
        int count = 0;
        if (Find(tag) is >= 0 and var any) candidates[count++] = any;
        for (int length = 1; length <= longest; length++)
        {
            hash = Extend(hash, form[^length]);
            if (Find(Mix(hash)) is >= 0 and var better) candidates[count++] = better;
        }

        for (int length = longest + 1; length <= form.Length; length++) hash = Extend(hash, form[^length]);
        if (Find(Mix(Whole(hash))) is >= 0 and var exact) return _list[exact].Apply(form, lemma);
        if (upos != Upos.PROPN && Letters(form) > 0 && Find(Small(form, upos, xpos)) is >= 0 and var small) return _list[small].Apply(form, lemma);
        if (IsInflected(xpos))
        {
            for (int c = count - 1; c >= 0; c--)
                if (IsKnown(candidates[c], form, lemma, out int length)) return length;
            int common = Array.BinarySearch(_commonKeys, tag);
            while (common > 0 && _commonKeys[common - 1] == tag) common--;
            for (; common >= 0 && common < _commonKeys.Length && _commonKeys[common] == tag; common++)
                if (IsKnown(_commonRules[common], form, lemma, out int length)) return length;
        }

        return _list[count > 0 ? candidates[count - 1] : 0].Apply(form, lemma);
    }

    /// <summary>The hash under which a lemma is known.</summary>
    internal static uint Known(ReadOnlySpan<char> lemma)
    {
        uint hash = 2166136261;
        foreach (char c in lemma) hash = Extend(hash, c);
        return Mix(hash);
    }

    /// <summary>Whether a tag is of forms that differ from their lemmas.</summary>
    internal static bool IsInflected(Xpos xpos) =>
        xpos is Xpos.NNS or Xpos.VBD or Xpos.VBN or Xpos.VBG or Xpos.VBZ or Xpos.JJR or Xpos.JJS or Xpos.RBR or Xpos.RBS;

    /// <summary>The keys under which a form is looked up: no ending, longer and longer endings, the whole form.</summary>
    internal static IEnumerable<uint> Keys(string form, Upos upos, Xpos xpos)
    {
        uint hash = Start(form, upos, xpos);
        yield return Mix(hash);
        for (int length = 1; length <= form.Length; length++)
        {
            hash = Extend(hash, form[^length]);
            if (length <= LongestEnding) yield return Mix(hash);
        }

        yield return Mix(Whole(hash));
    }

    internal static Lemmatizer Read(ModelReader model)
    {
        int[] cuts = model.Array<int>();
        string[] appended = model.Strings();
        byte[] cases = model.Array<byte>();
        var list = new LemmaRule[cuts.Length];
        for (int i = 0; i < list.Length; i++) list[i] = new LemmaRule(cuts[i], appended[i], (LemmaCase)cases[i]);
        return new Lemmatizer(
            list, model.Array<uint>(), model.Array<ushort>(), model.Array<uint>(), model.Array<uint>(), model.Array<ushort>());
    }

    internal void Write(ModelWriter model)
    {
        model.Array<int>(Array.ConvertAll(_list, r => r.Cut));
        model.Strings(Array.ConvertAll(_list, r => r.Append));
        model.Array<byte>(Array.ConvertAll(_list, r => (byte)r.Case));
        model.Array<uint>(_keys);
        model.Array<ushort>(_rules);
        model.Array<uint>(_known);
        model.Array<uint>(_commonKeys);
        model.Array<ushort>(_commonRules);
    }

    private bool IsKnown(int rule, ReadOnlySpan<char> form, Span<char> lemma, out int length)
    {
        length = _list[rule].Apply(form, lemma);
        return length > 1 && _isKnown.Contains(Known(lemma[..length]));
    }

    private static uint Start(ReadOnlySpan<char> form, Upos upos, Xpos xpos) => Start(Letters(form), upos, xpos);

    private static uint Start(int letters, Upos upos, Xpos xpos) =>
        (2166136261u ^ (uint)(letters | ((int)upos << 2) | ((int)xpos << 8))) * 16777619;

    // Small letters, a capital at the start, or capitals.
    private static int Letters(ReadOnlySpan<char> form) =>
        form.Length == 0 || !char.IsUpper(form[0]) ? 0 : form.Length > 1 && char.IsUpper(form[^1]) ? 2 : 1;

    // The key of the whole form as it would be in small letters.
    private static uint Small(ReadOnlySpan<char> form, Upos upos, Xpos xpos)
    {
        uint hash = Start(0, upos, xpos);
        for (int length = 1; length <= form.Length; length++) hash = Extend(hash, form[^length]);
        return Mix(Whole(hash));
    }

    private static uint Extend(uint hash, char c) => (hash ^ char.ToLowerInvariant(c)) * 16777619;

    private static uint Whole(uint hash) => Extend(hash, '\u0002');

    private static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 15)) * 0x85EBCA6Bu;
        return Math.Max(1, hash ^ (hash >> 13));
    }

    private int Find(uint key)
    {
        int mask = _slotKey.Length - 1;
        for (int slot = (int)key & mask; ; slot = (slot + 1) & mask)
        {
            if (_slotKey[slot] == key) return _slotRule[slot];
            if (_slotKey[slot] == 0) return -1;
        }
    }
}
