using System.CommandLine;
using Rapport.Compiler;
using Rapport.Packs;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport packs compile</c>: makes the one file that reading needs out of folders of packs.</summary>
internal static class PacksCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("PACK") { Description = "Packs, or folders of packs.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "The file to write.", Required = true };
        var compile = new Command("compile", "Compiles packs into one file.") { folders, output };
        compile.SetAction(parsed =>
        {
            try
            {
                File.WriteAllBytes(parsed.GetRequiredValue(output), PackCompiler.Compile(parsed.GetRequiredValue(folders)));
                return ExitCode.Done;
            }
            catch (PackException error)
            {
                Console.Error.WriteLine($"rapport: {error.Message}");
                return ExitCode.BadPack;
            }
        });
        return new Command("packs", "Works on packs, the folders that hold what Rapport knows.") { compile };
    }
}
