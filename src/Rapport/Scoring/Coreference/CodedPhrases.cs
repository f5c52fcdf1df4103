namespace Rapport.Scoring.Coreference;

/// <summary>
/// Reads the phrases of NewsWCL50 that stand for states. Its codes tie every phrase to a state or to a person of a state,
/// from "Washington" to "our democracy"; those that name, qualify or stand for a state by a word of their own are kept:
/// see <see cref="IsState"/>.
/// </summary>
internal sealed class CodedPhrases
{
    private static readonly string[] Honorifics = ["Mr.", "Mrs.", "Ms.", "Sen.", "Rep.", "Gen.", "Dr."];
    private static readonly string[] Articles = ["the", "a", "an", "his", "her", "its", "their", "our", "your", "this", "that"];

    private readonly string _name;
    private readonly TokenText _text = new();
    private readonly List<(string Form, Span Span, bool Starts)> _tokens = [];
    private readonly Dictionary<string, Stack<int>> _open = new(StringComparer.Ordinal);
    private readonly List<(int First, int End, string Chain)> _phrases = [];
    private bool _starts = true;

    private CodedPhrases(string name) => _name = name;

    public static IEnumerable<GoldChains> Read(IEnumerable<string> lines)
    {
        var reports = new List<CodedPhrases>();
        foreach (string line in lines)
        {
            if (line.StartsWith("#begin document ", StringComparison.Ordinal)) reports.Add(new CodedPhrases(line["#begin document ".Length..].Split(';')[0]));
            else if (reports.Count > 0 && !line.StartsWith('#')) reports[^1].Add(line);
        }

        // Names of persons are learnt from all reports of a file: "Priebus" is coded as a state and is none.
        HashSet<string> people = [.. reports.SelectMany(r => r.People())];
        return reports.Select(r => r.Chains(people));
    }

    private void Add(string line)
    {
        if (line.Length == 0)
        {
            _starts = true;
            return;
        }

        string[] cells = line.Split('\t');
        if (cells.Length < 5) throw new FormatException($"{_name}: '{line}' has too few columns");
        if (cells[3] == "\\n")
        {
            _text.Break();
            return;
        }

        int token = _tokens.Count;
        _tokens.Add((cells[3], _text.Add(cells[3]), _starts));
        _starts = cells[3] is "\"" or "``" && _starts;
        if (cells[4] == "-") return;
        foreach (string mark in cells[4].Split('|', StringSplitOptions.TrimEntries))
        {
            string chain = mark.Trim('(', ')');
            if (!_open.TryGetValue(chain, out var stack)) _open.Add(chain, stack = []);
            if (mark.StartsWith('(')) stack.Push(token);
            if (mark.EndsWith(')') && stack.TryPop(out int first)) _phrases.Add((first, token + 1, chain));
        }
    }

    // Whoever has a name of his own in a chain's name, and what stands behind "Mr.".
    private IEnumerable<string> People()
    {
        foreach (var (_, _, chain) in _phrases)
            if (chain.EndsWith("_ACTOR", StringComparison.Ordinal))
                foreach (string word in chain.Split('_')[2..^1]) yield return word;
        for (int i = 1; i < _tokens.Count; i++)
            if (Honorifics.Contains(_tokens[i - 1].Form)) yield return _tokens[i].Form;
    }

    private GoldChains Chains(HashSet<string> people)
    {
        var coded = _phrases.Select(p => (p.First, p.End, Parts: p.Chain.Split('_')))
            .Where(p => p.Parts.Length > 2 && p.Parts[1].Length == 3 && p.Parts[1].All(char.IsAsciiLetterUpper) && p.Parts[^1] is "COUNTRY" or "ACTOR").ToList();
        var states = coded
            .Where(p => !coded.Any(o => o.First < p.End && p.First < o.End && o.Parts[1] != p.Parts[1]) && IsState(p.First, p.End, people))
            .Select(p => new GoldState(new Span(_tokens[p.First].Span.Start, _tokens[p.End - 1].Span.End), p.Parts[1]))
            .Distinct().OrderBy(s => s.Span.Start).ThenBy(s => s.Country, StringComparer.Ordinal);
        return new GoldChains(_name, _text.ToString(), null, [], [.. states], false);
    }

    /// <summary>
    /// Whether a phrase has a capitalised word that neither begins the sentence by chance nor is a person's name: the
    /// name of a state, its adjective, its capital or palace, an organ or office of it.
    /// </summary>
    private bool IsState(int first, int end, HashSet<string> people)
    {
        for (int i = first; i < end; i++)
        {
            string form = _tokens[i].Form;
            if (!char.IsUpper(form[0]) || form.Length < 2 || people.Contains(form) || Honorifics.Contains(form)) continue;
            if (Articles.Contains(form.ToLowerInvariant()) || (_tokens[i].Starts && !IsCapitalElsewhere(form))) continue;
            return !HasPerson(first, end, people);
        }

        return false;
    }

    private bool IsCapitalElsewhere(string form) => _tokens.Any(t => !t.Starts && t.Form == form);

    // "President Trump" is a person; his country is not what the phrase says.
    private bool HasPerson(int first, int end, HashSet<string> people) => Enumerable.Range(first, end - first).Any(i => people.Contains(_tokens[i].Form));
}
