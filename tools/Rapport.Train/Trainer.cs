using System.Diagnostics;
using Rapport.Parsing;
using Rapport.Scoring.Syntax;
using Rapport.Tagging;

namespace Rapport.Train;

/// <summary>Trains a model from treebanks. The same treebanks and settings give the same bytes.</summary>
internal sealed class Trainer
{
    private const int LeastOfTag = 3;
    private const int LeastOfWord = 2;
    private const int LeastOfPart = 5;

    private readonly Settings _settings;
    private readonly IReadOnlyList<TreebankSentence> _sentences;
    private readonly TagInventory _tags;
    private readonly FeatureRows _words;
    private readonly FeatureRows _parts;
    private readonly Network _network;
    private readonly SplitMix _random;
    private readonly VerbForms _verbs;

    public Trainer(Settings settings, IReadOnlyList<TreebankSentence> sentences)
    {
        _settings = settings;
        _sentences = sentences;
        _tags = Inventory(sentences);
        _words = new FeatureRows(Words(sentences).Select(w => WordFeatures.Word(w.Form)), LeastOfWord);
        _parts = new FeatureRows(Words(sentences).SelectMany(Parts), LeastOfPart);
        _network = new Network(settings, _words, _parts, _tags);
        _random = new SplitMix(settings.Seed + 1);
        _verbs = new VerbForms(sentences);
        Console.WriteLine($"{sentences.Count} sentences, {_tags.Count} tags, {_words.Count} words, {_parts.Count} parts of words");
    }

    /// <summary>Goes through the treebanks as often as the settings say.</summary>
    /// <param name="afterEpoch">Called with the number of the epoch, from 1.</param>
    public void Train(Action<int> afterEpoch)
    {
        var watch = Stopwatch.StartNew();
        int[] order = [.. Enumerable.Range(0, _sentences.Count)];
        double total = (double)_settings.Epochs * Words(_sentences).Count();
        double seen = 0;
        for (int epoch = 1; epoch <= _settings.Epochs; epoch++)
        {
            _random.Shuffle<int>(order);
            double tagLoss = 0, arcLoss = 0;
            int count = 0;
            foreach (List<Example> batch in Batches(order))
            {
                // Warm up, then down to nothing in a straight line.
                float rate = _settings.Rate * (float)Math.Max(0.01, Math.Min(seen / _settings.WarmUp, 1 - (seen / total)));
                var loss = _network.Train(batch, rate, epoch == 1 ? 0 : _settings.Exploration);
                tagLoss += loss.Tags;
                arcLoss += loss.Arcs;
                int size = batch.Sum(e => e.Count);
                count += size;
                seen += size;
            }

            Console.WriteLine($"epoch {epoch}, {watch.Elapsed.TotalSeconds:F0} s: loss of tags {tagLoss / count:F4}, of arcs {arcLoss / count:F4}");
            afterEpoch(epoch);
        }
    }

    /// <summary>The model as it stands.</summary>
    public SyntaxModel Model() => new Quantizer(_network, _words, _parts).Quantize(
        _tags, LemmaTrainer.Train(_sentences), [.. _sentences.Where((_, i) => i % 9 == 0).Select(Example)]);

    private IEnumerable<List<Example>> Batches(int[] order)
    {
        var augmentation = new Augmentation(_random, _verbs, _settings);
        var batch = new List<Example>();
        int size = 0;
        foreach (int sentence in order)
        {
            Example example = Example(augmentation.Rewrite(_sentences[sentence]));
            batch.Add(example);
            size += example.Count;
            if (size < _settings.BatchWords) continue;
            yield return batch;
            batch = [];
            size = 0;
        }

        if (batch.Count > 0) yield return batch;
    }

    private Example Example(TreebankSentence sentence) => new(sentence, _words, _parts, _tags);

    private static TagInventory Inventory(IReadOnlyList<TreebankSentence> sentences)
    {
        var tags = Words(sentences).GroupBy(w => (w.Upos, w.Xpos, w.Feats)).Where(g => g.Count() >= LeastOfTag)
            .Select(g => g.Key).Order().ToList();
        return new TagInventory([.. tags.Select(t => t.Upos)], [.. tags.Select(t => t.Xpos)], [.. tags.Select(t => t.Feats)]);
    }

    private static IEnumerable<TreebankWord> Words(IReadOnlyList<TreebankSentence> sentences) => sentences.SelectMany(s => s.Words);

    private static uint[] Parts(TreebankWord word)
    {
        var keys = new uint[WordFeatures.Parts];
        WordFeatures.Fill(word.Form, keys);
        return keys;
    }
}
