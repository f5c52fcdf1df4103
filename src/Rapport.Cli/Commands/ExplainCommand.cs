using System.CommandLine;
using Rapport.Cli.Reading;
using Rapport.Packs;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport explain</c>: how the record of a report came about, down to tokens and rules.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A report, or - for standard input." };
        var report = new ReportOptions();
        var command = new Command("explain", "Prints a report with its tokens, mentions, times, and the rules that fired.") { file };
        report.AddTo(command);
        command.SetAction(parsed => Guard.Run(() =>
        {
            string name = parsed.GetRequiredValue(file);
            var input = new ReportInput(name, name == ReportInput.StandardInput ? null : name);
            var imported = ReportText.Load(input);
            if (imported.Problem is { } problem)
            {
                Guard.Problem(problem);
                return ExitCode.BadInput;
            }

            Pack pack = InstalledPack.Load();
            new Explanation(Console.Out, pack.Vocabulary).Write(new Reader(pack).Annotate(imported.Text!, report.Read(parsed)));
            return ExitCode.Done;
        }));
        return command;
    }
}
