using Rapport.Coreference;
using Rapport.Linking;
using Rapport.Mentions;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Scoring.Coreference;

/// <summary>
/// The marked and the found mentions of persons under common numbers in text order. Two are one mention where their
/// names, or else their heads, have a word in common.
/// </summary>
internal sealed class PersonMentions
{
    private readonly Document _document;
    private readonly List<(Span Key, int Gold, int Found)> _mentions = [];
    private readonly IReadOnlyList<GoldPerson> _persons;

    private PersonMentions(Document document, IReadOnlyList<GoldPerson> persons) => (_document, _persons) = (document, persons);

    /// <summary>The marked chains.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Gold { get; private set; } = [];

    /// <summary>The found chains.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Found { get; private set; } = [];

    public bool IsMarked(int mention) => _mentions[mention].Gold >= 0;

    public GoldPerson Marked(int mention) => _persons[_mentions[mention].Gold];

    /// <summary>What is marked and not found, and what is found and not marked.</summary>
    public IEnumerable<string> Unmatched() => _mentions.Where(m => m.Gold < 0 || m.Found < 0)
        .Select(m => $"{(m.Gold < 0 ? "false" : "missed")} name: {m.Key.Of(_document.Text)}");

    /// <summary>The entity that a mention is led to, or null.</summary>
    public EntityNode? Entity(int mention) =>
        _mentions[mention].Found >= 0 && _document.Mentions[_mentions[mention].Found].Entity is >= 0 and var entity ? _document.Entities[entity] : null;

    /// <summary>Whether a marked mention names a person by one word.</summary>
    public bool IsBare(int mention) => !_mentions[mention].Key.Of(_document.Text).AsSpan().Trim().ContainsAny(' ', '-');

    public bool IsPronoun(int mention) => _document.Tokens.Upos[TokenAt(_mentions[mention].Key)] == Upos.PRON;

    /// <summary>Whether one name can be the other's, in any spelling.</summary>
    public static bool IsAlike(string one, string other)
    {
        PersonName a = PersonName.Of(one), b = PersonName.Of(other);
        return a.Fits(b) || (a.Length > 0 && b.Length > 0 && a.Words[^1] == b.Words[^1] && a.Words[0] == b.Words[0]);
    }

    public static PersonMentions Align(Document document, GoldChains gold, bool namesOnly)
    {
        var made = new PersonMentions(document, gold.Persons);
        var keys = new List<(Span Key, int Gold)>();
        for (int i = 0; i < gold.Persons.Count; i++)
            if (made.KeyOf(gold.Persons[i], namesOnly) is { } key) keys.Add((key, i));

        // A coordination has the head of its first member: the member is meant.
        keys = [.. keys.GroupBy(k => k.Key).Select(g => g.MinBy(k => gold.Persons[k.Gold].Span.Length))];
        var taken = new HashSet<int>();
        for (int i = 0; i < document.Mentions.Count; i++)
        {
            MentionNode mention = document.Mentions[i];
            bool isName = mention.Kind == MentionKind.Name && mention.NameEnd > mention.NameFirst && mention.Type == EntityType.Person;
            bool isPerson = isName || (!namesOnly && mention.Entity >= 0 && document.Entities[mention.Entity].Type is EntityType.Person or EntityType.Group && mention.Kind != MentionKind.Demonym);
            if (!isPerson) continue;
            Span own = isName ? document.SpanOf(mention.NameFirst, mention.NameEnd) : document.SpanOf(mention.HeadToken, mention.HeadToken + 1);
            int best = -1;
            for (int k = 0; k < keys.Count; k++)
                if (!taken.Contains(k) && keys[k].Key.Overlaps(own) && (best < 0 || keys[k].Key.Length > keys[best].Key.Length)) best = k;
            if (best >= 0) taken.Add(best);
            if (best >= 0 || gold.IsComplete) made._mentions.Add((best >= 0 ? keys[best].Key : own, best >= 0 ? keys[best].Gold : -1, i));
        }

        for (int k = 0; k < keys.Count; k++)
            if (!taken.Contains(k)) made._mentions.Add((keys[k].Key, keys[k].Gold, -1));
        made._mentions.Sort((a, b) => a.Key.Start != b.Key.Start ? a.Key.Start.CompareTo(b.Key.Start) : b.Key.End.CompareTo(a.Key.End));
        var numbers = Enumerable.Range(0, made._mentions.Count);
        made.Gold = [.. numbers.Where(made.IsMarked).GroupBy(n => made.Marked(n).Chain).Select(g => (IReadOnlyList<int>)[.. g])];
        made.Found =
        [
            .. numbers.Where(n => made._mentions[n].Found >= 0)
                .GroupBy(n => document.Mentions[made._mentions[n].Found] is { Entity: >= 0 } m ? m.Entity : -2 - n).Select(g => (IReadOnlyList<int>)[.. g]),
        ];
        return made;
    }

    // The words of a name or the head noun; where the annotation tells neither, what this reader's tree makes the head.
    private Span? KeyOf(GoldPerson person, bool namesOnly)
    {
        if (person.Head is { } marked && person.IsName is { } isName)
            return !namesOnly ? marked : isName && !IsTitle(marked) ? WithoutTitle(marked) : null;
        int head = HeadOf(person.Span);
        if (head < 0) return null;
        TokenTable tokens = _document.Tokens;
        int first = head, end = head + 1;
        bool IsPart(int token) => tokens.Xpos[token] == Xpos.NNP && person.Span.Contains(_document.SpanOf(token, token + 1));
        if (tokens.Xpos[head] == Xpos.NNP)
        {
            while (first > 0 && IsPart(first - 1)) first--;
            while (end < tokens.Count && IsPart(end)) end++;
        }
        else if (namesOnly)
        {
            return null;
        }

        Span key = _document.SpanOf(first, end);
        return !namesOnly ? key : IsTitle(key) ? null : WithoutTitle(key);
    }

    private int HeadOf(Span span)
    {
        int first = TokenAt(span);
        for (int token = first; token < _document.Tokens.Count && _document.Tokens.Starts[token] < span.End; token++)
        {
            int up = _document.Tokens.Heads[token];
            if ((up < 0 || !span.Contains(_document.Tokens.Starts[up])) && _document.Tokens.Upos[token] is not (Upos.PUNCT or Upos.ADP or Upos.DET)) return token;
        }

        return first;
    }

    // "President" alone is an office, though it is tagged as a name.
    private bool IsTitle(Span key) =>
        _document.MentionAt(TokenAt(key)) is >= 0 and var at && _document.Mentions[at] is { Kind: MentionKind.Office or MentionKind.Nominal } mention
        && _document.SpanOf(mention.FirstToken, mention.EndToken).Contains(key);

    // "President Obama": the name without what stands before it.
    private Span WithoutTitle(Span key)
    {
        foreach (MentionNode mention in _document.Mentions)
        {
            if (mention.Kind != MentionKind.Name || mention.NameEnd <= mention.NameFirst) continue;
            Span name = _document.SpanOf(mention.NameFirst, mention.NameEnd);
            if (key.Contains(name) && name.End == key.End) return name;
        }

        return key;
    }

    private int TokenAt(Span span)
    {
        int token = _document.Tokens.Starts.BinarySearch(span.Start);
        return token >= 0 ? token : Math.Max(0, ~token - 1);
    }
}
