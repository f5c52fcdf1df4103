using System.Numerics;
using Rapport.Parsing;

namespace Rapport.Tagging;

/// <summary>
/// Finds lemmas by a decision list over endings: the longest ending of a form that the model knows for its part of
/// speech and its capitals decides the rule; a whole form is the longest ending of all.
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

    internal Lemmatizer(LemmaRule[] list, uint[] keys, ushort[] rules)
    {
        _list = list;
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
        int longest = Math.Min(form.Length, LongestEnding);
        int rule = Find(Mix(hash));
        for (int length = 1; length <= longest; length++)
        {
            hash = Extend(hash, form[^length]);
            if (Find(Mix(hash)) is >= 0 and var better) rule = better;
        }

        for (int length = longest + 1; length <= form.Length; length++) hash = Extend(hash, form[^length]);
        if (Find(Mix(Whole(hash))) is >= 0 and var exact) rule = exact;
        return _list[Math.Max(rule, 0)].Apply(form, lemma);
    }

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
        return new Lemmatizer(list, model.Array<uint>(), model.Array<ushort>());
    }

    internal void Write(ModelWriter model)
    {
        model.Array<int>(Array.ConvertAll(_list, r => r.Cut));
        model.Strings(Array.ConvertAll(_list, r => r.Append));
        model.Array<byte>(Array.ConvertAll(_list, r => (byte)r.Case));
        model.Array<uint>(_keys);
        model.Array<ushort>(_rules);
    }

    private static uint Start(ReadOnlySpan<char> form, Upos upos, Xpos xpos)
    {
        int letters = form.Length == 0 || !char.IsUpper(form[0]) ? 0 : form.Length > 1 && char.IsUpper(form[^1]) ? 2 : 1;
        return (2166136261u ^ (uint)(letters | ((int)upos << 2) | ((int)xpos << 8))) * 16777619;
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
