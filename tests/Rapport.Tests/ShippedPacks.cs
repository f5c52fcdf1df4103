using Rapport.Compiler;
using Rapport.Packs;

namespace Rapport.Tests;

/// <summary>The packs of the repository, compiled once for all tests, and a reader with them.</summary>
internal static class ShippedPacks
{
    private static readonly Lazy<Pack> Compiled = new(() => Pack.Load(PackCompiler.Compile(Repository.PathOf("packs")), "packs"));
    private static readonly Lazy<Reader> Made = new(() => new Reader(Compiled.Value));

    public static Pack Pack => Compiled.Value;

    public static Reader Reader => Made.Value;
}
