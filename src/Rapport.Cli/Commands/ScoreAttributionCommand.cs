using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Rapport.Scoring;
using Rapport.Scoring.Attributions;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport score attribution</c>: who says what, against brat stand-off files as PolNeAR has them.</summary>
internal static class ScoreAttributionCommand
{
    public static Command Create()
    {
        var gold = new Argument<string[]>("GOLD") { Description = "Folders with annotations (.ann) and texts (.txt).", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object." };
        var command = new Command("attribution", "Measures sources, cues and contents against brat annotations.") { gold, json };
        command.SetAction(parsed => Guard.Run(() =>
        {
            var reader = new Reader(InstalledPack.Load());
            var scorer = new AttributionScorer();
            try
            {
                foreach (AnnotatedReport report in parsed.GetRequiredValue(gold).SelectMany(Brat.ReadFolder))
                {
                    Record record = reader.Read(report.Text);
                    scorer.Add(report, AnnotatedReport.Of(record), record.Sentences);
                }
            }
            catch (FormatException error)
            {
                Guard.Problem(error.Message);
                return ExitCode.BadInput;
            }

            if (scorer.Score.Reports == 0)
            {
                Guard.Problem("found no annotation (.ann) with its text");
                return ExitCode.BadInput;
            }

            Console.WriteLine(parsed.GetValue(json) ? Json(scorer.Score) : Table(scorer.Score));
            return ExitCode.Done;
        }));
        return command;
    }

    private static IEnumerable<(string Name, double Precision, double Recall, double F1)> Rows(AttributionScore score)
    {
        static (string, double, double, double) Row(string name, Tally tally) => (name, tally.Precision, tally.Recall, tally.F1);
        yield return Row("sentences", score.Sentences);
        yield return Row("attributions", score.Attributions);
        foreach (var (name, part) in new[] { ("cue", score.Cue), ("source", score.Source), ("content", score.Content) })
        {
            yield return Row(name + "_exact", part.Exact);
            yield return (name + "_overlap", part.Overlap.Precision, part.Overlap.Recall, part.Overlap.F1);
        }

        yield return Row("all_exact", score.All);
        yield return Row("direct_speakers", score.DirectSpeakers);
    }

    private static string Table(AttributionScore score) => string.Join(
        Environment.NewLine,
        Rows(score).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Name,-18} P {r.Precision:P1}  R {r.Recall:P1}  F1 {r.F1:P1}"))
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"{score.Reports} reports, {score.Attributions.Wanted:F0} attributions marked, {score.Attributions.Found:F0} found")));

    private static string Json(AttributionScore score)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteNumber("reports", score.Reports);
            foreach (var (name, precision, recall, f1) in Rows(score))
            {
                writer.WriteStartObject(name);
                writer.WriteNumber("precision", Math.Round(precision, 4));
                writer.WriteNumber("recall", Math.Round(recall, 4));
                writer.WriteNumber("f1", Math.Round(f1, 4));
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}
