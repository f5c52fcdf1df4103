using Rapport.Tagging;

namespace Rapport.Train;

/// <summary>The network: embeddings, recurrent layers that read the sentence in both directions, heads for tags and arcs.</summary>
internal sealed class Network
{
    private readonly Settings _settings;
    private readonly SplitMix _random;
    private readonly FeatureRows _wordRows;
    private readonly RecurrentLayer[] _layers;
    private readonly HashSet<int> _touchedWords = [];
    private readonly HashSet<int> _touchedParts = [];
    private readonly TagInventory _tags;
    private int[] _words = [];
    private int[] _parts = [];
    private int _step;

    public Network(Settings settings, FeatureRows words, FeatureRows parts, TagInventory tags)
    {
        _settings = settings;
        _random = new SplitMix(settings.Seed);
        _wordRows = words;
        _tags = tags;
        Words = new Parameter(words.Count, settings.WordWidth, 0.25f, _random);
        Parts = new Parameter(parts.Count, settings.PartWidth, 0.1f, _random);
        Parts.Row(0).Clear();
        _layers = new RecurrentLayer[settings.Layers];
        for (int i = 0; i < _layers.Length; i++)
            _layers[i] = new RecurrentLayer(i == 0 ? settings.WordWidth + settings.PartWidth : 2 * settings.Half, settings.Half, _random);
        TagHead = new TagHead(2 * settings.Half, settings.TagHidden, tags.Count, settings.HiddenDropout, _random);
        ArcHead = new ArcHead(2 * settings.Half, settings.ArcHidden, settings.HiddenDropout, _random);
    }

    public Settings Settings => _settings;

    public Parameter Words { get; }

    public Parameter Parts { get; }

    public IReadOnlyList<RecurrentLayer> Layers => _layers;

    public TagHead TagHead { get; }

    public ArcHead ArcHead { get; }

    private int InputWidth => _settings.WordWidth + _settings.PartWidth;

    /// <summary>Tags and trees of a batch.</summary>
    public void Predict(IReadOnlyList<Example> batch, Action<int, int[], int[], int[]> result)
    {
        int[] starts = Starts(batch);
        float[][] inputs = Forward(batch, starts, null, training: false);
        int[] tags = TagHead.Predict(inputs[_settings.TagLayer + 1], starts[^1]);
        byte[] xpos = Array.ConvertAll(tags, t => (byte)_tags.Xpos(t));
        ArcHead.Project(inputs[^1], starts[^1]);
        for (int s = 0; s < batch.Count; s++)
        {
            var (heads, relations) = ArcHead.Parse(starts[s], batch[s].Count, xpos.AsSpan(starts[s], batch[s].Count));
            result(s, tags[starts[s]..starts[s + 1]], heads, relations);
        }
    }

    /// <summary>Learns from a batch; gives the losses of tags and arcs, summed over words.</summary>
    public (double Tags, double Arcs) Train(IReadOnlyList<Example> batch, float rate, float exploration)
    {
        int[] starts = Starts(batch);
        int count = starts[^1];
        var masks = new float[_layers.Length + 1][];
        float[][] inputs = Forward(batch, starts, masks, training: true);
        var gradients = new float[inputs.Length][];
        for (int i = 0; i < inputs.Length; i++) gradients[i] = new float[inputs[i].Length];
        var guesses = new int[count];
        double tagLoss = TagHead.Train(inputs[_settings.TagLayer + 1], batch, gradients[_settings.TagLayer + 1], count, guesses, _random);
        double arcLoss = ArcHead.Train(inputs[^1], batch, starts, Array.ConvertAll(guesses, t => (byte)_tags.Xpos(t)), gradients[^1], exploration, _random);
        for (int i = _layers.Length - 1; i >= 0; i--)
        {
            Multiply(gradients[i + 1], masks[i + 1]);
            _layers[i].Backward(inputs[i], gradients[i + 1], gradients[i], starts);
        }

        Multiply(gradients[0], masks[0]);
        Embed(count, gradients[0]);
        Step(rate, count);
        return (tagLoss, arcLoss);
    }

    private float[][] Forward(IReadOnlyList<Example> batch, int[] starts, float[][]? masks, bool training)
    {
        int count = starts[^1];
        if (_words.Length < count)
        {
            _words = new int[2 * count];
            _parts = new int[2 * count * WordFeatures.Parts];
        }

        var inputs = new float[_layers.Length + 1][];
        inputs[0] = new float[count * InputWidth];
        int t = 0;
        foreach (Example example in batch)
        {
            for (int i = 0; i < example.Count; i++, t++)
            {
                Span<int> parts = _parts.AsSpan(t * WordFeatures.Parts, WordFeatures.Parts);
                example.Parts.AsSpan(i * WordFeatures.Parts, WordFeatures.Parts).CopyTo(parts);
                int word = example.Words[i];
                if (training && Forgets(example.Tags[i], _wordRows.Frequency[word])) word = Forget(parts);
                _words[t] = word;
                Span<float> x = inputs[0].AsSpan(t * InputWidth, InputWidth);
                Words.Row(word).CopyTo(x);
                Span<float> sum = x[_settings.WordWidth..];
                foreach (int part in parts)
                    if (part != 0) Vectors.Add(sum, Parts.Row(part));
            }
        }

        for (int i = 0; i <= _layers.Length; i++)
        {
            if (i > 0)
            {
                inputs[i] = new float[count * 2 * _settings.Half];
                _layers[i - 1].Forward(inputs[i - 1], inputs[i], starts);
            }

            if (training)
            {
                masks![i] = Mask(starts, inputs[i].Length / count, i == 0 ? _settings.InputDropout : _settings.LayerDropout);
                Multiply(inputs[i], masks[i]);
            }
        }

        return inputs;
    }

    // Rare words count as unknown now and then, and so do names, which in the news are new every day.
    private bool Forgets(int tag, int frequency)
    {
        float chance = _settings.WordDropout / (_settings.WordDropout + frequency);
        float least = tag >= 0 && _tags.Upos(tag) == Upos.PROPN ? _settings.NameDropout : _settings.LeastDropout;
        return _random.NextSingle() < Math.Max(chance, least);
    }

    // What an unknown word would not have either: its exact form, and perhaps its longer beginnings and endings.
    private int Forget(Span<int> parts)
    {
        if (_settings.PartDropout == 0) return 0;
        parts[WordFeatures.Exact] = 0;
        foreach (int part in WordFeatures.Long)
            if (_random.NextSingle() < _settings.PartDropout) parts[part] = 0;
        return 0;
    }

    private void Embed(int count, float[] gradient)
    {
        for (int t = 0; t < count; t++)
        {
            ReadOnlySpan<float> dx = gradient.AsSpan(t * InputWidth, InputWidth);
            Vectors.Add(Words.GradientRow(_words[t]), dx[.._settings.WordWidth]);
            _touchedWords.Add(_words[t]);
            foreach (int part in _parts.AsSpan(t * WordFeatures.Parts, WordFeatures.Parts))
            {
                if (part == 0) continue;
                Vectors.Add(Parts.GradientRow(part), dx[_settings.WordWidth..]);
                _touchedParts.Add(part);
            }
        }
    }

    // One mask a sentence: the same inputs are missing at all of its words (Gal and Ghahramani 2016).
    private float[] Mask(int[] starts, int width, float dropout)
    {
        var mask = new float[starts[^1] * width];
        float keep = 1 / (1 - dropout);
        for (int s = 0; s + 1 < starts.Length; s++)
        {
            Span<float> first = mask.AsSpan(starts[s] * width, width);
            for (int j = 0; j < width; j++) first[j] = _random.NextSingle() < dropout ? 0 : keep;
            for (int t = starts[s] + 1; t < starts[s + 1]; t++) first.CopyTo(mask.AsSpan(t * width, width));
        }

        return mask;
    }

    private void Step(float rate, int words)
    {
        var adam = new Adam(rate, ++_step, 1f / words, _settings.Decay);
        foreach (RecurrentLayer layer in _layers)
            foreach (Parameter parameter in layer.Parameters) parameter.Step(adam);
        foreach (Parameter parameter in TagHead.Parameters) parameter.Step(adam);
        foreach (Parameter parameter in ArcHead.Parameters) parameter.Step(adam);
        var rows = new Adam(rate, _step, 1f / words, 0);
        foreach (int row in _touchedWords) Words.StepRow(rows, row);
        foreach (int row in _touchedParts) Parts.StepRow(rows, row);
        _touchedWords.Clear();
        _touchedParts.Clear();
    }

    private static int[] Starts(IReadOnlyList<Example> batch)
    {
        var starts = new int[batch.Count + 1];
        for (int i = 0; i < batch.Count; i++) starts[i + 1] = starts[i] + batch[i].Count;
        return starts;
    }

    private static void Multiply(float[] values, float[] by) => Vectors.Multiply(values, by);
}
