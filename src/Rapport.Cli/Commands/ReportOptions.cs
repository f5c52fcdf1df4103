using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Rapport.Cli.Commands;

/// <summary>The options that tell what is known of a report besides its text.</summary>
internal sealed class ReportOptions
{
    // The first newspaper appeared in 1605; dates far ahead are slips of the keyboard.
    private const int FirstYear = 1605;
    private const int LastYear = 2199;

    public Option<DateOnly?> Published { get; } = new("--published")
    {
        Description = "The publication date, YYYY-MM-DD.",
        HelpName = "DATE",
        CustomParser = ParseDate,
    };

    public Option<string?> Publisher { get; } = new("--publisher")
    {
        Description = "Who published it.",
        HelpName = "NAME",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Published);
        command.Options.Add(Publisher);
    }

    public ReadOptions Read(ParseResult parsed) =>
        new() { Published = parsed.GetValue(Published), Publisher = parsed.GetValue(Publisher) };

    private static DateOnly? ParseDate(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        // A date-time is cut to its day.
        ReadOnlySpan<char> day = text.Length > 10 && text[10] == 'T' ? text.AsSpan(0, 10) : text;
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            result.AddError($"--published: '{text}' is no date (YYYY-MM-DD)");
        else if (date.Year is < FirstYear or > LastYear)
            result.AddError($"--published: no report was published on {text}");
        return date;
    }
}
