using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using Rapport.Parsing;
using Rapport.Scoring.Syntax;

namespace Rapport.Train;

internal static class Program
{
    // Not an option: the bytes of a model keep room for the greatest numbers seen whenever it was scored.
    private const int ScoreEvery = 5;

    private static int Main(string[] args)
    {
        var train = new Option<string[]>("--train") { Description = "Treebanks (CoNLL-U, or gzip of it) to learn from.", Required = true, AllowMultipleArgumentsPerToken = true };
        var dev = new Option<string[]>("--dev") { Description = "Treebanks to score on.", DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = true };
        var output = new Option<string>("--out") { Description = "The model file to write; its manifest goes beside it.", Required = true };
        var set = new Option<string[]>("--set") { Description = "Settings, NAME=VALUE.", DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = true };
        var date = new Option<string?>("--date") { Description = "The date that the manifest is to name, YYYY-MM-DD." };
        var syntax = new Command("syntax", "Trains a syntax model: tags, lemmas and dependencies.") { train, dev, output, set, date };
        syntax.SetAction(parsed =>
        {
            Settings settings = Settings.With(parsed.GetRequiredValue(set));
            List<TreebankSentence> sentences = [.. parsed.GetRequiredValue(train).SelectMany(Read)];
            var gold = parsed.GetRequiredValue(dev).Select(f => (Name: NameOf(f), Sentences: Read(f).ToList())).ToList();
            gold.AddRange([.. gold.Select(g => (g.Name + ", news", g.Sentences.Where(IsNews).ToList())).Where(g => g.Item2.Count > 0)]);
            var trainer = new Trainer(settings, sentences);
            trainer.Train(epoch =>
            {
                if (epoch % ScoreEvery != 0 && epoch != settings.Epochs) return;
                SyntaxModel model = trainer.Model();
                File.WriteAllBytes(parsed.GetRequiredValue(output), model.ToArray());
                var scores = gold.Select(g => (g.Name, Score: new SyntaxScorer(model).Score(g.Sentences, goldTokens: true))).ToList();
                foreach (var (name, score) in scores)
                    Console.WriteLine($"  {name}: {string.Join(" ", score.Named().Skip(3).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Name} {100 * s.Tally.F1:F2}")))}");
                Manifest.Write(parsed.GetRequiredValue(output), parsed.GetValue(date), parsed.GetRequiredValue(train).Select(NameOf), settings, scores);
            });
            return 0;
        });
        var pack = new Argument<string>("PACK") { Description = "A compiled pack file." };
        var model = new Argument<string>("OUT") { Description = "The model file to write." };
        var texts = new Argument<string[]>("FILE") { Description = "Texts with names: treebanks and folders of re3d, whose names stand in tables of their own, or IOB." };
        var marks = new Option<string[]>("--marks") { Description = "Tables of the names in treebanks and folders: text, start, end, type.", DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = true };
        var errors = new Option<bool>("--errors") { Description = "Prints what is missed and what is false." };
        var goldNames = new Option<string[]>("--dev") { Description = "Texts with marked names to score on.", DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = true };
        var names = new Command("names", "Trains the recogniser of names.") { pack, model, texts, marks, goldNames, errors };
        names.SetAction(parsed => NameTrainer.Train(parsed.GetRequiredValue(pack), parsed.GetRequiredValue(model), parsed.GetRequiredValue(texts), parsed.GetRequiredValue(marks), parsed.GetRequiredValue(goldNames), parsed.GetValue(errors)));
        return new RootCommand("Trains the models of the packs.") { syntax, names }.Parse(args).Invoke();
    }

    private static List<TreebankSentence> Read(string file)
    {
        using Stream stream = File.OpenRead(file);
        using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        return [.. Conllu.Read(reader)];
    }

    private static string NameOf(string file) => Path.GetFileName(file).Replace(".gz", "", StringComparison.Ordinal).Replace(".conllu", "", StringComparison.Ordinal);

    // GUM names the genre in the document's name.
    private static bool IsNews(TreebankSentence sentence) => sentence.Document.Contains("_news_", StringComparison.Ordinal);
}
