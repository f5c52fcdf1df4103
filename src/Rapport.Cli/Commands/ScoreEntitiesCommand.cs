using System.CommandLine;
using Rapport.Packs;
using Rapport.Scoring.Entities;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport score entities</c>: names of persons, bodies and places, against IOB files.</summary>
internal static class ScoreEntitiesCommand
{
    public static Command Create()
    {
        var gold = new Argument<string[]>("GOLD") { Description = "Files with IOB2 or IO tags.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object with figures in per cent." };
        var errors = new Option<bool>("--errors") { Description = "Prints what is missed and what is false." };
        var command = new Command("entities", "Measures names against IOB annotations.") { gold, json, errors };
        command.SetAction(parsed => Guard.Run(() =>
        {
            Pack pack = InstalledPack.Load();
            var scorer = new NameScorer(Pipeline.Create(pack));
            List<string>? list = parsed.GetValue(errors) ? [] : null;
            try
            {
                foreach (string file in parsed.GetRequiredValue(gold))
                    foreach (GoldNames names in GoldNames.Read(file, File.ReadLines(file))) scorer.Add(names, list);
            }
            catch (Exception error) when (error is FormatException or IOException)
            {
                Guard.Problem(error.Message);
                return ExitCode.BadInput;
            }

            foreach (string line in list ?? []) Console.WriteLine(line);
            Console.WriteLine(FlatFigures.Text(
                [
                    ("f1", scorer.All.F1), ("precision", scorer.All.Precision), ("recall", scorer.All.Recall),
                    ("per_f1", scorer.Of("PER").F1), ("org_f1", scorer.Of("ORG").F1), ("loc_f1", scorer.Of("LOC").F1),
                ],
                parsed.GetValue(json)));
            return ExitCode.Done;
        }));
        return command;
    }
}
