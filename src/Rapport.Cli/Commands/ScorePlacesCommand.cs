using System.CommandLine;
using Rapport.Packs;
using Rapport.Scoring.Places;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport score places</c>: places on the map, against GeoVirus, LGL and GeoWebNews.</summary>
internal static class ScorePlacesCommand
{
    public static Command Create()
    {
        var gold = new Argument<string[]>("GOLD") { Description = "XML as GeoVirus and LGL have it, or folders in brat's form as GeoWebNews.", Arity = ArgumentArity.OneOrMore };
        var given = new Option<bool>("--given") { Description = "Resolves the marked names instead of those found." };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object with figures in per cent." };
        var errors = new Option<bool>("--errors") { Description = "Prints what is wrong." };
        var command = new Command("places", "Measures places against annotated texts.") { gold, given, json, errors };
        command.SetAction(parsed => Guard.Run(() =>
        {
            Pack pack = InstalledPack.Load();
            var scorer = new PlaceScorer(pack, Pipeline.Create(pack), parsed.GetValue(given));
            List<string>? list = parsed.GetValue(errors) ? [] : null;
            try
            {
                foreach (string path in parsed.GetRequiredValue(gold))
                    foreach (GoldPlaces places in GoldPlaces.Read(path)) scorer.Add(places, list);
            }
            catch (Exception error) when (error is FormatException or IOException)
            {
                Guard.Problem(error.Message);
                return ExitCode.BadInput;
            }

            foreach (string line in list ?? []) Console.WriteLine(line);
            Console.WriteLine(FlatFigures.Text(
                [
                    ("recognition_f1", scorer.Recognition.F1), ("recognition_p", scorer.Recognition.Precision), ("recognition_r", scorer.Recognition.Recall),
                    ("country_accuracy", scorer.Country.Recall), ("acc161", scorer.Within161.Recall),
                    ("actor_place_f1", (scorer.Actors.F1 + scorer.Literal.F1) / 2), ("actor_f1", scorer.Actors.F1), ("place_f1", scorer.Literal.F1),
                ],
                parsed.GetValue(json)));
            return ExitCode.Done;
        }));
        return command;
    }
}
