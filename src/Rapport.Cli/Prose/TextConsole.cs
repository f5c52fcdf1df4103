using Spectre.Console;

namespace Rapport.Cli.Prose;

/// <summary>Consoles that write text forms: in colour and as wide as the terminal, or plain and of one width elsewhere.</summary>
internal static class TextConsole
{
    private const int PlainWidth = 110;

    /// <summary>A console over <paramref name="output"/>; <paramref name="width"/> 0 means as wide as fits.</summary>
    public static IAnsiConsole Over(TextWriter output, bool terminal, int width)
    {
        bool colour = terminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width > 0 ? width : terminal ? Math.Max(20, Console.WindowWidth) : PlainWidth;
        return console;
    }
}
