namespace Rapport.Cli.Reading;

/// <summary>What the arguments FILE, DIRECTORY and - stand for.</summary>
internal static class ReportInputs
{
    private const string Pattern = "*.txt";

    /// <summary>
    /// The reports in the order of the arguments, those of a directory in ordinal order of their paths; and a message
    /// for every argument that leads to none.
    /// </summary>
    public static (IReadOnlyList<ReportInput> Inputs, IReadOnlyList<string> Problems) Find(IEnumerable<string> arguments)
    {
        var inputs = new List<ReportInput>();
        var problems = new List<string>();
        foreach (string argument in arguments)
        {
            if (argument == ReportInput.StandardInput)
            {
                inputs.Add(new ReportInput("standard input", null));
            }
            else if (File.Exists(argument))
            {
                inputs.Add(new ReportInput(argument, argument));
            }
            else if (!Directory.Exists(argument))
            {
                problems.Add($"{argument}: there is no such file");
            }
            else
            {
                string[] found = Files(argument);
                if (found.Length == 0) problems.Add($"{argument}: holds no reports ({Pattern})");
                inputs.AddRange(found.Select(f => new ReportInput(f, f)));
            }
        }

        return (inputs, problems);
    }

    // Links to directories are not followed: they may lead in circles.
    private static string[] Files(string directory) =>
    [
        .. Directory.GetFiles(directory, Pattern, new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System,
        }).Order(StringComparer.Ordinal),
    ];
}
