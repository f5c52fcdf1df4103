using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Rapport.Scoring.Syntax;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport score syntax</c>: tokens, sentences, tags, lemmas and trees against a treebank.</summary>
internal static class ScoreSyntaxCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("GOLD") { Description = "Treebanks in CoNLL-U.", Arity = ArgumentArity.OneOrMore };
        var goldTokens = new Option<bool>("--gold-tokens") { Description = "Give the treebank's words and sentences, and score tags and trees alone." };
        var only = new Option<string?>("--documents") { Description = "Only documents whose names hold this.", HelpName = "TEXT" };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of lines." };
        var command = new Command("syntax", "Scores syntax by the definitions of the CoNLL 2018 shared task, in per cent (F1).") { files, goldTokens, only, json };
        command.SetAction(parsed => Guard.Run(() =>
        {
            var sentences = new List<TreebankSentence>();
            foreach (string file in parsed.GetRequiredValue(files))
            {
                try
                {
                    using StreamReader reader = File.OpenText(file);
                    sentences.AddRange(Conllu.Read(reader));
                }
                catch (FormatException error)
                {
                    Guard.Problem($"{file}: {error.Message}");
                    return ExitCode.BadInput;
                }
            }

            if (parsed.GetValue(only) is { } part) sentences.RemoveAll(s => !s.Document.Contains(part, StringComparison.Ordinal));
            SyntaxScore score = new SyntaxScorer(InstalledPack.Load()).Score(sentences, parsed.GetValue(goldTokens));
            if (parsed.GetValue(json)) WriteJson(score);
            else Write(score);
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Write(SyntaxScore score)
    {
        foreach (var (name, tally) in score.Named())
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-10} {100 * tally.F1,6:F2}"));
    }

    private static void WriteJson(SyntaxScore score)
    {
        using Stream output = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            foreach (var (name, tally) in score.Named()) writer.WriteNumber($"{name}_f1", Math.Round(100 * tally.F1, 2));
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
