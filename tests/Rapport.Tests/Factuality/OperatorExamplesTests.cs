using Rapport.Factuality;

namespace Rapport.Tests.Factuality;

/// <summary>"Norway plans to [open] an embassy. -> planned": the act in brackets has the status behind the arrow.</summary>
public sealed class OperatorExamplesTests
{
    private static readonly StatusReader Reader = new(new OperatorLexicon(ShippedPacks.Pack));
    private static readonly Pipeline Syntax = new([.. Pipeline.Create(ShippedPacks.Pack).Stages.TakeWhile(s => s.Name != "Mentions")]);

    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var (place, text, _) in PackExamples.In("rules/factuality")) data.Add(place, text);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_act_has_the_status(string place, string example)
    {
        string[] parts = example.Split(" -> ");
        int start = parts[0].IndexOf('[', StringComparison.Ordinal);
        string text = parts[0].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var document = new Document();
        document.Reset(text, ReadOptions.None);
        Syntax.Annotate(document);
        int act = document.Tokens.Starts.IndexOf(start);
        Assert.True(act >= 0, $"{place}: no token starts at the bracket");
        Reading reading = Reader.Read(document, act);
        Assert.True(
            parts[1] == reading.Outcome.ToString().ToLowerInvariant(),
            $"{place}: {example}: read as {reading.Outcome} ({reading.Evidence}); {Tree(document)}");
    }

    private static string Tree(Document document) =>
        string.Join(' ', Enumerable.Range(0, document.Tokens.Count).Select(i =>
            $"{document.Form(i)}/{document.Tokens.Xpos[i]}/{document.Tokens.Relations[i]}>{(document.Tokens.Heads[i] < 0 ? "0" : document.Form(document.Tokens.Heads[i]).ToString())}"));
}
