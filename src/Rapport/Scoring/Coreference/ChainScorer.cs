using Rapport.Packs;

namespace Rapport.Scoring.Coreference;

/// <summary>
/// Chains of persons and the countries of states against marked ones; docs/coreference.md defines every figure.
/// </summary>
public sealed class ChainScorer(Pack pack)
{
    private readonly Document _document = new();
    private readonly Pipeline _pipeline = Pipeline.Create(pack);
    private readonly StateScorer _states = new(pack);

    /// <summary>Mentions by name alone: which names are one person.</summary>
    public ClusterScore Names { get; private set; }

    /// <summary>All mentions of persons: names, offices, common nouns and pronouns.</summary>
    public ClusterScore All { get; private set; }

    /// <summary>Names of one word whose person was named in full before: the share that goes to that person.</summary>
    public Tally Surnames { get; private set; }

    /// <summary>Names that are led to an earlier mention or to the gazetteer: the share that goes to somebody else.</summary>
    public Tally WrongLinks { get; private set; }

    /// <summary>Pronouns of persons who were mentioned before: the share that goes to the right one.</summary>
    public Tally Pronouns { get; private set; }

    /// <summary>Phrases that stand for a state: those with the right country.</summary>
    public Tally Countries => _states.Country;

    /// <summary>Reads a report and adds it; what is wrong goes to <paramref name="errors"/>, where given.</summary>
    /// <param name="gold">The report.</param>
    /// <param name="published">Its day where the gold tells none.</param>
    /// <param name="errors">Takes a line for everything that is wrong.</param>
    public void Add(GoldChains gold, DateOnly? published = null, ICollection<string>? errors = null)
    {
        _document.Reset(gold.Text, new ReadOptions { Published = gold.Published ?? published });
        _pipeline.Annotate(_document);
        _states.Add(_document, gold, errors);
        if (gold.Persons.Count == 0 && !gold.IsComplete) return;
        var names = PersonMentions.Align(_document, gold, namesOnly: true);
        var all = PersonMentions.Align(_document, gold, namesOnly: false);
        Names += ClusterScore.Of(names.Gold, names.Found);
        if (gold.IsComplete) All += ClusterScore.Of(all.Gold, all.Found);
        foreach (string line in names.Unmatched()) errors?.Add($"{gold.Name}: {line}");
        CountLinks(gold, names, errors);
        CountSurnames(gold, names, errors);
        if (gold.IsComplete) CountPronouns(gold, all, errors);
    }

    private void CountLinks(GoldChains gold, PersonMentions names, ICollection<string>? errors)
    {
        foreach (IReadOnlyList<int> chain in names.Found)
        {
            int before = -1;
            foreach (int mention in chain.Where(names.IsMarked))
            {
                GoldPerson person = names.Marked(mention);
                if (before >= 0)
                {
                    bool isWrong = names.Marked(before).Chain != person.Chain;
                    WrongLinks += new Tally(isWrong ? 1 : 0, 1, 0);
                    if (isWrong) errors?.Add($"{gold.Name}: joined: {names.Marked(before).Span.Of(gold.Text)} | {person.Span.Of(gold.Text)}");
                }

                before = mention;
            }

            if (before < 0 || names.Entity(before) is not { Key: not null } entity) continue;
            string? identity = names.Gold.First(g => g.Contains(before)).Select(m => names.Marked(m).Identity).FirstOrDefault(i => i is not null);
            if (identity is null) continue;
            bool isOther = !PersonMentions.IsAlike(entity.Name, identity);
            WrongLinks += new Tally(isOther ? 1 : 0, 1, 0);
            if (isOther) errors?.Add($"{gold.Name}: led to {entity.Name}: {identity}");
        }
    }

    private void CountSurnames(GoldChains gold, PersonMentions names, ICollection<string>? errors)
    {
        foreach (IReadOnlyList<int> person in names.Gold)
        {
            bool full = false;
            foreach (int mention in person)
            {
                bool isBare = names.IsBare(mention);
                if (isBare && full)
                {
                    IReadOnlyList<int>? chain = names.Found.FirstOrDefault(c => c.Contains(mention));
                    int other = chain is null ? -1 : chain.Where(m => m < mention && names.IsMarked(m) && !names.IsBare(m)).DefaultIfEmpty(-1).Last();
                    bool isRight = other >= 0 && person.Contains(other);
                    Surnames += new Tally(isRight ? 1 : 0, 1, 1);
                    if (!isRight) errors?.Add($"{gold.Name}: surname {(chain is null ? "not found" : "astray")}: {names.Marked(mention).Span.Of(gold.Text)} of {names.Marked(person[0]).Span.Of(gold.Text)}");
                }

                full |= !isBare;
            }
        }
    }

    private void CountPronouns(GoldChains gold, PersonMentions all, ICollection<string>? errors)
    {
        foreach (IReadOnlyList<int> person in all.Gold)
        {
            for (int i = 1; i < person.Count; i++)
            {
                if (!all.IsPronoun(person[i])) continue;
                IReadOnlyList<int>? chain = all.Found.FirstOrDefault(c => c.Contains(person[i]));
                int other = chain is null ? -1 : chain.Where(m => m < person[i] && all.IsMarked(m)).DefaultIfEmpty(-1).Last();
                bool isRight = other >= 0 && person.Contains(other);
                Pronouns += new Tally(isRight ? 1 : 0, chain is null ? 0 : 1, 1);
                if (!isRight) errors?.Add($"{gold.Name}: pronoun {(chain is null ? "without antecedent" : other < 0 ? "of nobody marked" : "of " + all.Marked(other).Span.Of(gold.Text))}: {Around(gold.Text, all.Marked(person[i]).Span)} of {all.Marked(person[0]).Span.Of(gold.Text)}");
            }
        }
    }

    private static string Around(string text, Span span) =>
        text[Math.Max(0, span.Start - 60)..Math.Min(text.Length, span.End + 20)].ReplaceLineEndings(" ");
}
