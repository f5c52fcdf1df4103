using Rapport.Mentions;
using Rapport.Packs;

namespace Rapport.Scoring.Coreference;

/// <summary>Whether phrases that stand for a state lead to its country.</summary>
internal sealed class StateScorer(Pack pack)
{
    private readonly Table _given = pack.Table("given-names");

    /// <summary>The share of the phrases with the right country; those without a country are found less.</summary>
    public Tally Country { get; private set; }

    public void Add(Document document, GoldChains gold, ICollection<string>? errors)
    {
        HashSet<string> surnames = Surnames(gold);
        foreach (GoldState state in gold.States)
        {
            if (IsPersonAlone(state.Span.Of(gold.Text), surnames)) continue;
            string? country = CountryOf(document, state.Span);
            Country += new Tally(country == state.Country ? 1 : 0, country is null ? 0 : 1, 1);
            if (country != state.Country)
                errors?.Add($"{gold.Name}: country {country ?? "?"} for {state.Country}: {state.Span.Of(gold.Text)} | {Around(gold.Text, state.Span)}");
        }
    }

    // Codes tie officials to their state by their bare names too ("Boyd wrote"): a name alone is no phrase for a state.
    private bool IsPersonAlone(string phrase, HashSet<string> people)
    {
        string[] capitals = [.. Words(phrase).Where(w => char.IsUpper(w[0]))];
        return capitals.All(w => people.Contains(w) || IsGivenName(w));
    }

    // What follows a given name, an initial aside.
    private HashSet<string> Surnames(GoldChains gold)
    {
        HashSet<string> surnames = new(StringComparer.Ordinal);
        if (gold.States.Count == 0) return surnames;
        string[] words = Words(gold.Text);
        for (int i = 0; i + 1 < words.Length; i++)
        {
            if (!IsGivenName(words[i])) continue;
            int next = words[i + 1].Length == 2 && words[i + 1][1] == '.' ? i + 2 : i + 1;
            if (next < words.Length && char.IsUpper(words[next][0])) surnames.Add(words[next].TrimEnd('.'));
            if (next > i + 1) surnames.Add(words[i + 1]);
        }

        return surnames;
    }

    private static string[] Words(string phrase) => phrase.Split([' ', ',', '"', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private bool IsGivenName(string word) =>
        Lexicon.Row(_given, _given.Phrases.Step(0, pack.Vocabulary.Find(word))) is >= 0 and var row && _given.CellOrNull(row, _given.Column("also")) is null;

    // The widest mention within the phrase whose head is its head, else the narrowest that holds the phrase.
    private static string? CountryOf(Document document, Span phrase)
    {
        int within = -1, around = -1;
        for (int i = 0; i < document.Mentions.Count; i++)
        {
            MentionNode mention = document.Mentions[i];
            if (mention.Entity < 0 || mention.Kind == MentionKind.Pronoun) continue;
            Span span = document.SpanOf(mention.FirstToken, mention.EndToken);
            if (!span.Overlaps(phrase)) continue;
            bool heads = span.Overlaps(phrase) && phrase.Contains(document.Tokens.Starts[mention.HeadToken]);
            if (heads && (within < 0 || IsHigher(document, i, within))) within = i;
            if (!heads && span.Contains(phrase) && (around < 0 || span.Length < document.SpanOf(document.Mentions[around].FirstToken, document.Mentions[around].EndToken).Length)) around = i;
        }

        int best = within >= 0 ? within : around;
        return best < 0 ? null : document.Entities[document.Mentions[best].Entity].Country;
    }

    // Of "North Korea" and "North Korea's leader" the latter.
    private static bool IsHigher(Document document, int mention, int other)
    {
        MentionNode a = document.Mentions[mention], b = document.Mentions[other];
        return a.EndToken - a.FirstToken > b.EndToken - b.FirstToken;
    }

    private static string Around(string text, Span span) =>
        text[Math.Max(0, span.Start - 40)..Math.Min(text.Length, span.End + 40)].ReplaceLineEndings(" ");
}
