using Rapport.Packs;

namespace Rapport.Cli;

/// <summary>The compiled pack that lies beside the program, or the one that <c>RAPPORT_PACK</c> names.</summary>
internal static class InstalledPack
{
    public const string Variable = "RAPPORT_PACK";

    public static Pack Load() => Pack.Load(
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } own ? own : Path.Combine(AppContext.BaseDirectory, "rapport.pack"));
}
