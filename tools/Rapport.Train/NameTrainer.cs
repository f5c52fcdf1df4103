using System.Globalization;
using Rapport.Mentions;
using Rapport.Mentions.Recognition;
using Rapport.Scoring;
using Rapport.Scoring.Entities;
using Rapport.Segmentation;

namespace Rapport.Train;

/// <summary>Trains the recogniser of names: a linear conditional random field (Lafferty, McCallum and Pereira 2001).</summary>
internal sealed class NameTrainer
{
    private const int Labels = NameLabel.Count;
    private const int Epochs = 20;
    private const ulong Runs = 4;
    private const float Rate = 0.01f;
    private const float Decay = 1e-3f;
    private const int LeastSeen = 2;
    private const float DropWords = 0.4f;
    private const int UpperEvery = 16;

    private readonly Pipeline _pipeline;
    private readonly NameReader _reader;
    private readonly MarkedNames _marks;
    private readonly Document _document = new();
    private readonly List<Stretch> _stretches = [];
    private readonly Dictionary<uint, int> _ids = [];
    private readonly List<uint> _keys = [];

    private NameTrainer(Rapport.Packs.Pack pack, MarkedNames marks)
    {
        _marks = marks;
        _pipeline = Pipeline.Create(pack).UpTo(Layers.Dependencies);
        _reader = new NameReader(new NameMarks(new Lexicon(pack), pack), pack);
    }

    // Features of one token behind the other; Lexical tells how many of the first name words outright.
    private sealed record Stretch(int[][] Features, int[] Lexical, byte[] Gold);

    public static void Train(string packPath, string output, IEnumerable<string> files, IEnumerable<string> marks, IEnumerable<string> dev, bool errors)
    {
        var trainer = new NameTrainer(Rapport.Packs.Pack.Load(packPath), new MarkedNames(marks));
        foreach (string file in files) trainer.Add(file);
        byte[] bytes = trainer.Train();
        File.WriteAllBytes(output, bytes);
        foreach (string file in dev) trainer.Score(file, new NameTagger(trainer._reader, new NameModel(bytes)), errors);
    }

    private void Score(string file, NameTagger tagger, bool errors)
    {
        var tallies = new Tally[(int)NameClass.Place + 1];
        foreach (GoldNames gold in Read(file))
        {
            _document.Reset(gold.Text, ReadOptions.None);
            _pipeline.Annotate(_document);
            var labels = new byte[_document.Tokens.Count];
            tagger.Tag(_document, labels);
            var found = Names(labels).ToHashSet();
            var wanted = Names(LabelsOf(gold, _document.Tokens)).ToHashSet();
            for (int type = 1; type < tallies.Length; type++)
            {
                tallies[type] += new Tally(
                    found.Count(f => (int)f.Type == type && wanted.Contains(f)), found.Count(f => (int)f.Type == type), wanted.Count(w => (int)w.Type == type));
            }

            if (!errors) continue;
            string Text((int First, int End, NameClass Type) n) => $"{n.Type} {_document.SpanOf(n.First, n.End).Of(_document.Text)}   | {_document.SpanOf(Math.Max(0, n.First - 5), Math.Min(labels.Length, n.End + 4)).Of(_document.Text).ToString().ReplaceLineEndings(" ")}";
            foreach (var n in wanted.Except(found)) Console.WriteLine("missed " + Text(n));
            foreach (var n in found.Except(wanted)) Console.WriteLine("false " + Text(n));
        }

        Tally all = tallies[1] + tallies[2] + tallies[3];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: F1 {100 * all.F1:F1} (P {100 * all.Precision:F1} R {100 * all.Recall:F1}) PER {100 * tallies[1].F1:F1} ORG {100 * tallies[2].F1:F1} LOC {100 * tallies[3].F1:F1}"));
    }

    private static IEnumerable<(int First, int End, NameClass Type)> Names(byte[] labels)
    {
        int first = 0;
        for (int token = 0; token < labels.Length; token++)
        {
            if (NameLabel.Starts(labels[token])) first = token;
            if (NameLabel.Ends(labels[token])) yield return (first, token + 1, NameLabel.Class(labels[token]));
        }
    }

    private IEnumerable<GoldNames> Read(string file) =>
        Directory.Exists(file) ? _marks.InFolder(file)
        : file.Contains(".conllu", StringComparison.Ordinal) ? _marks.InTreebank(file)
        : GoldNames.Read(file, File.ReadLines(file)).SelectMany(Parts);

    // Texts that say nothing of documents are cut, so that what a report tells of a word stays what a report would tell.
    private static IEnumerable<GoldNames> Parts(GoldNames gold)
    {
        const int Longest = 6000;
        if (gold.Text.Length < 3 * Longest)
        {
            yield return gold;
            yield break;
        }

        for (int start = 0; start < gold.Text.Length;)
        {
            int end = start + Longest >= gold.Text.Length ? gold.Text.Length : gold.Text.IndexOf("\n\n", start + Longest, StringComparison.Ordinal) + 2;
            if (end < start + 2) end = gold.Text.Length;
            yield return new GoldNames(gold.Text[start..end], [.. gold.Names.Where(n => n.Span.Start >= start && n.Span.End <= end).Select(n => n with { Span = new Span(n.Span.Start - start, n.Span.End - start) })]);
            start = end;
        }
    }

    private void Add(string file)
    {
        int before = _stretches.Count;
        int names = 0;
        int number = 0;
        foreach (GoldNames gold in Read(file))
        {
            names += gold.Names.Count;
            Add(gold);
            Add(new GoldNames(gold.Text.ToLowerInvariant(), gold.Names));
            if (++number % UpperEvery == 0) Add(new GoldNames(gold.Text.ToUpperInvariant(), gold.Names));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {number} documents, {names} names, {_stretches.Count - before} stretches"));
    }

    private void Add(GoldNames gold)
    {
        _document.Reset(gold.Text, ReadOptions.None);
        _pipeline.Annotate(_document);
        TokenTable tokens = _document.Tokens;
        var read = new NameToken[tokens.Count];
        _reader.Read(_document, read);
        byte[] labels = LabelsOf(gold, tokens);
        var keys = new uint[NameFeatures.Most];
        for (int first = 0; first < tokens.Count;)
        {
            int end = first + 1;
            while (end < tokens.Count && tokens.Sentences[end] == tokens.Sentences[first]) end++;
            var features = new NameFeatures(_document, read, first, end, keys);
            for (int start = first; start < end; start++)
            {
                if (!read[start].Active) continue;
                int stop = start + 1;
                while (stop < end && read[stop].Active) stop++;
                _stretches.Add(StretchOf(features, start, labels[start..stop]));
                start = stop;
            }

            first = end;
        }
    }

    private static byte[] LabelsOf(GoldNames gold, TokenTable tokens)
    {
        var labels = new byte[tokens.Count];
        foreach (GoldName name in gold.Names)
        {
            NameClass type = name.Type switch { "PER" => NameClass.Person, "ORG" => NameClass.Organization, _ => NameClass.Place };
            int first = tokens.Starts.BinarySearch(name.Span.Start);
            if (first < 0) first = Math.Max(~first - 1, 0);
            int end = first;
            while (end < tokens.Count && tokens.Starts[end] < name.Span.End) end++;
            for (int token = first; token < end; token++) labels[token] = (byte)NameLabel.Of(type, token == first, token == end - 1);
        }

        return labels;
    }

    private Stretch StretchOf(NameFeatures features, int start, byte[] gold)
    {
        // A name that reaches beyond its stretch is no name here.
        for (int i = 0; i < gold.Length; i++)
            if ((i == 0 && !NameLabel.Follows(0, gold[0])) || (i > 0 && !NameLabel.Follows(gold[i - 1], gold[i]))) gold[i] = 0;
        for (int i = gold.Length - 1; i >= 0 && gold[i] != 0 && !NameLabel.Ends(gold[i]); i--) gold[i] = 0;
        var found = new int[gold.Length][];
        var lexical = new int[gold.Length];
        for (int i = 0; i < gold.Length; i++)
        {
            ReadOnlySpan<uint> keys = features.Of(start + i, out lexical[i]);
            found[i] = new int[keys.Length];
            for (int k = 0; k < keys.Length; k++)
            {
                if (!_ids.TryGetValue(keys[k], out int id))
                {
                    _ids.Add(keys[k], id = _keys.Count);
                    _keys.Add(keys[k]);
                }

                found[i][k] = id;
            }
        }

        return new Stretch(found, lexical, gold);
    }

    // The mean of several runs: what one order of the texts makes of a rare feature by chance, the others do not.
    private byte[] Train()
    {
        var seen = new int[_keys.Count];
        foreach (Stretch stretch in _stretches)
            foreach (int[] token in stretch.Features)
                foreach (int id in token) seen[id]++;
        var weights = new float[_keys.Count * Labels];
        var follow = new float[Labels * Labels];
        for (ulong run = 1; run <= Runs; run++)
        {
            var (ofRun, followOfRun) = Run(seen, run);
            for (int i = 0; i < weights.Length; i++) weights[i] += ofRun[i] / Runs;
            for (int i = 0; i < follow.Length; i++) follow[i] += followOfRun[i] / Runs;
        }

        return NameModelWriter.Write(_keys, weights, follow, seen);
    }

    private (float[] Weights, float[] Follow) Run(int[] seen, ulong seed)
    {
        var weights = new float[_keys.Count * Labels];
        var squares = new float[weights.Length];
        var follow = new float[Labels * Labels];
        var followSquares = new float[follow.Length];
        var random = new SplitMix(seed);
        Stretch[] order = [.. _stretches];
        var chain = new NameChain(follow);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order.AsSpan());
            double loss = 0;
            float rate = Rate * (1 - (epoch / (float)Epochs));
            foreach (Stretch stretch in order)
            {
                int n = stretch.Gold.Length;
                var from = new int[n];
                for (int i = 0; i < n; i++) from[i] = random.NextSingle() < DropWords ? stretch.Lexical[i] : 0;
                chain.Reset(n);
                for (int i = 0; i < n; i++)
                {
                    Span<float> scores = chain.Scores(i);
                    int[] features = stretch.Features[i];
                    for (int k = from[i]; k < features.Length; k++)
                    {
                        int id = features[k];
                        if (seen[id] < LeastSeen) continue;
                        ReadOnlySpan<float> row = weights.AsSpan(id * Labels, Labels);
                        for (int label = 0; label < Labels; label++) scores[label] += row[label];
                    }
                }

                loss += chain.Run(stretch.Gold);
                for (int i = 0; i < n; i++)
                {
                    ReadOnlySpan<float> slope = chain.Slope(i);
                    int[] features = stretch.Features[i];
                    for (int k = from[i]; k < features.Length; k++)
                    {
                        int id = features[k];
                        if (seen[id] < LeastSeen) continue;
                        Step(weights.AsSpan(id * Labels, Labels), squares.AsSpan(id * Labels, Labels), slope, rate, Decay);
                    }
                }

                Step(follow, followSquares, chain.FollowSlope, rate, 0);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  epoch {epoch}: loss {loss / order.Length:F4}"));
        }

        return (weights, follow);
    }

    // AdaGrad (Duchi, Hazan and Singer 2011).
    private static void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> slope, float rate, float decay)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            float g = slope[i] + (decay * weights[i]);
            if (g == 0) continue;
            squares[i] += g * g;
            weights[i] -= rate * g / (MathF.Sqrt(squares[i]) + 1e-6f);
        }
    }
}
