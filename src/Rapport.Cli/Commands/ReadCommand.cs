using System.CommandLine;
using Rapport.Cli.Reading;
using Rapport.Packs;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport read</c>: reads reports into records.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Reports, directories of reports (*.txt), or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<string>("--format") { Description = "text for people, json for programs (one object a line).", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var output = new Option<string?>("--out") { Description = "The file to write instead of standard output.", HelpName = "FILE" };
        var threads = new Option<int>("--threads") { Description = "How many reports to read at once; 0: as many as there are processors.", HelpName = "N" };
        threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0) result.AddError("--threads: must not be negative");
        });
        var width = new Option<int>("--width") { Description = "Columns of the text form; 0: as wide as the terminal.", HelpName = "N" };
        var report = new ReportOptions();
        var command = new Command("read", "Reads reports into records.") { files, format, output, threads, width };
        report.AddTo(command);
        command.SetAction(parsed => Guard.Run(() =>
        {
            var (inputs, problems) = ReportInputs.Find(parsed.GetRequiredValue(files));
            Pack pack = InstalledPack.Load();
            IRecordOutput form = parsed.GetValue(format) == "json" ? new JsonOutput() : new TextOutput(pack, parsed.GetValue(width));
            return new Session(new Reader(pack), report.Read(parsed), form).Run(inputs, problems, parsed.GetValue(output), parsed.GetValue(threads));
        }));
        return command;
    }
}
