using Rapport.Import;

namespace Rapport.Cli.Reading;

/// <summary>The text of an input, or a message that says why there is none.</summary>
internal readonly record struct ReportText(string? Text, string? Problem)
{
    public static ReportText Load(ReportInput input)
    {
        try
        {
            ImportedText imported = TextDecoder.Decode(input.Load(TextDecoder.DefaultLimit));
            return imported.Text is { } text ? new ReportText(text, null) : new ReportText(null, $"{input.Name}: {imported.Reason}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new ReportText(null, $"{input.Name}: {error.Message}");
        }
    }
}
