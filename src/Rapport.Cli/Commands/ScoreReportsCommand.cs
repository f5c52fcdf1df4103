using System.CommandLine;
using System.Globalization;
using Rapport.Scoring.Reports;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport score reports</c>: whole records against annotated reports.</summary>
internal static class ScoreReportsCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("GOLD") { Description = "Annotated reports (JSON).", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object with figures in per cent." };
        var errors = new Option<bool>("--errors") { Description = "Prints what is missed, false or wrong." };
        var command = new Command("reports", "Holds whole records against annotated reports.") { files, json, errors };
        command.SetAction(parsed => Guard.Run(() =>
        {
            var reader = new Reader(InstalledPack.Load());
            var total = new ReportScore();
            bool bad = false;
            foreach (string file in parsed.GetRequiredValue(files))
            {
                try
                {
                    total += ReportScorer.Score(file, reader);
                }
                catch (FormatException error)
                {
                    Guard.Problem(error.Message);
                    bad = true;
                }
            }

            if (parsed.GetValue(errors))
                foreach (string error in total.Errors) Console.WriteLine(error);
            Console.WriteLine(parsed.GetValue(json)
                ? $"{{{string.Join(", ", total.Named().Select(n => string.Create(CultureInfo.InvariantCulture, $"\"{n.Name}_f1\": {100 * n.Tally.F1:0.0}")))}}}"
                : string.Join('\n', total.Named().Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Name,-18} P {100 * n.Tally.Precision,5:0.0}  R {100 * n.Tally.Recall,5:0.0}  F1 {100 * n.Tally.F1,5:0.0}  ({n.Tally.Right:0} of {n.Tally.Found:0} found, {n.Tally.Wanted:0} marked)"))));
            return bad ? ExitCode.BadInput : ExitCode.Done;
        }));
        return command;
    }
}
