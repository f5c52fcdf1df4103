namespace Rapport.Tests;

public sealed class PipelineTests
{
    [Fact]
    public void DESIGN_shows_the_stages_as_they_are()
    {
        string[] stages = [.. Pipeline.Create(ShippedPacks.Pack).Stages.Select((s, i) => $"| {i + 1} | {s.Name} | {s.Requires} | {s.Uses} | {s.Assigns} |")];
        string expected = string.Join('\n', ["| # | stage | requires | uses | assigns |", "| --- | --- | --- | --- | --- |", .. stages]);
        string design = Repository.Read("DESIGN.md").ReplaceLineEndings("\n");
        int start = design.IndexOf("<!-- pipeline -->\n", StringComparison.Ordinal) + "<!-- pipeline -->\n".Length;
        int end = design.IndexOf("<!-- /pipeline -->", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Repository.PathOf("DESIGN.md"), design[..start] + expected + "\n" + design[end..]);
            return;
        }

        Assert.Equal(expected, design[start..end].TrimEnd());
    }

    [Fact]
    public void A_stage_before_what_it_requires_does_not_build()
    {
        IAnnotator[] stages = [.. Pipeline.Create(ShippedPacks.Pack).Stages];
        var error = Assert.Throws<InvalidOperationException>(() => new Pipeline(stages[1], stages[3]));
        Assert.Contains("Tagging requires Sentences", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_leaves_out_what_a_layer_can_do_without()
    {
        Pipeline times = Pipeline.Create(ShippedPacks.Pack).Only(Layers.Timexes);
        Assert.Equal(["Import", "Structure", "Segmentation", "Timex"], times.Stages.Select(s => s.Name));
        var document = new Document();
        document.Reset("The ministers will meet on Friday.", new ReadOptions { Published = new DateOnly(2021, 5, 26) });
        times.Annotate(document);
        Assert.Equal("2021-05-28", Assert.Single(document.Timexes).Value);
        Assert.False(document.Layers.HasFlag(Layers.Tags));
    }

    [Fact]
    public void Only_says_what_no_stage_assigns() =>
        Assert.Throws<InvalidOperationException>(() => new Pipeline(Pipeline.Create(ShippedPacks.Pack).Stages[0]).Only(Layers.Timexes));

    [Fact]
    public void The_core_depends_on_the_base_library_alone() =>
        Assert.All(
            typeof(Pipeline).Assembly.GetReferencedAssemblies(),
            name => Assert.True(name.Name!.StartsWith("System.", StringComparison.Ordinal) || name.Name is "netstandard" or "mscorlib", name.Name));
}
