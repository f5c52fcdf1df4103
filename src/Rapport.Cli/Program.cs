using System.CommandLine;
using Rapport.Cli.Commands;

namespace Rapport.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        var root = new RootCommand("Reads press reports on international relations and keeps the record: who did, said, plans and expects what.")
        {
            ReadCommand.Create(),
            PipelineCommand.Create(),
            PacksCommand.Create(),
        };
        return root.Parse(args).Invoke();
    }
}
