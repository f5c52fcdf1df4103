using System.CommandLine;
using System.Text;
using Rapport.Cli.Commands;

namespace Rapport.Cli;

internal static class Program
{
    private const string About = """
        Reads press reports on international relations and keeps the record: who did, said, plans and expects what, to whom, when and where.

        Exit codes: 0 done · 1 the command line is wrong · 2 an input could not be read (all others were) · 3 a pack is missing or wrong
        """;

    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var root = new RootCommand(About)
        {
            ReadCommand.Create(),
            ExplainCommand.Create(),
            ParseCommand.Create(),
            ScoreCommand.Create(),
            PipelineCommand.Create(),
            PacksCommand.Create(),
        };
        return root.Parse(args).Invoke();
    }
}
