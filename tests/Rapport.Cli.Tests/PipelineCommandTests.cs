namespace Rapport.Cli.Tests;

public sealed class PipelineCommandTests
{
    [Fact]
    public async Task It_prints_the_table_of_DESIGN()
    {
        Outcome run = await RapportProgram.Run(["pipeline"]);
        Assert.Equal(0, run.ExitCode);
        string design = (await File.ReadAllTextAsync(Path.Combine(RapportProgram.Root, "DESIGN.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        Assert.Contains(run.Output.ReplaceLineEndings("\n").Trim(), design, StringComparison.Ordinal);
    }
}
