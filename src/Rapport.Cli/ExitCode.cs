namespace Rapport.Cli;

/// <summary>The exit codes, as <c>--help</c> and docs/cli.md list them.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command line cannot be understood.</summary>
    public const int BadUsage = 1;

    /// <summary>At least one input could not be read; all others were.</summary>
    public const int BadInput = 2;

    /// <summary>A pack is missing, cut or wrong.</summary>
    public const int BadPack = 3;
}
