using Rapport.Parsing;
using Rapport.Scoring.Syntax;
using Rapport.Tagging;

namespace Rapport.Train;

/// <summary>Forms of verbs that treebanks show: the past tense of each, and regular forms of those that take an object.</summary>
internal sealed class VerbForms
{
    private readonly Dictionary<string, string> _past;
    private readonly (string Form, string Lemma)[] _transitive;

    public VerbForms(IReadOnlyList<TreebankSentence> sentences)
    {
        _past = sentences.SelectMany(s => s.Words).Where(w => w is { Upos: Upos.VERB, Xpos: Xpos.VBD })
            .GroupBy(w => w.Lemma, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, Commonest, StringComparer.Ordinal);
        _transitive = [.. sentences.SelectMany(s => s.Words.Where((w, i) => IsRegular(w) && TakesObject(s.Words, i)))
            .Select(w => (w.Form.ToLowerInvariant(), w.Lemma)).Distinct().OrderBy(w => w.Item1, StringComparer.Ordinal)];
    }

    /// <summary>The past tense of a verb, or null.</summary>
    public string? Past(string lemma) => _past.GetValueOrDefault(lemma);

    /// <summary>A regular past form of some verb that takes an object.</summary>
    public (string Form, string Lemma) Any(SplitMix random) => _transitive[random.Next(_transitive.Length)];

    /// <summary>Whether a past form could be that of any other verb with an object: "they <i>signed</i> it", "the <i>signed</i> paper".</summary>
    public static bool IsOpen(IReadOnlyList<TreebankWord> words, int verb) => words[verb] switch
    {
        { Upos: Upos.VERB, Xpos: Xpos.VBD } or { Upos: Upos.VERB, Xpos: Xpos.VBN } => TakesObject(words, verb),
        _ => false,
    };

    private static string Commonest(IEnumerable<TreebankWord> words) => words
        .GroupBy(w => w.Form.ToLowerInvariant(), StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .First().Key;

    private static bool IsRegular(TreebankWord word) =>
        word is { Upos: Upos.VERB, Xpos: Xpos.VBD or Xpos.VBN } && word.Form.EndsWith("ed", StringComparison.Ordinal) && word.Form.Length > 4;

    private static bool TakesObject(IReadOnlyList<TreebankWord> words, int verb)
    {
        if (words[verb] is { Xpos: Xpos.VBN, Relation: Deprel.Amod or Deprel.Acl }) return true;
        for (int i = 0; i < words.Count; i++)
            if (words[i].Head == verb && words[i].Relation is Deprel.Obj or Deprel.NsubjPass) return true;
        return false;
    }
}
