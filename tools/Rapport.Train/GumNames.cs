using System.Text.RegularExpressions;
using Rapport.Scoring.Entities;
using Word = Rapport.Train.TreebankDocument.Word;

namespace Rapport.Train;

/// <summary>
/// Names out of GUM's entities (column MISC, <c>Entity=</c>): of every mention of a person, organisation or place whose
/// head is a proper noun, the words of the name without title, article and what is said of it.
/// </summary>
internal static partial class GumNames
{
    private sealed record Open(string Id, string Type, int First);

    public static IEnumerable<GoldNames> Read(string path) =>
        TreebankDocument.Read(path).Select(d => new GoldNames(d.Text, [.. d.Sentences.SelectMany(Names).OrderBy(n => n.Span.Start)]));

    private static IEnumerable<GoldName> Names(IReadOnlyList<Word> words)
    {
        var found = new List<(int First, int End, string Type)>();
        var open = new List<Open>();
        for (int i = 0; i < words.Count; i++)
        {
            if (EntityValue().Match(words[i].Misc) is not { Success: true } value) continue;
            foreach (Match part in Part().Matches(value.Groups[1].Value))
            {
                string[] cells = part.Groups[1].Value.Split('-');
                bool opens = part.Value[0] == '(';
                if (opens) open.Add(new Open(cells[0], cells[1], i));
                if (part.Value[^1] != ')') continue;
                int last = open.FindLastIndex(o => o.Id == cells[0]);
                if (last < 0) continue;
                if (Core(words, open[last].First, i + 1, open[last].Type) is ( >= 0 and var first, var end)) found.Add((first, end, open[last].Type));
                open.RemoveAt(last);
            }
        }

        // Of names inside names the outer counts.
        int reached = 0;
        foreach (var (first, end, type) in found.OrderBy(f => f.First).ThenByDescending(f => f.End))
        {
            if (first < reached) continue;
            reached = end;
            string? name = type switch { "person" => "PER", "organization" => "ORG", "place" => "LOC", _ => null };
            if (name is not null) yield return new GoldName(new Span(words[first].Start, words[end - 1].End), name);
        }
    }

    private static (int First, int End) Core(IReadOnlyList<Word> words, int first, int end, string type)
    {
        int head = -1;
        for (int i = first; i < end && head < 0; i++)
            if (words[i].Head < first || words[i].Head >= end) head = i;
        if (head < 0 || words[head].Upos != "PROPN" || (type == "person" && words[head].Xpos == "NNPS")) return (-1, -1);
        int start = head;
        while (start > first && IsPart(words[start - 1], words, first, head)) start--;
        while (start < head && !IsCapital(words[start])) start++;
        int stop = head + 1;
        for (int i = stop; i < end; i++)
        {
            if (words[i].Relation is "appos" or "acl:relcl" or "cc" or "conj" or "parataxis" || words[i].Form is "," or "(" or "-LRB-") break;
            if (words[i].Upos == "PROPN" || IsCapital(words[i]) || words[i].Upos == "NUM") stop = i + 1;
            else if (words[i].Upos is not ("ADP" or "DET" or "CCONJ" or "PUNCT")) break;
        }

        return (start, stop);
    }

    private static bool IsPart(Word word, IReadOnlyList<Word> words, int first, int head) =>
        word.Relation is not ("nmod:desc" or "det" or "nmod:poss" or "case" or "nummod" or "appos" or "dep")
        && word.Form is not ("," or "’s" or "'s")
        && (word.Upos is "PROPN" or "ADJ" or "NOUN" or "X" or "VERB" or "NUM" ? IsCapital(word) || word.Upos == "PROPN" : word.Upos is "PUNCT" or "ADP" or "CCONJ")
        && (words[head].Head != head) && word.Head >= first;

    private static bool IsCapital(Word word) => char.IsUpper(word.Form[0]);

    [GeneratedRegex(@"Entity=([^|]+)")]
    private static partial Regex EntityValue();

    // "(1-person-new-…", "1)", or both in one: "(1-person-new-…)".
    [GeneratedRegex(@"\(?([^()]+)\)?")]
    private static partial Regex Part();
}
