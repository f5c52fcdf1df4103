using Rapport.Packs;
using Rapport.Parsing;

namespace Rapport.Tests.Parsing;

public class SyntaxModelTests
{
    private static readonly string Path = Repository.PathOf("packs/en/english.model");

    [Fact]
    public void LoadsFast()
    {
        byte[] file = File.ReadAllBytes(Path);
        Assert.InRange(file.Length, 1, 12_000_000);
        SyntaxModel.Load(file, Path);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        SyntaxModel.Load(file, Path);

        // 150 ms are promised; machines under load get more.
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1500);
    }

    [Fact]
    public void WritesWhatItRead()
    {
        byte[] file = File.ReadAllBytes(Path);
        Assert.True(file.AsSpan().SequenceEqual(SyntaxModel.Load(file, Path).ToArray()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(11)]
    [InlineData(1000)]
    public void ACutModelIsNamed(int length)
    {
        byte[] file = File.ReadAllBytes(Path)[..length];
        Assert.StartsWith("english.model: ", Assert.Throws<PackException>(() => SyntaxModel.Load(file, "english.model")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AModelOfAnotherVersionIsNamed()
    {
        byte[] file = File.ReadAllBytes(Path);
        file[7] = (byte)'0';
        Assert.Contains("english.model: is no model of this version", Assert.Throws<PackException>(() => SyntaxModel.Load(file, "english.model")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADamagedModelIsNamed()
    {
        byte[] file = File.ReadAllBytes(Path);
        file.AsSpan(12, 40).Fill(0x7F);
        Assert.Contains("english.model: is damaged", Assert.Throws<PackException>(() => SyntaxModel.Load(file, "english.model")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APackWithoutAModelIsNamed()
    {
        Pack empty = Pack.Load(Rapport.Compiler.PackCompiler.Compile(Repository.PathOf("packs/plover")), "plover");
        Assert.Contains("english.model", Assert.Throws<PackException>(() => new ParsingAnnotator(empty)).Message, StringComparison.Ordinal);
    }
}
