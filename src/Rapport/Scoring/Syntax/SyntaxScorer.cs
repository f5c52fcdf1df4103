using System.Collections.Frozen;
using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Tagging;

namespace Rapport.Scoring.Syntax;

/// <summary>Scores segmentation, tagging and parsing against a treebank.</summary>
public sealed class SyntaxScorer
{
    private static readonly FrozenSet<string> Universal = new[]
    {
        "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite",
        "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Vocabulary _vocabulary;
    private readonly SyntaxModel _model;
    private readonly Pipeline? _fromText;
    private readonly IAnnotator[] _fromTokens;

    /// <summary>Takes the stages of Rapport's own pipeline up to parsing.</summary>
    /// <exception cref="PackException">The pack holds no syntax model of this version.</exception>
    public SyntaxScorer(Pack pack)
    {
        _vocabulary = pack.Vocabulary;
        _model = SyntaxModel.Load(pack);
        _fromText = Pipeline.Create(pack).UpTo(Layers.Dependencies);
        _fromTokens = [.. _fromText.Stages.Where(s => s is TaggingAnnotator or ParsingAnnotator)];
    }

    /// <summary>Takes a model that is in no pack yet; it can be scored on given words only.</summary>
    internal SyntaxScorer(SyntaxModel model)
    {
        _vocabulary = Vocabulary.Build([]);
        _model = model;
        _fromTokens = [new TaggingAnnotator(model, _vocabulary), new ParsingAnnotator(model)];
    }

    /// <summary>Reads the texts of a treebank and compares.</summary>
    /// <param name="sentences">The treebank.</param>
    /// <param name="goldTokens">Whether the treebank's words and sentences are given, instead of the bare text.</param>
    public SyntaxScore Score(IEnumerable<TreebankSentence> sentences, bool goldTokens)
    {
        SyntaxScore sum = default;
        foreach (TreebankText text in TreebankText.Split(sentences))
        {
            if (goldTokens || _fromText is null)
            {
                Document document = text.ToDocument(w => _vocabulary.Find(w));
                foreach (IAnnotator stage in _fromTokens) stage.Annotate(document);
                IReadOnlyList<ScoredSentence> read = DocumentSyntax.Of(document, _model);
                sum += Compare(text.Scored, [.. text.Scored.Zip(read, WithGoldSpans)]);
            }
            else
            {
                var document = new Document();
                document.Reset(text.Text, ReadOptions.None);
                _fromText.Annotate(document);
                sum += Compare(text.Scored, DocumentSyntax.Of(document, _model));
            }
        }

        return sum;
    }

    /// <summary>Compares two readings of the same text.</summary>
    public static SyntaxScore Compare(IReadOnlyList<ScoredSentence> gold, IReadOnlyList<ScoredSentence> system)
    {
        List<ScoredWord> goldWords = [.. gold.SelectMany(s => s.Words)];
        List<ScoredWord> systemWords = [.. system.SelectMany(s => s.Words)];
        int[] goldHeads = Heads(gold);
        int[] systemHeads = Heads(system);
        int[] aligned = WordAlignment.Align(goldWords, systemWords);
        int words = 0, upos = 0, xpos = 0, feats = 0, lemmas = 0, uas = 0, las = 0;
        for (int g = 0; g < aligned.Length; g++)
        {
            if (aligned[g] < 0) continue;
            words++;
            ScoredWord expected = goldWords[g];
            ScoredWord read = systemWords[aligned[g]];
            if (read.Upos == expected.Upos) upos++;
            if (read.Xpos == expected.Xpos) xpos++;
            if (UniversalFeats(read.Feats) == UniversalFeats(expected.Feats)) feats++;
            if (expected.Lemma == "_" || read.Lemma == expected.Lemma) lemmas++;
            int head = systemHeads[aligned[g]];
            int expectedHead = goldHeads[g] < 0 ? -1 : aligned[goldHeads[g]];
            if (head != expectedHead || (head < 0 && goldHeads[g] >= 0)) continue;
            uas++;
            if (read.Relation.Base() == expected.Relation.Base()) las++;
        }

        Tally OfWords(int correct) => new(correct, systemWords.Count, goldWords.Count);
        return new SyntaxScore(
            Tokens(goldWords, systemWords, gold.Sum(s => s.TokenCount), system.Sum(s => s.TokenCount)),
            new Tally(gold.Select(s => s.Span).Intersect(system.Select(s => s.Span)).Count(), system.Count, gold.Count),
            OfWords(words),
            OfWords(upos),
            OfWords(xpos),
            OfWords(feats),
            OfWords(lemmas),
            OfWords(uas),
            OfWords(las));
    }

    private static ScoredSentence WithGoldSpans(ScoredSentence gold, ScoredSentence read) => new(
        [.. gold.Words.Zip(read.Words, (g, r) => r with { Span = g.Span, Multiword = g.Multiword })], gold.TokenCount);

    private static Tally Tokens(List<ScoredWord> gold, List<ScoredWord> system, int goldCount, int systemCount) =>
        new(gold.Select(w => w.Span).Distinct().Intersect(system.Select(w => w.Span)).Count(), systemCount, goldCount);

    // Heads as indexes over all sentences.
    private static int[] Heads(IReadOnlyList<ScoredSentence> sentences)
    {
        var heads = new List<int>();
        foreach (ScoredSentence sentence in sentences)
        {
            int first = heads.Count;
            foreach (ScoredWord word in sentence.Words) heads.Add(word.Head < 0 ? -1 : first + word.Head);
        }

        return [.. heads];
    }

    private static string UniversalFeats(string feats) => feats == "_" ? "" : string.Join(
        '|', feats.Split('|').Where(f => Universal.Contains(f.Split('=')[0])).Order(StringComparer.Ordinal));
}
