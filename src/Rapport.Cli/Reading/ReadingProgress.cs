using Spectre.Console;

namespace Rapport.Cli.Reading;

/// <summary>A progress bar on a terminal; nothing in a pipe or for a single report.</summary>
internal static class ReadingProgress
{
    /// <summary>Runs <paramref name="work"/>, which calls the given action once a report.</summary>
    public static void Show(int reports, Action<Action> work)
    {
        if (reports < 2 || Console.IsErrorRedirected)
        {
            work(static () => { });
            return;
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(true).Start(progress =>
        {
            ProgressTask task = progress.AddTask("reading", maxValue: reports);
            work(() => task.Increment(1));
        });
    }
}
