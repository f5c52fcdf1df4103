using Rapport.Events;
using Rapport.Packs;
using Rapport.Rules;

namespace Rapport.Tests.Events;

/// <summary>The examples and counter-examples beside the event rules, read through the whole pipeline.</summary>
public sealed class RuleExamplesTests
{
    private static readonly EventRules Rules = new(ShippedPacks.Pack);
    private static readonly bool KnowsWho = ShippedPacks.Reader.Read("France met Germany in Paris.").Entities.Count > 0;

    public static TheoryData<string, string> Examples() => Data(r => r.Examples);

    public static TheoryData<string, string> Counter() => Data(r => r.Counter);

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_rule_reads_its_example(string id, string source)
    {
        Assert.SkipUnless(KnowsWho, "the pipeline links no entities yet");
        EventRule rule = Rules.All.Single(r => r.Id == id);
        RuleExample example = rule.Examples.Single(e => e.Source == source);
        Record record = ShippedPacks.Reader.Read(example.Text, new ReadOptions { Published = new DateOnly(2023, 7, 5) });
        Event? read = record.Events.FirstOrDefault(e => e.Type == rule.Type);
        Assert.True(read is not null, $"{source}: no {rule.Type} in: {example.Text}");
        Assert.Equal(example.Actors.Order(StringComparer.Ordinal), Countries(record, read.Actors));
        Assert.Equal(example.Recipients.Order(StringComparer.Ordinal), Countries(record, read.Recipients));
        if (example.Place is not null) Assert.Equal(example.Place, read.Place?.Name);
    }

    [Theory]
    [MemberData(nameof(Counter))]
    public void The_rule_leaves_its_counter_example_alone(string id, string source)
    {
        EventRule rule = Rules.All.Single(r => r.Id == id);
        RuleExample example = rule.Counter.Single(e => e.Source == source);
        Record record = ShippedPacks.Reader.Read(example.Text);
        Assert.DoesNotContain(record.Events, e => e.Type == rule.Type);
    }

    [Fact]
    public void Every_rule_names_a_type_and_a_mode_of_the_ontology()
    {
        var ontology = new Ontology(ShippedPacks.Pack);
        foreach (EventRule rule in Rules.All)
        {
            EventType? type = ontology.Find(rule.Type);
            Assert.True(type is not null, $"{rule.Id}: {rule.Type} is no type");
            Assert.True(rule.Mode is null || type.Modes.ContainsKey(rule.Mode), $"{rule.Id}: {rule.Type} has no mode {rule.Mode}");
        }
    }

    private static IEnumerable<string> Countries(Record record, IReadOnlyList<EntityId> ids) =>
        ids.Select(id => record.Entities.Single(e => e.Id == id).Country ?? "?").Order(StringComparer.Ordinal);

    private static TheoryData<string, string> Data(Func<EventRule, IReadOnlyList<RuleExample>> of)
    {
        var data = new TheoryData<string, string>();
        foreach (EventRule rule in Rules.All)
            foreach (RuleExample example in of(rule)) data.Add(rule.Id, example.Source);
        return data;
    }
}
