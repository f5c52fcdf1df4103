using Rapport.Rules;

namespace Rapport.Events;

/// <summary>Tells sentences and reports about games and shows from those about states, by the class <c>off-topic</c>.</summary>
internal sealed class OffTopic
{
    private const string ClassName = "off-topic";

    // Two words mark a sentence; a report is marked where every second sentence has one, and not the same few.
    private const int InSentence = 2;
    private const int InReport = 5;
    private readonly WordSet? _words;

    public OffTopic(WordClasses classes) => _words = classes[ClassName];

    /// <summary>Whether a sentence speaks of a game or a show.</summary>
    public bool Is(Document document, Sentence sentence) => Distinct(document, sentence.FirstToken, sentence.EndToken, InSentence).Distinct >= InSentence;

    /// <summary>Whether the whole report does.</summary>
    public bool Is(Document document)
    {
        var (distinct, all) = Distinct(document, 0, document.Tokens.Count, InReport);
        return distinct >= InReport && all * 2 >= document.Sentences.Count;
    }

    private (int Distinct, int All) Distinct(Document document, int first, int end, int most)
    {
        if (_words is null) return (0, 0);
        System.Span<int> seen = stackalloc int[most];
        int distinct = 0, all = 0;
        ReadOnlySpan<int> lemmas = document.Tokens.Lemmas;
        for (int token = first; token < end; token++)
        {
            if (!_words.Contains(lemmas[token])) continue;
            all++;
            if (distinct < most && !seen[..distinct].Contains(lemmas[token])) seen[distinct++] = lemmas[token];
        }

        return (distinct, all);
    }
}
