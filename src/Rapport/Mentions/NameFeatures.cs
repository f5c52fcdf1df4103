using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Segmentation;

namespace Rapport.Mentions;

/// <summary>
/// What the recogniser sees of a name that no table knows: its words, endings and letters, what tables know of single words
/// of it, and the words and relations around it.
/// </summary>
internal sealed class NameFeatures
{
    /// <summary>The most features that a name has.</summary>
    public const int Most = 64;

    private const int MostWords = 6;
    private const uint Prime = 16777619;
    private readonly Lexicon _lexicon;
    private readonly Table _families;
    private readonly HashSet<uint> _surnames = [];

    public NameFeatures(Lexicon lexicon, Pack pack)
    {
        _lexicon = lexicon;
        _families = pack.Table("family-names");
        Table people = pack.Table("people");
        int name = people.Column("name");
        for (int row = 0; row < people.Count; row++)
        {
            ReadOnlySpan<char> words = people.Cell(row, name);
            _surnames.Add(Folding.Hash(words[(words.LastIndexOf(' ') + 1)..]));
        }
    }

    /// <summary>Writes the features of a mention and gives their number.</summary>
    public int Fill(Document document, in MentionNode mention, bool surname, Span<uint> keys)
    {
        TokenTable tokens = document.Tokens;
        int first = mention.NameFirst;
        int last = mention.NameEnd - 1;
        int count = 0;
        uint length = (uint)Math.Min(mention.NameEnd - first, 4);
        Add(keys, ref count, 1, length);
        Add(keys, ref count, 2, Word(document, last));
        Add(keys, ref count, 3, Word(document, first));
        Add(keys, ref count, 4, Shape(document, last) | (Shape(document, first) << 8) | (length << 16));
        for (int size = 2; size <= 4; size++)
        {
            Add(keys, ref count, 4 + (uint)size, Ending(document, last, size));
            if (length > 1) Add(keys, ref count, 8 + (uint)size, Ending(document, first, size));
        }

        for (int token = first; token <= last && token < first + MostWords; token++) Add(keys, ref count, 14, Word(document, token));
        uint known = Known(document, first) | (Known(document, last) << 5) | (length << 10);
        Add(keys, ref count, 15, known);
        Add(keys, ref count, 16, (uint)(mention.Term.Any ? 1 + (int)_lexicon.Nominals.TypeOf(mention.Term, false) : 0));
        Add(keys, ref count, 17, surname ? 1u : 0);

        uint before = first > 0 ? Word(document, first - 1) : 0;
        uint after = last + 1 < tokens.Count ? Word(document, last + 1) : 0;
        Add(keys, ref count, 18, before);
        Add(keys, ref count, 19, after);
        Add(keys, ref count, 20, before ^ (after * 31));
        Add(keys, ref count, 21, first > 1 ? Word(document, first - 2) : 0);
        Add(keys, ref count, 22, last + 2 < tokens.Count ? Word(document, last + 2) : 0);
        bool starts = first == 0 || tokens.Sentences[first - 1] != tokens.Sentences[first];
        Add(keys, ref count, 23, (starts ? 1u : 0) | (length << 1));

        int head = mention.HeadToken;
        var relation = (uint)tokens.Relations[head];
        uint governor = tokens.Heads[head] >= 0 ? Word(document, tokens.Heads[head]) : 0;
        Add(keys, ref count, 24, relation | (length << 8));
        Add(keys, ref count, 25, governor);
        Add(keys, ref count, 26, governor ^ (relation * 131));
        uint preposition = 0;
        uint determiner = 0;
        foreach (int child in document.Tree.Children(head))
        {
            if (tokens.Relations[child] == Deprel.Case) preposition = Word(document, child);
            if (tokens.Relations[child] == Deprel.Det) determiner = 1 + (uint)tokens.Xpos[child];
        }

        Add(keys, ref count, 27, preposition);
        Add(keys, ref count, 28, preposition ^ (known * 17));
        Add(keys, ref count, 29, determiner | (length << 8));
        Add(keys, ref count, 30, (uint)tokens.Xpos[last] | ((uint)tokens.Xpos[first] << 8));
        Add(keys, ref count, 31, IsTitleCase(document, first) ? 1u | (known << 1) : 0);
        return count;
    }

    /// <summary>Whether a word is the surname of somebody whom the gazetteer knows.</summary>
    public bool IsKnownSurname(Document document, int token) => _surnames.Contains(Word(document, token));

    private static void Add(Span<uint> keys, ref int count, uint kind, uint value)
    {
        if (count == keys.Length) return;
        uint hash = (((2166136261 ^ kind) * Prime) ^ value) * Prime;
        keys[count++] = hash ^ (hash >> 15);
    }

    private static uint Word(Document document, int token) => Folding.Hash(document.Form(token));

    private static uint Ending(Document document, int token, int size)
    {
        ReadOnlySpan<char> form = document.Form(token);
        return form.Length <= size ? 0 : Folding.Hash(form[^size..]);
    }

    // Capitals, small letters, digits and signs in the order in which they first change.
    private static uint Shape(Document document, int token)
    {
        uint shape = 0;
        uint lastKind = 0;
        foreach (char c in document.Form(token))
        {
            uint kind = char.IsUpper(c) ? 1u : char.IsLetter(c) ? 2u : char.IsDigit(c) ? 3u : 0u;
            if (kind != lastKind || shape == 0) shape = ((shape << 2) | kind) & 0xFF;
            lastKind = kind;
        }

        return shape;
    }

    private uint Known(Document document, int token)
    {
        int word = document.Tokens.Words[token];
        uint known = _surnames.Contains(Word(document, token)) ? 16u : 0;
        if (word == 0) return known;
        known |= 8;
        if (Has(_lexicon.Names[(int)NameTable.GivenNames], word)) known |= 1;
        if (Has(_families, word)) known |= 2;
        if (Has(_lexicon.Names[(int)NameTable.Places], word)) known |= 4;
        return known;
    }

    private static bool Has(Table table, int word) => table.Phrases.Step(0, word) is not 0 and var state && table.Phrases.Entries(state).Length > 0;

    // In headlines a capital tells nothing.
    private static bool IsTitleCase(Document document, int token)
    {
        TokenTable tokens = document.Tokens;
        int capitals = 0;
        int words = 0;
        int sentence = tokens.Sentences[token];
        for (int at = token; at >= 0 && at > token - 12 && tokens.Sentences[at] == sentence; at--) Count(tokens, at, ref capitals, ref words);
        for (int at = token + 1; at < tokens.Count && at < token + 12 && tokens.Sentences[at] == sentence; at++) Count(tokens, at, ref capitals, ref words);
        return words > 3 && capitals * 3 > words * 2;
    }

    private static void Count(TokenTable tokens, int token, ref int capitals, ref int words)
    {
        if ((tokens.Shapes[token] & TokenShape.Letter) == 0 || tokens.Ends[token] - tokens.Starts[token] < 4) return;
        words++;
        if ((tokens.Shapes[token] & TokenShape.Capital) != 0) capitals++;
    }
}
