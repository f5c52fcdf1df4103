using System.CommandLine;
using System.Globalization;
using Rapport.Scoring.Coreference;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport score coref</c>: which mentions are one person, and of which country, against annotated texts.</summary>
internal static class ScoreCorefCommand
{
    public static Command Create()
    {
        var gold = new Argument<string[]>("GOLD")
        {
            Description = "Annotated reports of our own (.json), GUM with entities (.conllu, .tsv) or NewsWCL50 (.conll).",
            Arity = ArgumentArity.OneOrMore,
        };
        var published = new Option<string?>("--published") { Description = "The day of texts that carry none.", HelpName = "DATE" };
        var only = new Option<string?>("--documents") { Description = "Only documents whose names hold this.", HelpName = "TEXT" };
        var json = new Option<bool>("--json") { Description = "Prints one JSON object with figures in per cent." };
        var errors = new Option<bool>("--errors") { Description = "Prints what is wrong." };
        var command = new Command("coref", "Measures who is who: chains of persons, and the countries of states.") { gold, published, only, json, errors };
        command.SetAction(parsed => Guard.Run(() =>
        {
            DateOnly? day = null;
            if (parsed.GetValue(published) is { } given)
            {
                if (!DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly read))
                {
                    Guard.Problem($"'{given}' is no date such as 2024-05-31");
                    return ExitCode.BadInput;
                }

                day = read;
            }

            var scorer = new ChainScorer(InstalledPack.Load());
            List<string>? list = parsed.GetValue(errors) ? [] : null;
            try
            {
                foreach (string path in parsed.GetRequiredValue(gold))
                    foreach (GoldChains chains in GoldChains.Read(path))
                        if (parsed.GetValue(only) is not { } part || chains.Name.Contains(part, StringComparison.Ordinal)) scorer.Add(chains, day, list);
            }
            catch (Exception error) when (error is FormatException or IOException)
            {
                Guard.Problem(error.Message);
                return ExitCode.BadInput;
            }

            foreach (string line in list ?? []) Console.WriteLine(line);
            Console.WriteLine(FlatFigures.Text(Figures(scorer), parsed.GetValue(json)));
            return ExitCode.Done;
        }));
        return command;
    }

    // Only what the files have something to measure of.
    private static IEnumerable<(string Name, double Share)> Figures(ChainScorer scorer)
    {
        if (scorer.Names.B3.OfWanted > 0)
        {
            yield return ("conll_f1", scorer.Names.Conll);
            yield return ("muc_f1", scorer.Names.Muc.F1);
            yield return ("b3_f1", scorer.Names.B3.F1);
            yield return ("ceafe_f1", scorer.Names.Ceafe.F1);
        }

        if (scorer.Surnames.Wanted > 0) yield return ("surname_accuracy", scorer.Surnames.Recall);
        if (scorer.WrongLinks.Found > 0) yield return ("wrong_links", scorer.WrongLinks.Precision);
        if (scorer.All.B3.OfWanted > 0)
        {
            yield return ("all_conll_f1", scorer.All.Conll);
            yield return ("all_muc_f1", scorer.All.Muc.F1);
            yield return ("all_b3_f1", scorer.All.B3.F1);
            yield return ("all_ceafe_f1", scorer.All.Ceafe.F1);
        }

        if (scorer.Pronouns.Wanted > 0) yield return ("pronoun_accuracy", scorer.Pronouns.Recall);
        if (scorer.Countries.Wanted > 0)
        {
            yield return ("country_accuracy", scorer.Countries.Recall);
            yield return ("country_precision", scorer.Countries.Precision);
        }
    }
}
