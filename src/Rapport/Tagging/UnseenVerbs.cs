using Rapport.Packs;

namespace Rapport.Tagging;

/// <summary>
/// The lemma of a verb form that the model never saw and whose lemma it therefore gets wrong: an irregular form of the
/// packs, or what is left without a regular ending, if any pack knows that word.
/// </summary>
internal sealed class UnseenVerbs
{
    private const int Longest = 48;
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<int, int> _irregular = [];

    public UnseenVerbs(Pack pack)
    {
        _vocabulary = pack.Vocabulary;
        Table table = pack.Table("irregular-verbs");
        int form = table.Column("form");
        int lemma = table.Column("lemma");
        for (int row = 0; row < table.Count; row++)
            _irregular.TryAdd(_vocabulary.Find(table.Cell(row, form)), _vocabulary.Find(table.Cell(row, lemma)));
    }

    /// <summary>The lemma of an irregular form; of any other word the one that is known already.</summary>
    public int Irregular(int word, int known) => _irregular.TryGetValue(word, out int lemma) && lemma != 0 ? lemma : known;

    /// <summary>The lemma's number in the packs' vocabulary, or 0.</summary>
    /// <param name="form">The form as it is written.</param>
    /// <param name="word">Its number in the vocabulary, or 0.</param>
    public int Lemma(ReadOnlySpan<char> form, int word)
    {
        if (_irregular.TryGetValue(word, out int irregular) && irregular != 0) return irregular;
        if (form.Length is < 4 or > Longest) return 0;
        if (form.EndsWith("ied") || form.EndsWith("ies")) return With(form[..^3], 'y');
        if (form.EndsWith("ed")) return Stem(form[..^2]);
        if (form.EndsWith("ing")) return Stem(form[..^3]);
        if (!form.EndsWith("s")) return 0;
        int lemma = _vocabulary.Find(form[..^1]);
        return lemma == 0 && form.EndsWith("es") ? _vocabulary.Find(form[..^2]) : lemma;
    }

    // "bomb-ed", "rul(e)-ed", "ban(n)-ed".
    private int Stem(ReadOnlySpan<char> stem)
    {
        int lemma = _vocabulary.Find(stem);
        if (lemma == 0) lemma = With(stem, 'e');
        if (lemma == 0 && stem.Length > 2 && stem[^1] == stem[^2]) lemma = _vocabulary.Find(stem[..^1]);
        return lemma;
    }

    private int With(ReadOnlySpan<char> stem, char letter)
    {
        Span<char> word = stackalloc char[Longest + 1];
        stem.CopyTo(word);
        word[stem.Length] = letter;
        return _vocabulary.Find(word[..(stem.Length + 1)]);
    }
}
