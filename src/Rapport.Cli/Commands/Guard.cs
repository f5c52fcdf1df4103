using Rapport.Packs;

namespace Rapport.Cli.Commands;

/// <summary>Turns the errors that a user can do something about into a message and an exit code.</summary>
internal static class Guard
{
    public static int Run(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (PackException error)
        {
            Problem(error.Message);
            return ExitCode.BadPack;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Problem(error.Message);
            return ExitCode.BadInput;
        }
    }

    /// <summary>Writes a message where it does not mix with the records.</summary>
    public static void Problem(string message) => Console.Error.WriteLine($"rapport: {message}");
}
