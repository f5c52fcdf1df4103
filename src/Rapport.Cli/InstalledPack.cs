using Rapport.Packs;

namespace Rapport.Cli;

/// <summary>The compiled pack that lies beside the program.</summary>
internal static class InstalledPack
{
    public static Pack Load() => Pack.Load(Path.Combine(AppContext.BaseDirectory, "rapport.pack"));
}
