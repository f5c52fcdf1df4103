using System.Buffers;
using System.CommandLine;
using System.Globalization;
using Rapport.Export.Jsonl;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport read</c>: reads reports into records.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Reports.", Arity = ArgumentArity.OneOrMore };
        var published = new Option<string?>("--published") { Description = "The publication date, YYYY-MM-DD." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "json" };
        var command = new Command("read", "Reads reports into records.") { files, published, format };
        command.SetAction(parsed =>
        {
            var reader = new Reader(InstalledPack.Load());
            var options = new ReadOptions
            {
                Published = parsed.GetValue(published) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            };
            using Stream output = Console.OpenStandardOutput();
            foreach (string file in parsed.GetRequiredValue(files))
            {
                var buffer = new ArrayBufferWriter<byte>();
                RecordJson.Write(buffer, reader.Read(File.ReadAllText(file), options));
                buffer.Write("\n"u8);
                output.Write(buffer.WrittenSpan);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
