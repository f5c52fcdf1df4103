using Rapport.Scoring.Syntax;
using Rapport.Tagging;

namespace Rapport.Train;

/// <summary>
/// Rewrites sentences as newsrooms write: headlines in capitals or with capitals on every word, no stop at the end,
/// quotation marks and dashes of other kinds. News is told in the past tense, and of acts that the web seldom speaks of:
/// some sentences are put into the past, and some past forms become those of other verbs, so that the place in the
/// sentence and not the word says whether "accused" is a verb or goes with a noun.
/// </summary>
internal sealed class Augmentation(SplitMix random, VerbForms verbs, Settings settings)
{
    private const float Capitals = 0.03f;
    private const float Headline = 0.03f;
    private const float NoStop = 0.05f;
    private const float Marks = 0.4f;

    private static readonly string[] Dashes = ["-", "--", "–", "—"];

    /// <summary>The sentence, as it is or rewritten.</summary>
    public TreebankSentence Rewrite(TreebankSentence sentence)
    {
        float chance = random.NextSingle();
        IReadOnlyList<TreebankWord> words = sentence.Words;
        if (chance < Capitals) words = Change(words, w => w.Form.ToUpperInvariant());
        else if (chance < Capitals + Headline) words = Change(words, w => w.Form.Length > 3 || w.Upos is not (Upos.ADP or Upos.DET or Upos.CCONJ or Upos.PART) ? Title(w.Form) : w.Form);
        if (random.NextSingle() < settings.Retelling) words = InThePast(words);
        if (settings.OtherVerbs > 0) words = WithOtherVerbs(words);
        if (random.NextSingle() < NoStop) words = WithoutStop(words);
        if (random.NextSingle() < Marks) words = OtherMarks(words);
        return ReferenceEquals(words, sentence.Words) ? sentence : sentence with { Words = words, Tokens = [] };
    }

    /// <summary>The word in capitals, as lemmas are learned for it.</summary>
    public static IReadOnlyList<TreebankWord> InCapitals(IReadOnlyList<TreebankWord> words) => Change(words, w => w.Form.ToUpperInvariant());

    private IReadOnlyList<TreebankWord> InThePast(IReadOnlyList<TreebankWord> words) =>
        [.. words.Select(w => w is { Upos: Upos.VERB, Xpos: Xpos.VBZ or Xpos.VBP } && verbs.Past(w.Lemma) is { } past
            ? w with { Form = AsWritten(past, w.Form), Xpos = Xpos.VBD, Feats = w.Feats.Replace("Tense=Pres", "Tense=Past", StringComparison.Ordinal) }
            : w)];

    private IReadOnlyList<TreebankWord> WithOtherVerbs(IReadOnlyList<TreebankWord> words)
    {
        TreebankWord[]? changed = null;
        for (int i = 0; i < words.Count; i++)
        {
            if (!VerbForms.IsOpen(words, i) || random.NextSingle() >= settings.OtherVerbs) continue;
            changed ??= [.. words];
            var (form, lemma) = verbs.Any(random);
            changed[i] = words[i] with { Form = AsWritten(form, words[i].Form), Lemma = lemma };
        }

        return changed ?? words;
    }

    private static string AsWritten(string form, string model) =>
        model.Length > 1 && char.IsUpper(model[1]) ? form.ToUpperInvariant() : char.IsUpper(model[0]) ? Title(form) : form;

    private static IReadOnlyList<TreebankWord> WithoutStop(IReadOnlyList<TreebankWord> words)
    {
        int last = words.Count - 1;
        return last > 1 && words[last] is { Form: ".", Head: >= 0 } && words.All(w => w.Head != last) ? [.. words.Take(last)] : words;
    }

    private IReadOnlyList<TreebankWord> OtherMarks(IReadOnlyList<TreebankWord> words)
    {
        if (!words.Any(w => w.Upos == Upos.PUNCT && IsMark(w))) return words;
        int style = random.Next(4);
        string dash = Dashes[random.Next(Dashes.Length)];
        return Change(words, w => w switch
        {
            { Upos: not Upos.PUNCT } => w.Form,
            { Xpos: Xpos.OpenQuote } => style switch { 0 => "\"", 1 => "“", 2 => "``", _ => "‘" },
            { Xpos: Xpos.CloseQuote } => style switch { 0 => "\"", 1 => "”", 2 => "''", _ => "’" },
            { Xpos: Xpos.Colon or Xpos.Comma, Form: "-" or "--" or "–" or "—" } => dash,
            _ => w.Form,
        });
    }

    private static bool IsMark(TreebankWord word) =>
        word.Xpos is Xpos.OpenQuote or Xpos.CloseQuote || word.Form is "-" or "--" or "–" or "—";

    private static string Title(string form) => form.Length == 0 ? form : char.ToUpperInvariant(form[0]) + form[1..];

    private static IReadOnlyList<TreebankWord> Change(IReadOnlyList<TreebankWord> words, Func<TreebankWord, string> form) =>
        [.. words.Select(w => w with { Form = form(w) })];
}
