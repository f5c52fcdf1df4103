using Rapport.Cli.Commands;

namespace Rapport.Cli.Reading;

/// <summary>One run over many reports: a bad report costs a message and never the batch.</summary>
internal sealed class Session(Reader reader, ReadOptions options, IRecordOutput output)
{
    /// <summary>Reads all inputs and returns the exit code.</summary>
    public int Run(IReadOnlyList<ReportInput> inputs, IReadOnlyList<string> problems, string? path, int threads)
    {
        foreach (string problem in problems) Guard.Problem(problem);
        bool bad = problems.Count > 0;
        bool terminal = path is null && !Console.IsOutputRedirected;
        using Stream stream = path is null ? Console.OpenStandardOutput() : File.Create(path);
        ReadingProgress.Show(path is not null ? inputs.Count : 0, advance =>
            Batch.Run(inputs, threads > 0 ? threads : Environment.ProcessorCount, input => Read(input, terminal), outcome =>
            {
                if (outcome.Output is { } bytes)
                {
                    stream.Write(bytes);
                }
                else
                {
                    Guard.Problem(outcome.Problem!);
                    bad = true;
                }

                advance();
            }));
        return bad ? ExitCode.BadInput : ExitCode.Done;
    }

    private Outcome Read(ReportInput input, bool terminal)
    {
        ReportText imported = ReportText.Load(input);
        return imported.Text is { } text
            ? new Outcome(output.Render(reader.Read(text, options), input.Name, terminal), null)
            : new Outcome(null, imported.Problem);
    }
}
