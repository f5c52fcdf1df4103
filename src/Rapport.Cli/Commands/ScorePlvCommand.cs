using System.CommandLine;
using Rapport.Packs;
using Rapport.Scoring.Events;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport score plv</c>: PLOVER roots of marked pairs, against the PLV benchmark.</summary>
internal static class ScorePlvCommand
{
    public static Command Create()
    {
        var gold = new Argument<string>("GOLD") { Description = "The benchmark's tab-separated file." };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object with figures in per cent." };
        var errors = new Option<bool>("--errors") { Description = "Prints every sentence with another root than people gave it." };
        var command = new Command("plv", "Measures PLOVER roots against the PLV benchmark.") { gold, json, errors };
        command.SetAction(parsed => Guard.Run(() =>
        {
            Pack pack = InstalledPack.Load();
            var scorer = new PlvScorer(Pipeline.Create(pack));
            try
            {
                foreach (PlvRow row in PlvRow.Read(File.ReadLines(parsed.GetRequiredValue(gold))))
                {
                    string? root = scorer.Add(row);
                    if (parsed.GetValue(errors) && root != row.Root) Console.WriteLine($"{row.Root}\t{root ?? "-"}\t{row.Text}");
                }
            }
            catch (Exception error) when (error is FormatException or IOException)
            {
                Guard.Problem(error.Message);
                return ExitCode.BadInput;
            }

            Console.WriteLine(FlatFigures.Text(
                [
                    ("root_macro_f1", scorer.RootF1), ("quad_macro_f1", scorer.QuadF1), ("binary_macro_f1", scorer.BinaryF1),
                    ("root_accuracy", scorer.Accuracy), ("coverage", scorer.Coverage),
                    .. scorer.Roots.Select(r => (r.Root.ToLowerInvariant() + "_f1", r.Tally.F1)),
                ],
                parsed.GetValue(json)));
            return ExitCode.Done;
        }));
        return command;
    }
}
