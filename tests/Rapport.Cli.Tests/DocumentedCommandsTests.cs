namespace Rapport.Cli.Tests;

/// <summary>What the documents show of the command line is what it prints. APPROVE=1 writes it anew.</summary>
public sealed class DocumentedCommandsTests
{
    private const string Fence = "```\n";
    private const string Prompt = "$ rapport ";

    [Theory]
    [InlineData("README.md")]
    public async Task A_shown_command_prints_what_is_shown(string document)
    {
        string path = Path.Combine(RapportProgram.Root, document);
        string text = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        string[] parts = text.Split(Fence);
        int shown = 0;
        for (int i = 1; i < parts.Length; i += 2)
        {
            if (!parts[i].StartsWith(Prompt, StringComparison.Ordinal)) continue;
            shown++;
            string command = parts[i][..parts[i].IndexOf('\n', StringComparison.Ordinal)];
            Outcome run = await RapportProgram.Run(command[Prompt.Length..].Split(' '));
            Assert.Equal(0, run.ExitCode);
            string output = string.Join('\n', run.Output.ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(l => l.TrimEnd()));
            string expected = $"{command}\n{output}\n";
            if (Environment.GetEnvironmentVariable("APPROVE") == "1") parts[i] = expected;
            else Assert.Equal(expected, parts[i]);
        }

        Assert.True(shown > 0);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            await File.WriteAllTextAsync(path, string.Join(Fence, parts), TestContext.Current.CancellationToken);
    }
}
