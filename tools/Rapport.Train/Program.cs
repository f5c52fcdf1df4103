using System.Diagnostics;
using Rapport;
using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Scoring.Syntax;
using Rapport.Segmentation;
using Rapport.Tagging;
using Rapport.Train;

if (args[0] == "names")
{
    NameTrainer.Train(args[1], args[2], args[3..]);
    return;
}

string output = args[0];
string folder = args[1];
List<TreebankSentence> Load(string name) => [.. Conllu.Read(File.OpenText(Path.Combine(folder, name)))];
List<TreebankSentence> train = [.. Load("en_ewt-ud-train.conllu"), .. Load("en_gum-permissive-train.conllu")];
List<TreebankSentence> dev = Load("en_ewt-ud-dev.conllu");
List<TreebankSentence> gum = Load("en_gum-permissive-dev.conllu");
var watch = Stopwatch.StartNew();

var groups = train.SelectMany(s => s.Words).GroupBy(w => (w.Upos, w.Xpos, w.Feats)).Where(g => g.Count() >= 3)
    .OrderByDescending(g => g.Count()).Select(g => g.Key).ToList();
var tags = new TagInventory([.. groups.Select(g => g.Upos)], [.. groups.Select(g => g.Xpos)], [.. groups.Select(g => g.Feats)]);
Console.WriteLine($"{train.Count} sentences, {tags.Count} tags");
Lemmatizer lemmatizer = LemmaTrainer.Train(train);

var random = new Random(1);
const int Folds = 4;
var guessed = new byte[train.Count][];
for (int fold = 0; fold < Folds; fold++)
{
    LinearModel part = TrainTagger(train.Where((_, i) => i % Folds != fold), 3);
    for (int i = fold; i < train.Count; i += Folds) guessed[i] = Tag(part, train[i]);
}

Console.WriteLine($"jackknifed {watch.Elapsed.TotalSeconds:F0} s");
LinearModel tagger = TrainTagger(train, 6);
Console.WriteLine($"tagger {watch.Elapsed.TotalSeconds:F0} s");
LinearModel parser = TrainParser(6);
Console.WriteLine($"parser {watch.Elapsed.TotalSeconds:F0} s");
var model = new SyntaxModel(tags, lemmatizer, tagger, parser);
byte[] bytes = model.ToArray();
File.WriteAllBytes(output, bytes);
Console.WriteLine($"{bytes.Length / 1e6:F2} MB");
model = SyntaxModel.Load(bytes, output);
Evaluate("EWT dev", dev);
Evaluate("GUM dev", gum);
Evaluate("GUM dev news", [.. gum.Where(s => s.Document.Contains("_news_", StringComparison.Ordinal))]);

LinearModel TrainTagger(IEnumerable<TreebankSentence> from, int epochs)
{
    var trainer = new LinearTrainer();
    TreebankSentence[] sentences = [.. from];
    var keys = new uint[TagFeatures.Most];
    var scores = new float[tags.Count];
    var index = new Dictionary<(Upos, Xpos, string), int>();
    for (int t = 0; t < tags.Count; t++) index.Add((tags.Upos(t), tags.Xpos(t), tags.Feats(t)), t);
    for (int epoch = 0; epoch < epochs; epoch++)
    {
        random.Shuffle(sentences);
        int wrong = 0;
        foreach (TreebankSentence sentence in sentences)
        {
            WordNumbers[] words = [.. sentence.Words.Select(w => TagFeatures.Numbers(w.Form))];
            uint tag1 = 0, tag2 = 0;
            for (int i = 0; i < words.Length; i++)
            {
                int filled = TagFeatures.Fill(words, i, tag1, tag2, keys);
                trainer.Score(keys.AsSpan(0, filled), scores);
                int best = Array.IndexOf(scores, scores.Max());
                TreebankWord word = sentence.Words[i];
                if (index.TryGetValue((word.Upos, word.Xpos, word.Feats), out int gold))
                {
                    trainer.Update(keys.AsSpan(0, filled), gold, best);
                    if (gold != best) wrong++;
                }

                tag2 = tag1;
                tag1 = (uint)tags.Xpos(best);
            }
        }

        Console.WriteLine($"  tagger epoch {epoch} wrong {wrong} {watch.Elapsed.TotalSeconds:F0} s");
    }

    return trainer.Average(2);
}

byte[] Tag(LinearModel tagger, TreebankSentence sentence)
{
    Document document = ToDocument([sentence]);
    new TaggingAnnotator(new SyntaxModel(tags, lemmatizer, tagger, tagger), Vocabulary.Build([])).Annotate(document);
    return [.. document.Tokens.Xpos.ToArray().Select(x => (byte)x)];
}

LinearModel TrainParser(int epochs)
{
    var trainer = new LinearTrainer();
    int[] order = [.. Enumerable.Range(0, train.Count)];
    var keys = new uint[ParseFeatures.Most];
    var scores = new float[Transition.Count];
    var good = new bool[Transition.Count];
    var state = new ArcHybrid();
    for (int epoch = 0; epoch < epochs; epoch++)
    {
        random.Shuffle(order);
        int wrong = 0;
        foreach (int s in order)
        {
            TreebankSentence sentence = train[s];
            uint[] words = [.. sentence.Words.Select(w => Folding.Hash(w.Form))];
            var oracle = new Oracle(
                [.. sentence.Words.Select(w => w.Head < 0 ? words.Length : w.Head)],
                [.. sentence.Words.Select(w => w.Relation == Deprel.None ? Deprel.Dep : w.Relation)]);
            state.Start(words.Length);
            while (!state.IsDone)
            {
                int filled = ParseFeatures.Fill(state, words, guessed[s], keys);
                trainer.Score(keys.AsSpan(0, filled), scores);
                oracle.Mark(state, good);
                int best = -1, right = -1;
                for (int t = 0; t < Transition.Count; t++)
                {
                    if (good[t] && (right < 0 || scores[t] > scores[right])) right = t;
                    if ((best < 0 || scores[t] > scores[best]) && Transition.IsAllowed(state, t)) best = t;
                }

                trainer.Update(keys.AsSpan(0, filled), right, best);
                if (!good[best]) wrong++;
                Transition.Apply(state, epoch > 0 && random.NextDouble() < 0.9 ? best : right);
            }
        }

        Console.WriteLine($"  parser epoch {epoch} wrong {wrong} {watch.Elapsed.TotalSeconds:F0} s");
    }

    return trainer.Average(12);
}

static Document ToDocument(IReadOnlyList<TreebankSentence> sentences)
{
    var text = new System.Text.StringBuilder();
    var document = new Document();
    var spans = new List<(Span, int)>();
    foreach (TreebankSentence sentence in sentences)
        foreach (TreebankWord word in sentence.Words)
        {
            int start = text.Length;
            text.Append(word.Form);
            spans.Add((new Span(start, text.Length), 0));
            if (word.SpaceAfter) text.Append(' ');
        }

    document.Reset(text.ToString(), ReadOptions.None);
    foreach (var (span, _) in spans) document.Tokens.Add(span, 0, TokenShape.None);
    int first = 0;
    foreach (TreebankSentence sentence in sentences)
    {
        int end = first + sentence.Words.Count;
        document.Sentences.Add(new Sentence(document.SpanOf(first, end), 0, first, end));
        first = end;
    }

    return document;
}

void Evaluate(string name, IReadOnlyList<TreebankSentence> gold)
{
    Document document = ToDocument(gold);
    var tagging = new TaggingAnnotator(model, Vocabulary.Build([]));
    var parsing = new ParsingAnnotator(model);
    tagging.Annotate(document);
    parsing.Annotate(document);
    var clock = Stopwatch.StartNew();
    for (int i = 0; i < 3; i++) tagging.Annotate(document);
    double tagTime = clock.Elapsed.TotalSeconds / 3;
    for (int i = 0; i < 3; i++) parsing.Annotate(document);
    double parseTime = (clock.Elapsed.TotalSeconds / 3) - tagTime;
    int token = 0, upos = 0, xpos = 0, feats = 0, lemmas = 0, uas = 0, las = 0;
    Span<char> lemma = stackalloc char[200];
    foreach (TreebankSentence sentence in gold)
    {
        int first = token;
        foreach (TreebankWord word in sentence.Words)
        {
            TokenTable t = document.Tokens;
            if (t.Upos[token] == word.Upos) upos++;
            if (t.Xpos[token] == word.Xpos) xpos++;
            if (tags.Feats(t.Feats[token]) == word.Feats) feats++;
            int length = lemmatizer.Lemma(word.Form, t.Upos[token], t.Xpos[token], lemma);
            if (word.Lemma == "_" || lemma[..Math.Max(length, 0)].SequenceEqual(word.Lemma)) lemmas++;
            int head = t.Heads[token] < 0 ? -1 : t.Heads[token] - first;
            if (head == word.Head)
            {
                uas++;
                if (t.Relations[token].Base() == word.Relation.Base()) las++;
            }

            token++;
        }
    }

    Console.WriteLine($"{name}: UPOS {100.0 * upos / token:F2} XPOS {100.0 * xpos / token:F2} FEATS {100.0 * feats / token:F2} lemmas {100.0 * lemmas / token:F2} UAS {100.0 * uas / token:F2} LAS {100.0 * las / token:F2}; words/s tag {token / tagTime:F0} parse {token / parseTime:F0}");
}
