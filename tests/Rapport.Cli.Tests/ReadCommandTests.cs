using System.Text;
using System.Text.Json;

namespace Rapport.Cli.Tests;

public sealed class ReadCommandTests : IDisposable
{
    private const string Good = "MOSCOW, May 3 (Reuters) - Russian President Vladimir Putin will meet his Turkish counterpart in Sochi on Friday.\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("rapport").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_report_becomes_one_line_of_JSON()
    {
        Outcome run = await RapportProgram.Run(["read", File("good.txt", Good), "--published", "2021-05-05", "--format", "json"]);
        Assert.Equal(0, run.ExitCode);
        string line = Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        using JsonDocument json = JsonDocument.Parse(line);
        Assert.Equal("rapport/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal("2021-05-05", json.RootElement.GetProperty("report").GetProperty("published").GetString());
    }

    [Fact]
    public async Task Standard_input_is_a_report_too()
    {
        Outcome run = await RapportProgram.Run(["read", "-", "--format", "json"], Encoding.UTF8.GetBytes(Good));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"blocks\":[{", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_of_the_arguments_is_kept_on_any_number_of_threads()
    {
        for (int i = 0; i < 30; i++) File($"r{i:00}.txt", $"Minister number {i} met the press. {Good}");
        Outcome one = await RapportProgram.Run(["read", _folder, "--format", "json", "--threads", "1"]);
        Outcome many = await RapportProgram.Run(["read", _folder, "--format", "json", "--threads", "4"]);
        Assert.Equal(30, one.Output.Count(c => c == '\n'));
        Assert.Equal(one.Output, many.Output);
    }

    public static TheoryData<string, byte[], string> BadReports => new()
    {
        { "empty.txt", [], "empty" },
        { "blank.txt", " \n\t \n"u8.ToArray(), "white space" },
        { "binary.txt", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0, 1, 0, 0, 0], "" },
        { "large.txt", Encoding.ASCII.GetBytes(new string('x', (8 << 20) + 1)), "larger than" },
    };

    [Theory]
    [MemberData(nameof(BadReports))]
    public async Task A_bad_report_is_named_and_the_others_are_read(string name, byte[] bytes, string reason)
    {
        string bad = Path.Combine(_folder, name);
        await System.IO.File.WriteAllBytesAsync(bad, bytes, TestContext.Current.CancellationToken);
        Outcome run = await RapportProgram.Run(["read", bad, File("good.txt", Good), "--format", "json"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(bad, run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_missing_file_and_an_empty_directory_are_named()
    {
        string empty = Directory.CreateDirectory(Path.Combine(_folder, "none")).FullName;
        Outcome run = await RapportProgram.Run(["read", "no-such-file.txt", empty, File("good.txt", Good), "--format", "json"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no-such-file.txt: there is no such file", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{empty}: holds no reports", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(run.Output);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2021-02-30")]
    [InlineData("9999-01-01")]
    public async Task An_absurd_date_is_refused_before_anything_is_read(string date)
    {
        Outcome run = await RapportProgram.Run(["read", File("good.txt", Good), "--published", date]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(date, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_form_fits_its_width()
    {
        Outcome run = await RapportProgram.Run(["read", File("good.txt", Good), "--published", "2021-05-05", "--width", "60"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("5 May 2021", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 60, line));
    }

    [Fact]
    public async Task Out_names_the_file_to_write()
    {
        string output = Path.Combine(_folder, "records.jsonl");
        Outcome run = await RapportProgram.Run(["read", File("good.txt", Good), "--format", "json", "--out", output]);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("{\"schema\"", await System.IO.File.ReadAllTextAsync(output, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_shows_tokens_and_stages()
    {
        Outcome run = await RapportProgram.Run(["explain", File("good.txt", Good), "--published", "2021-05-05"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("nsubj", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_exit_code_is_documented_in_help()
    {
        Outcome run = await RapportProgram.Run(["--help"]);
        Assert.All(new[] { "0 done", "1 the command line", "2 an input", "3 a pack" }, text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
    }

    private string File(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
