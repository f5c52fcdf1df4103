using Rapport.Mentions;
using Rapport.Segmentation;

namespace Rapport.Coreference;

/// <summary>The words of a person's name as keys, so that shorter forms and other spellings can be held against it.</summary>
internal readonly struct PersonName(uint[] words, char[] initials)
{
    private const int MostWords = 8;

    private readonly uint[]? _words = words;

    /// <summary>The keys of its words; none for the default value.</summary>
    public uint[] Words => _words ?? [];

    /// <summary>The number of words.</summary>
    public int Length => Words.Length;

    /// <summary>Reads the name of a mention.</summary>
    public static PersonName Of(Document document, in MentionNode mention)
    {
        Span<uint> keys = stackalloc uint[MostWords];
        Span<char> initials = stackalloc char[MostWords];
        int count = 0;
        for (int token = mention.NameFirst; token < mention.NameEnd && count < MostWords; token++)
        {
            ReadOnlySpan<char> form = document.Form(token);
            if ((document.Tokens.Shapes[token] & TokenShape.Letter) == 0) continue;

            // "Geun-hye" is cut at its hyphen or not, as the tokenizer sees fit: cut it always.
            foreach (Range part in form.Split('-'))
            {
                if (count < MostWords) Add(form[part], keys, initials, ref count);
            }
        }

        return new PersonName(keys[..count].ToArray(), initials[..count].ToArray());
    }

    /// <summary>Reads a name of a table.</summary>
    public static PersonName Of(string name)
    {
        Span<uint> keys = stackalloc uint[MostWords];
        Span<char> initials = stackalloc char[MostWords];
        int count = 0;
        foreach (Range part in name.AsSpan().SplitAny(" -"))
        {
            ReadOnlySpan<char> word = name.AsSpan(part);
            if (count < MostWords && word.Length > 0) Add(word, keys, initials, ref count);
        }

        return new PersonName(keys[..count].ToArray(), initials[..count].ToArray());
    }

    /// <summary>Whether the two can name one person: the words of the shorter stand in the longer in the same order.</summary>
    public bool Fits(in PersonName other)
    {
        if (Length == 0 || other.Length == 0) return false;
        (PersonName shorter, PersonName longer) = Length <= other.Length ? (this, other) : (other, this);
        int at = 0;
        for (int i = 0; i < shorter.Length; i++)
        {
            while (at < longer.Length && !SameWord(shorter, i, longer, at)) at++;
            if (at == longer.Length) return false;
            at++;
        }

        return true;
    }

    private static void Add(ReadOnlySpan<char> word, Span<uint> keys, Span<char> initials, ref int count)
    {
        uint key = NameKey.Of(word);
        if (key == 0) return;
        char first = Packs.Folding.Fold(word[0]);
        initials[count] = word.TrimEnd('.').Length == 1 ? first : char.ToUpperInvariant(first);
        keys[count++] = key;
    }

    // The same word, or an initial of it.
    private static bool SameWord(in PersonName a, int i, in PersonName b, int j) =>
        a.Words[i] == b.Words[j]
        || ((char.IsLower(a.Initial(i)) || char.IsLower(b.Initial(j))) && char.ToLowerInvariant(a.Initial(i)) == char.ToLowerInvariant(b.Initial(j))
            && (a.Length > 1 && b.Length > 1));

    // Lower case: the name gives this word as an initial only.
    private char Initial(int i) => initials[i];
}
