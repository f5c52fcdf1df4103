using System.CommandLine;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport pipeline</c>: the stages in order, with what each requires and assigns.</summary>
internal static class PipelineCommand
{
    public static Command Create()
    {
        var command = new Command("pipeline", "Prints the stages that a report passes, with what each requires and assigns.");
        command.SetAction(_ =>
        {
            Console.WriteLine("| # | stage | requires | uses | assigns |");
            Console.WriteLine("| --- | --- | --- | --- | --- |");
            int number = 0;
            foreach (IAnnotator stage in Pipeline.Create(InstalledPack.Load()).Stages)
                Console.WriteLine($"| {++number} | {stage.Name} | {stage.Requires} | {stage.Uses} | {stage.Assigns} |");
            return ExitCode.Done;
        });
        return command;
    }
}
