using System.Globalization;
using Rapport.Packs;

namespace Rapport.Segmentation;

/// <summary>What stands after an abbreviation, and so whether a sentence may end with it.</summary>
internal enum Abbreviation : byte
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>A name ("Mr.").</summary>
    Name,

    /// <summary>A number ("No."); before anything else it is a common word with a full stop.</summary>
    Number,

    /// <summary>More of the sentence ("e.g.").</summary>
    Text,

    /// <summary>Anything; a sentence may end with it ("Inc.").</summary>
    Any,
}

/// <summary>The words and parts of words that the tokenizer knows. Immutable, looked up without allocation.</summary>
internal sealed class TokenLexicon
{
    /// <summary>The table of words that keep their full stop, with the columns <c>form</c> and <c>before</c>.</summary>
    internal const string AbbreviationTable = "abbreviations";

    /// <summary>The table of clitics, contractions, prefixes and units, with the columns <c>form</c>, <c>kind</c> and <c>cut</c>.</summary>
    internal const string PartTable = "word-parts";

    private readonly Lookup<Abbreviation> _abbreviations = new();
    private readonly Lookup<int> _contractions = new();
    private readonly Lookup<bool> _prefixes = new();
    private readonly Lookup<bool> _endings = new();
    private readonly Lookup<bool> _clitics = new();
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _units;

    /// <summary>Takes the rows of the two tables, cells in the order of their columns.</summary>
    internal TokenLexicon(IEnumerable<string[]> abbreviations, IEnumerable<string[]> parts)
    {
        foreach (string[] row in abbreviations)
            _abbreviations.Add(row[0], Enum.Parse<Abbreviation>(row[1], ignoreCase: true));
        var units = new HashSet<string>(StringComparer.Ordinal);
        foreach (string[] row in parts)
        {
            switch (row[1])
            {
                case "clitic": _clitics.Add(row[0], true); break;
                case "contraction": _contractions.Add(row[0], int.Parse(row[2], CultureInfo.InvariantCulture)); break;
                case "prefix": _prefixes.Add(row[0], true); break;
                case "unit": units.Add(row[0]); break;
                case "ending": _endings.Add(row[0], true); break;
            }
        }

        _units = units.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Takes the tables of a pack.</summary>
    internal static TokenLexicon From(Pack pack) => new(
        Rows(pack.Table(AbbreviationTable), "form", "before"),
        Rows(pack.Table(PartTable), "form", "kind", "cut"));

    /// <summary>
    /// What kind of abbreviation a word with its full stop is. One listed with a capital needs a capital, and one
    /// listed without may not be all capitals.
    /// </summary>
    internal Abbreviation AbbreviationOf(ReadOnlySpan<char> word) =>
        _abbreviations.TryGet(word, out string? form, out Abbreviation kind)
        && (char.IsUpper(form[0]) ? char.IsUpper(word[0]) : word.Length < 3 || !char.IsUpper(word[1])) ? kind : Abbreviation.None;

    /// <summary>The letters of the first of the two tokens in a contraction, or 0.</summary>
    internal int CutOf(ReadOnlySpan<char> word) => _contractions.TryGet(word, out _, out int cut) ? cut : 0;

    /// <summary>Whether the hyphen behind these letters binds them to what follows (<c>anti-</c>).</summary>
    internal bool IsPrefix(ReadOnlySpan<char> letters) => _prefixes.TryGet(letters, out _, out _);

    /// <summary>Whether these letters behind an apostrophe are a token (<c>'s</c>).</summary>
    internal bool IsClitic(ReadOnlySpan<char> letters) => _clitics.TryGet(letters, out _, out _);

    /// <summary>Whether these letters behind a number are a token of their own (<c>pm</c>).</summary>
    internal bool IsUnit(ReadOnlySpan<char> letters) => _units.Contains(letters);

    /// <summary>Whether a name with dots that ends in these letters is one of a site or a file.</summary>
    internal bool IsEnding(ReadOnlySpan<char> letters) => _endings.TryGet(letters, out _, out _);

    private static IEnumerable<string[]> Rows(Table table, params string[] columns)
    {
        int[] numbers = [.. columns.Select(table.Column)];
        for (int row = 0; row < table.Count; row++)
            yield return [.. numbers.Select(c => table.Cell(row, c))];
    }

    // Words in whatever case. A gate of lengths and first letters keeps most words from being hashed at all.
    private sealed class Lookup<T>
    {
        private readonly Dictionary<string, (string Form, T Value)> _forms = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, (string Form, T Value)>.AlternateLookup<ReadOnlySpan<char>> _spans;
        private readonly uint[] _gate = new uint[16];

        public Lookup() => _spans = _forms.GetAlternateLookup<ReadOnlySpan<char>>();

        public void Add(string form, T value)
        {
            _forms.TryAdd(form, (form, value));
            _gate[Math.Min(form.Length, 15)] |= 1u << (form[0] & 31);
        }

        public bool TryGet(ReadOnlySpan<char> word, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? form, out T value)
        {
            (form, value) = (null, default!);
            if (word.IsEmpty || word.Length > 15 || (_gate[word.Length] & (1u << (word[0] & 31))) == 0) return false;
            if (!_spans.TryGetValue(word, out var found)) return false;
            (form, value) = found;
            return true;
        }
    }
}
