using System.Text;

namespace Rapport.Cli.Reading;

/// <summary>The text of an input, or why there is none.</summary>
internal readonly record struct ReportText(string? Text, string? Problem)
{
    private const int LargestReport = 64 << 20;

    public static ReportText Load(ReportInput input)
    {
        try
        {
            byte[] bytes = input.Load(LargestReport);
            return new ReportText(new UTF8Encoding(false, true).GetString(bytes), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new ReportText(null, $"{input.Name}: {error.Message}");
        }
    }
}
