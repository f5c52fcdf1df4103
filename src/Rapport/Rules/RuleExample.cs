using Rapport.Packs;

namespace Rapport.Rules;

/// <summary>
/// An example beside a rule, such as <c>Biden met Putin in Geneva =&gt; USA, RUS @ Geneva</c>: a sentence, the countries of
/// those who act, behind <c>&gt;</c> those of the recipients, behind <c>@</c> the place. A counter-example is the sentence alone.
/// </summary>
/// <param name="Text">The sentence.</param>
/// <param name="Actors">Country codes of those who act; empty where the example asks for nobody in particular.</param>
/// <param name="Recipients">Country codes of the recipients.</param>
/// <param name="Place">The place's name, or null.</param>
/// <param name="Source">Where the example stands: file and line.</param>
public sealed record RuleExample(string Text, IReadOnlyList<string> Actors, IReadOnlyList<string> Recipients, string? Place, string Source)
{
    private const string Arrow = " => ";

    internal static RuleExample[] ReadAll(PackNode? list)
    {
        if (list is null) return [];
        if (list.Text is not null) throw list.Error("a list of examples is expected here");
        return [.. list.Items.Select(Read)];
    }

    private static RuleExample Read(PackNode node)
    {
        string source = $"{node.File}:{node.Line}";
        string[] halves = node.RequiredText().Split(Arrow);
        if (halves.Length > 2) throw node.Error($"'{Arrow}' stands twice");
        if (halves.Length == 1) return new RuleExample(halves[0], [], [], null, source);
        string[] place = halves[1].Split('@');
        string[] roles = place[0].Split('>');
        return new RuleExample(
            halves[0],
            roles[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            roles.Length < 2 ? [] : roles[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            place.Length < 2 ? null : place[1].Trim(),
            source);
    }
}
