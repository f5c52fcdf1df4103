using System.CommandLine;
using System.Globalization;
using Rapport.Scoring;
using Rapport.Scoring.Time;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport score time</c>: expressions of time against annotated texts.</summary>
internal static class ScoreTimeCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("GOLD") { Description = "Texts with marked times: TimeML (.tml, TIMEX3 or TIMEX2) or marked passages (.tsv).", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object with figures in per cent." };
        var errors = new Option<bool>("--errors") { Description = "Prints what is missed, false or wrong." };
        var unparsed = new Option<bool>("--unparsed") { Description = "Reads without tagging and parsing first." };
        var command = new Command("time", "Holds expressions of time against annotated texts, by the rules of TempEval-3.") { files, json, errors, unparsed };
        command.SetAction(parsed => Guard.Run(() =>
        {
            var scorer = new TimeScorer(Pipeline.Create(InstalledPack.Load()), isParsed: !parsed.GetValue(unparsed));
            List<string>? lines = parsed.GetValue(errors) ? [] : null;
            var total = default(TimeScore);
            bool bad = false;
            foreach (string file in parsed.GetRequiredValue(files))
            {
                try
                {
                    foreach (GoldTimes gold in GoldTimesReader.Read(file)) total += scorer.Score(gold, lines);
                }
                catch (FormatException error)
                {
                    Guard.Problem(error.Message);
                    bad = true;
                }
            }

            foreach (string line in lines ?? []) Console.WriteLine(line);
            Console.WriteLine(parsed.GetValue(json)
                ? $"{{{string.Join(", ", total.Named().Select(n => Json(n.Name, n.Tally)))}}}"
                : string.Join('\n', total.Named().Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Name,-8} P {100 * n.Tally.Precision,5:0.0}  R {100 * n.Tally.Recall,5:0.0}  F1 {100 * n.Tally.F1,5:0.0}  ({n.Tally.Right:0} of {n.Tally.Found:0} found, {n.Tally.Wanted:0} marked)"))));
            return bad ? ExitCode.BadInput : ExitCode.Done;
        }));
        return command;
    }

    private static string Json(string name, Tally tally) => string.Create(
        CultureInfo.InvariantCulture,
        $"\"{name}_f1\": {100 * tally.F1:0.0}, \"{name}_precision\": {100 * tally.Precision:0.0}, \"{name}_recall\": {100 * tally.Recall:0.0}");
}
