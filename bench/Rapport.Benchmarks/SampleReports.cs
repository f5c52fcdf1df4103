using System.Reflection;
using Rapport.Compiler;
using Rapport.Packs;

namespace Rapport.Benchmarks;

/// <summary>The sample reports and a reader with the packs of the checkout.</summary>
internal static class SampleReports
{
    private static readonly string Root = typeof(SampleReports).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    public static Pack Compile() => Pack.Load(PackCompiler.Compile(Path.Combine(Root, "packs")), "packs");

    public static string[] Texts() =>
        [.. Directory.GetFiles(Path.Combine(Root, "samples"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
