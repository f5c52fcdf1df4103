using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Timexes;

/// <summary>What a word by itself tells of the time of its clause.</summary>
internal enum WordForm : byte
{
    /// <summary>Nothing.</summary>
    Other,

    /// <summary>A verb or auxiliary in the past.</summary>
    Past,

    /// <summary>An auxiliary that looks ahead.</summary>
    Future,

    /// <summary>An auxiliary in the present.</summary>
    Present,

    /// <summary>What an infinitive starts with.</summary>
    To,
}

/// <summary>Guesses at words for texts that are not tagged: by the packs' lists, and by endings.</summary>
internal sealed class WordForms
{
    private const int ShortestNoun = 4;
    private readonly WordForm[] _forms;
    private readonly bool[] _isListed;
    private readonly bool[] _isFunction;
    private readonly string[] _endings;

    /// <summary>Reads the tables <c>tense-words</c>, <c>irregular-verbs</c> and <c>function-words</c>.</summary>
    public WordForms(Pack pack)
    {
        _forms = new WordForm[pack.Vocabulary.Count];
        _isListed = new bool[_forms.Length];
        _isFunction = new bool[_forms.Length];
        var endings = new List<string>();
        foreach (var (form, _) in Rows("irregular-verbs", "form", "form"))
        {
            if (pack.Vocabulary.Find(form) is > 0 and var word && !form.EndsWith('s')) (_forms[word], _isListed[word]) = (WordForm.Past, true);
        }

        foreach (var (form, kind) in Rows("tense-words", "form", "kind"))
        {
            if (kind == "ending") endings.Add(form);
            else if (pack.Vocabulary.Find(form) is > 0 and var word) (_forms[word], _isListed[word]) = (Enum.Parse<WordForm>(kind, ignoreCase: true), true);
        }

        foreach (var (form, _) in Rows("function-words", "word", "word"))
            if (pack.Vocabulary.Find(form) is > 0 and var word) _isFunction[word] = true;
        _endings = [.. endings];

        IEnumerable<(string, string)> Rows(string name, string first, string second)
        {
            Table table = pack.Table(name);
            (int left, int right) = (table.Column(first), table.Column(second));
            for (int row = 0; row < table.Count; row++) yield return (table.Cell(row, left), table.Cell(row, right));
        }
    }

    /// <summary>What a token tells.</summary>
    public WordForm Of(Document document, int token)
    {
        int word = document.Tokens.Words[token];
        if (word != 0 && _isListed[word]) return _forms[word];
        TokenShape shape = document.Tokens.Shapes[token];
        if ((shape & (TokenShape.Letter | TokenShape.Capital | TokenShape.Digit)) != TokenShape.Letter) return WordForm.Other;
        ReadOnlySpan<char> form = document.Form(token);
        foreach (string ending in _endings)
            if (form.Length > ending.Length + 1 && form.EndsWith(ending)) return WordForm.Past;
        return WordForm.Other;
    }

    /// <summary>Whether a token may be a noun: a word that is neither of grammar nor a verb that shows its tense.</summary>
    public bool MayBeNoun(Document document, int token)
    {
        TokenShape shape = document.Tokens.Shapes[token];
        return (shape & TokenShape.Letter) != 0 && (shape & TokenShape.Punctuation) == 0 && document.Form(token).Length >= ShortestNoun
            && !IsFunction(document, token) && Of(document, token) == WordForm.Other;
    }

    /// <summary>Whether a token shows that it is a verb.</summary>
    public bool IsVerb(Document document, int token) => Of(document, token) is not (WordForm.Other or WordForm.To);

    /// <summary>Whether a word belongs to grammar: "the", "with".</summary>
    public bool IsFunction(Document document, int token) => document.Tokens.Words[token] is > 0 and var word && _isFunction[word];
}
