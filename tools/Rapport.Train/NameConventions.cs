using Rapport.Mentions;
using Rapport.Packs;
using Rapport.Scoring.Entities;

namespace Rapport.Train;

/// <summary>
/// Brings names that were marked by other conventions to ours: states are places whatever they do, nationalities and
/// pronouns are no names, and a title is no part of a person's name.
/// </summary>
internal sealed class NameConventions(Pack pack)
{
    private const int MostWords = 6;
    private readonly Lexicon _lexicon = new(pack);
    private readonly Vocabulary _vocabulary = pack.Vocabulary;

    /// <summary>The same text with names by our conventions.</summary>
    public GoldNames Adapt(GoldNames gold) =>
        new(gold.Text, [.. gold.Names.Select(n => Adapt(gold.Text, n)).Where(n => n is not null).Select(n => n!.Value)]);

    private GoldName? Adapt(string text, GoldName name)
    {
        List<Span> words = Words(text, name.Span);
        if (words.Count == 0) return null;
        int first = 0;
        if (name.Type == "PER")
        {
            // "Freedonian Foreign Minister Roe": the name is what is left.
            for (int step; first < words.Count && (step = Title(text, words, first)) > 0;) first += step;
            if (first == words.Count) return null;
            for (int i = first; i < words.Count; i++)
                if (Word(text, words[i]) is "of" or "for" or "the" or "in") return null;
        }

        var span = new Span(words[first].Start, name.Span.End);
        ReadOnlySpan<char> last = Word(text, words[^1]);
        if (last.LastIndexOf('-') is >= 0 and var hyphen && hyphen + 1 < last.Length && char.IsLower(last[hyphen + 1]) && char.IsUpper(last[0])
            && last.StartsWith("al-", StringComparison.OrdinalIgnoreCase) is false && last.Length - hyphen > 3) return null;
        if (words.Count - first == 1 && _lexicon.IsFunctionWord(_vocabulary.Find(Word(text, words[first])))
            && Word(text, words[first]) is var word && (word.Length == 1 || char.IsLower(word[1]))) return null;
        int state = State(_lexicon.Country.Phrases, text, words, first, words.Count);
        if (state != 0)
        {
            NameMatch match = default;
            match[(int)NameTable.Countries] = state;
            if (_lexicon.IsAdjective(match) || _lexicon.IsPeople(match)) return null;
            return new GoldName(span, "LOC");
        }

        return new GoldName(span, name.Type);
    }

    // How many words of a title, state or form of address start at a word.
    private int Title(string text, List<Span> words, int first)
    {
        for (int count = Math.Min(MostWords, words.Count - first); count > 0; count--)
        {
            if (State(_lexicon.Country.Phrases, text, words, first, first + count) != 0) return count;
            if (count == 1 && Lexicon.Row(_lexicon.Words, State(_lexicon.Words.Phrases, text, words, first, first + 1)) is >= 0 and var row
                && _lexicon.Words.Cell(row, _lexicon.WordKind) is "honorific" or "qualifier") return 1;
            foreach (Table table in _lexicon.Terms)
                if (State(table.Phrases, text, words, first, first + count) != 0) return count;
        }

        return 0;
    }

    private int State(PhraseIndex phrases, string text, List<Span> words, int first, int end)
    {
        int state = 0;
        for (int i = first; i < end; i++)
            if ((state = phrases.Step(state, _vocabulary.Find(Word(text, words[i])))) == 0) return 0;
        return phrases.Entries(state).Length > 0 ? state : 0;
    }

    private static ReadOnlySpan<char> Word(string text, Span span) => span.Of(text);

    private static List<Span> Words(string text, Span span)
    {
        var words = new List<Span>();
        for (int at = span.Start; at < span.End;)
        {
            while (at < span.End && char.IsWhiteSpace(text[at])) at++;
            int from = at;
            while (at < span.End && !char.IsWhiteSpace(text[at])) at++;
            if (at > from) words.Add(new Span(from, at));
        }

        return words;
    }
}
