using System.Globalization;

namespace Rapport.Scoring.Coreference;

/// <summary>
/// Reads the <c>Entity</c> annotation in the last column of GUM's CoNLL-U: mentions of the type <c>person</c> with chain,
/// head words and the article of Wikipedia on them.
/// </summary>
internal sealed class TreebankEntities
{
    private const string Document = "# newdoc id = ";
    private const string Created = "# meta::dateCreated = ";

    private readonly string _name;
    private readonly TokenText _text = new();
    private readonly List<(int Sentence, int First, int End, string[] Fields)> _mentions = [];
    private readonly List<List<(Span Span, string Upos, string Xpos, int Head, string Relation)>> _sentences = [];
    private readonly Dictionary<string, Stack<(int Sentence, int Word, string[] Fields)>> _open = new(StringComparer.Ordinal);
    private DateOnly? _published;
    private (Span Span, int End) _surface;

    private TreebankEntities(string name) => _name = name;

    public static IEnumerable<GoldChains> Read(IEnumerable<string> lines)
    {
        TreebankEntities? open = null;
        foreach (string line in lines)
        {
            if (line.StartsWith(Document, StringComparison.Ordinal))
            {
                if (open is not null) yield return open.Chains();
                open = new TreebankEntities(line[Document.Length..]);
            }

            open?.Add(line);
        }

        if (open is not null) yield return open.Chains();
    }

    private void Add(string line)
    {
        if (line.StartsWith(Created, StringComparison.Ordinal)
            && DateOnly.TryParseExact(line[Created.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) _published = day;
        if (line.StartsWith("# newpar", StringComparison.Ordinal) && !line.StartsWith("# newpar_", StringComparison.Ordinal)) _text.Break();
        if (line.StartsWith("# sent_id", StringComparison.Ordinal)) _sentences.Add([]);
        if (line.Length == 0 || line[0] == '#') return;
        string[] cells = line.Split('\t');
        if (cells.Length != 10 || _sentences.Count == 0) throw new FormatException($"{_name}: '{line}' is no row of CoNLL-U");
        if (cells[0].Contains('.', StringComparison.Ordinal)) return;
        bool space = !cells[9].Split('|').Contains("SpaceAfter=No");
        int dash = cells[0].IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
        {
            _surface = (_text.Add(cells[1], space), int.Parse(cells[0].AsSpan(dash + 1), CultureInfo.InvariantCulture));
            return;
        }

        var words = _sentences[^1];
        words.Add((Place(cells[1], words.Count + 1, space), cells[3], cells[4], int.Parse(cells[6], CultureInfo.InvariantCulture) - 1, cells[7]));
        foreach (string part in cells[9].Split('|'))
            if (part.StartsWith("Entity=", StringComparison.Ordinal)) Entities(part["Entity=".Length..], words.Count - 1);
    }

    // A word of "daughter's" stands inside it, one after the other.
    private Span Place(string form, int number, bool space)
    {
        if (number > _surface.End) return _text.Add(form, space);
        var (rest, end) = _surface;
        int cut = number == end ? rest.End : Math.Min(rest.Start + form.Length, rest.End);
        _surface = (new Span(cut, rest.End), number == end ? 0 : end);
        return new Span(rest.Start, cut);
    }

    // "(7-person-…(8-place-…)" opens two and closes the second; "8)7)" closes both by their numbers.
    private void Entities(string marks, int word)
    {
        for (int at = 0; at < marks.Length;)
        {
            bool opens = marks[at] == '(';
            int next = marks.IndexOfAny(['(', ')'], opens ? at + 1 : at);
            if (next < 0) next = marks.Length;
            bool closes = next < marks.Length && marks[next] == ')';
            string[] fields = marks[(opens ? at + 1 : at)..next].Split('-');
            if (opens)
            {
                if (!_open.TryGetValue(fields[0], out var stack)) _open.Add(fields[0], stack = []);
                stack.Push((_sentences.Count - 1, word, fields));
            }

            if (closes && _open.TryGetValue(fields[0], out var started) && started.TryPop(out var mention) && mention.Sentence == _sentences.Count - 1)
                _mentions.Add((mention.Sentence, mention.Word, word + 1, mention.Fields));
            at = closes ? next + 1 : next;
        }
    }

    private GoldChains Chains()
    {
        var persons = new List<GoldPerson>();
        foreach (var (sentence, first, end, fields) in _mentions)
        {
            if (fields.Length < 7 || fields[1] != "person") continue;
            var words = _sentences[sentence];
            int[] heads = [.. fields[5].Split(',').Select(h => first + int.Parse(h, CultureInfo.InvariantCulture) - 1).Where(h => h < end)];
            if (heads.Length == 0) continue;
            bool isName = Name(words, heads, end) is var (start, stop) && start >= 0;
            if (!isName) (start, stop) = (heads[0], heads[0] + 1);
            persons.Add(new GoldPerson(
                new Span(words[first].Span.Start, words[end - 1].Span.End),
                new Span(words[start].Span.Start, words[stop - 1].Span.End),
                fields[0],
                isName,
                fields.Length > 7 ? Uri.UnescapeDataString(string.Join('-', fields[7..])).Replace('_', ' ') : null));
        }

        return new GoldChains(_name, _text.ToString(), _published, [.. persons.OrderBy(p => p.Span.Start).ThenByDescending(p => p.Span.End)], [], true);
    }

    // Of the head words of "the union's founder Ana Ruiz of Lima" the name alone: proper nouns that are the head, or hang on
    // it as a name does, with whatever of the name follows.
    private static (int First, int End) Name(List<(Span Span, string Upos, string Xpos, int Head, string Relation)> words, int[] heads, int end)
    {
        int begin = heads[0];
        int root = heads.FirstOrDefault(h => words[h].Head < begin || words[h].Head >= end, begin);
        for (int i = heads.Length - 1; i >= 0; i--)
        {
            int head = heads[i];
            if (!IsProper(words[head]) || words[head].Relation is "nmod:desc" or "compound" || (head != root && words[head].Relation is not ("flat" or "appos"))) continue;
            int start = head;
            while (start > begin && words[start].Relation is "flat" or "punct" && (IsProper(words[start - 1]) || words[start - 1].Xpos == "HYPH")) start--;
            int last = head + 1;
            while (last < end && (words[last].Xpos == "HYPH" || (words[last].Relation == "flat" && IsProper(words[last])))) last++;
            return (start, last);
        }

        return (-1, -1);
    }

    private static bool IsProper((Span Span, string Upos, string Xpos, int Head, string Relation) word) =>
        word.Upos == "PROPN" && word.Xpos != "NNPS" && word.Relation != "nmod:desc";
}
