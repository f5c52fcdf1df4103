using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Mentions.Recognition;

/// <summary>
/// The features of a token for the recogniser of names: words, endings and letters around it, what tables know of them, the
/// stretch of capitals that it stands in, what that stretch hangs on, and what the report tells of the word elsewhere.
/// </summary>
internal ref struct NameFeatures
{
    /// <summary>The most features that a token has.</summary>
    public const int Most = 96;

    private const uint Prime = 16777619;
    private const int MostSteps = 6;
    private const int LongestStretch = 8;

    private readonly Document _document;
    private readonly TokenTable _tokens;
    private readonly ReadOnlySpan<NameToken> _read;
    private readonly int _first;
    private readonly int _end;
    private readonly uint _case;
    private readonly Span<uint> _keys;
    private int _count;

    /// <summary>Opens a sentence; features go to <paramref name="keys"/>.</summary>
    public NameFeatures(Document document, ReadOnlySpan<NameToken> read, int first, int end, Span<uint> keys)
    {
        _document = document;
        _tokens = document.Tokens;
        _read = read;
        _first = first;
        _end = end;
        _keys = keys;
        _case = Case();
    }

    /// <summary>The features of a token, until the next is asked for. The first <paramref name="lexical"/> of them name words outright.</summary>
    public ReadOnlySpan<uint> Of(int token, out int lexical)
    {
        _count = 0;
        ref readonly NameToken here = ref At(token);
        ref readonly NameToken before = ref At(token - 1);
        ref readonly NameToken after = ref At(token + 1);
        ref readonly NameToken before2 = ref At(token - 2);
        ref readonly NameToken after2 = ref At(token + 2);
        int start = token;
        int stop = token + 1;
        while (start > _first && token - start < LongestStretch && _read[start - 1].Capital) start--;
        while (stop < _end && stop - token < LongestStretch && _read[stop].Capital) stop++;
        uint position = here.Capital ? (uint)(token == start ? 1 : 2) + (stop == token + 1 ? 4u : 0) + ((uint)Math.Min(stop - start, 4) << 3) : 0;

        // Words outright.
        Add(1, here.Word);
        Add(2, here.Word ^ (uint)(here.Shape << 8));
        Add(3, here.Word ^ (before.Word * 31));
        Add(4, here.Word ^ (after.Word * 37));
        if (here.Capital && stop - start > 1)
        {
            uint whole = 7;
            for (int at = start; at < stop; at++) whole = (whole * 31) ^ _read[at].Word;
            Add(5, whole ^ position);
        }

        lexical = _count;
        Add(6, before.Word);
        Add(7, after.Word);
        Add(8, before2.Word);
        Add(9, after2.Word);
        Add(10, before.Word ^ here.Shape);
        Add(11, after.Word ^ here.Shape);
        Add(12, before.Word ^ (before2.Word * 31));
        Add(13, after.Word ^ (after2.Word * 31));
        for (int size = 0; size < 3; size++)
        {
            if (here.Prefixes[size] != 0) Add(14 + (uint)size, here.Prefixes[size] ^ (here.Capital ? 1u : 0));
            if (here.Suffixes[size] != 0) Add(18 + (uint)size, here.Suffixes[size] ^ (here.Capital ? 1u : 0));
        }

        // Letters.
        Add(22, here.Shape);
        Add(23, (uint)(here.Shape | (before.Shape << 8)));
        Add(24, (uint)(here.Shape | (after.Shape << 8)));
        Add(25, (uint)(here.Shape | (before.Shape << 8) | (after.Shape << 16)));
        Add(26, (uint)here.Shape | (_case << 8));
        Add(27, (token == _first ? 1u : 0) | ((uint)here.Shape << 1));

        // Tags.
        uint tag = Tag(token);
        uint tagBefore = Tag(token - 1);
        uint tagAfter = Tag(token + 1);
        Add(28, tag);
        Add(29, tagBefore | (tag << 8));
        Add(30, tag | (tagAfter << 8));
        Add(31, tag | (tagBefore << 8) | (tagAfter << 16));
        Add(32, Tag(token - 2) | (tagBefore << 8));
        Add(33, Tag(token + 2) | (tagAfter << 8));
        Add(34, tag | ((uint)here.Shape << 8));

        // Tables.
        uint marks = here.Marks;
        Add(36, marks);
        for (int bit = 0; bit < 16; bit++)
            if ((marks & (1u << bit)) != 0) Add(37, (uint)bit | ((uint)here.Shape << 8));
        Add(38, marks | ((uint)before.Marks << 16));
        Add(39, marks | ((uint)after.Marks << 16));
        Add(40, marks | (position << 16) | (_case << 24));
        Add(41, marks | (tag << 16));
        Add(42, (uint)here.Term | ((uint)here.Shape << 8));
        Add(43, (uint)(here.Term | (before.Term << 8)) | ((uint)here.Shape << 16));
        Add(44, (uint)(here.Term | (after.Term << 8)) | ((uint)here.Shape << 16));
        Add(45, (uint)before.Term | (marks << 8));
        Add(46, (uint)after.Term | (marks << 8));
        Add(47, before.Word ^ (marks * 131));
        Add(48, after.Word ^ (marks * 137));

        Stretch(token, start, stop, position);
        Syntax(token, start, stop, marks, here);

        // The report.
        var evidence = (uint)here.Evidence;
        Add(70, evidence | ((uint)here.Shape << 16));
        for (int bit = 0; bit < 11; bit++)
            if ((evidence & (1u << bit)) != 0) Add(71, (uint)bit | (here.Capital ? 32u : 0));
        Add(72, evidence | (marks << 12));
        Add(73, (uint)before.Evidence | (evidence << 12));
        Add(74, (uint)after.Evidence | (evidence << 12));
        return _keys[.._count];
    }

    // The stretch of capitals that the token stands in.
    private void Stretch(int token, int start, int stop, uint position)
    {
        Add(50, position);
        Add(51, position | (_case << 8));
        if (position == 0) return;
        ref readonly NameToken last = ref At(stop - 1);
        ref readonly NameToken first = ref At(start);
        Add(52, last.Word ^ position);
        Add(53, first.Word ^ position);
        Add(54, last.Term | (position << 8) | ((uint)first.Term << 16));
        Add(55, last.Marks | (position << 16));
        Add(56, first.Marks | (position << 16));
        Add(57, At(start - 1).Word ^ position);
        Add(58, At(stop).Word ^ position);
        Add(59, At(start - 1).Term | (position << 8));
        if (last.Suffixes[1] != 0) Add(60, last.Suffixes[1] ^ position);
    }

    // The word outside the stretch on which it hangs, its relation and preposition.
    private void Syntax(int token, int start, int stop, uint marks, in NameToken here)
    {
        int top = token;
        for (int step = 0; step < MostSteps && _tokens.Heads[top] is var up && up >= start && up < stop; step++) top = up;
        int governor = _tokens.Heads[top];
        var relation = (uint)_tokens.Relations[top];
        uint word = governor >= 0 ? _read[governor].Word : 0;
        uint preposition = 0;
        uint determiner = 0;
        foreach (int child in _document.Tree.Children(top))
        {
            if (_tokens.Relations[child] == Deprel.Case) preposition = _read[child].Word;
            else if (_tokens.Relations[child] == Deprel.Det) determiner = 1;
        }

        uint capital = here.Capital ? 1u : 0;
        Add(62, relation | (capital << 8));
        Add(63, (uint)_tokens.Relations[token] | (capital << 8));
        Add(64, word ^ (relation * 131) ^ capital);
        Add(65, word ^ capital);
        Add(66, preposition ^ capital);
        Add(67, preposition ^ (marks * 17));
        Add(68, relation | (marks << 8));
        Add(69, (determiner << 1) | capital | ((uint)Math.Min(stop - start, 4) << 4));
    }

    private readonly ref readonly NameToken At(int token)
    {
        if (token >= _first && token < _end) return ref _read[token];
        return ref token < _first ? ref Before : ref After;
    }

    private static readonly NameToken BeforeToken = new() { Word = 1, Shape = 0xFE };
    private static readonly NameToken AfterToken = new() { Word = 2, Shape = 0xFF };

    private static ref readonly NameToken Before => ref BeforeToken;

    private static ref readonly NameToken After => ref AfterToken;

    private readonly uint Tag(int token) => token < _first ? 253u : token >= _end ? 254u : (uint)_tokens.Xpos[token];

    // No capitals behind the first word, as in prose, in most words, or in all letters.
    private readonly uint Case()
    {
        int words = 0;
        int capitals = 0;
        int all = 0;
        for (int token = _first; token < _end; token++)
        {
            if ((_tokens.Shapes[token] & TokenShape.Letter) == 0 || _tokens.Ends[token] - _tokens.Starts[token] < 4) continue;
            words++;
            if (_read[token].Capital && token > _first) capitals++;
            if ((_tokens.Shapes[token] & TokenShape.AllCapitals) != 0) all++;
        }

        if (words < 3) return 4;
        return all * 3 > words * 2 ? 3u : capitals * 3 > words * 2 ? 2u : capitals > 0 ? 1u : 0;
    }

    private void Add(uint kind, uint value)
    {
        if (_count == _keys.Length) return;
        uint hash = (((2166136261 ^ kind) * Prime) ^ value) * Prime;
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        _keys[_count++] = hash ^ (hash >> 12);
    }
}
