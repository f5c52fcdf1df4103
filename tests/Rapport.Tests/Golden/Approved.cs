namespace Rapport.Tests.Golden;

/// <summary>
/// Golden files: what a test receives must equal what was approved. Run the tests with APPROVE=1 to approve what is
/// received, and read the difference before you commit it.
/// </summary>
internal static class Approved
{
    private const int Context = 60;

    public static void Equal(string received, params string[] path)
    {
        string file = Repository.PathOf(path);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, received);
            return;
        }

        Assert.True(File.Exists(file), $"{string.Join('/', path)} is missing; approve it with APPROVE=1");
        string approved = File.ReadAllText(file).ReplaceLineEndings("\n");
        if (approved == received) return;
        int at = 0;
        while (at < approved.Length && at < received.Length && approved[at] == received[at]) at++;
        Assert.Fail(
            $"{string.Join('/', path)} differs in line {approved.AsSpan(0, at).Count('\n') + 1}:\n  approved: {Around(approved, at)}\n  received: {Around(received, at)}\n"
            + "Approve with APPROVE=1 if the new one is right.");
    }

    private static string Around(string text, int at) =>
        text.Substring(Math.Max(0, at - Context), Math.Min(text.Length - Math.Max(0, at - Context), 2 * Context)).Replace("\n", "⏎", StringComparison.Ordinal);
}
