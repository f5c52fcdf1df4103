using Rapport.Segmentation;
using Rapport.Timexes.Calendar;
using Rapport.Timexes.Grammar;
using Rapport.Timexes.Meaning;

namespace Rapport.Timexes;

/// <summary>Reads the times of one report after the other: matches all of them first, then reckons them in text order.</summary>
internal sealed class TimexReader(TimeGrammar grammar, Tense tense)
{
    private readonly GrammarMatcher _matcher = new(grammar);
    private readonly Reckoning _reckoning = new();
    private readonly List<(int Start, Match Match)> _matches = [];
    private int _sentence;
    private int _end;

    /// <summary>Adds the times of a report.</summary>
    public void Read(Document document)
    {
        _matches.Clear();
        List<Sentence> sentences = document.Sentences;
        for (int i = 0; i < sentences.Count;)
        {
            // A block at a time: sentences may be cut wrongly behind "Dec.", paragraphs are not.
            int last = i;
            while (last + 1 < sentences.Count && sentences[last + 1].Block == sentences[i].Block) last++;
            Match(document, sentences[i].FirstToken, sentences[last].EndToken);
            i = last + 1;
        }

        _reckoning.Start(document.Published, Narration.IsHistory(_matches, document.Published));
        _sentence = -1;
        _end = 0;
        foreach ((int start, Match match) in _matches) Reckon(document, start, match);
    }

    private void Match(Document document, int from, int to)
    {
        _matcher.Start(document, from, to);
        for (int token = from; token < to;)
        {
            Match match = _matcher.Longest(token);
            if (match.End == 0)
            {
                token++;
                continue;
            }

            if (match.Meaning is not NoMeaning) _matches.Add((token, match));
            token = match.End;
        }
    }

    // What a rule makes of the words may be nonsense once it is reckoned; then the words are read without that rule.
    private void Reckon(Document document, int start, Match match)
    {
        if (IsReckoned(document, start, match)) return;
        _matcher.Start(document, start, match.End, match.Rule);
        for (int token = start; token < match.End;)
        {
            Match part = _matcher.Longest(token);
            if (part.End > 0 && part.Meaning is not NoMeaning) IsReckoned(document, token, part);
            token = Math.Max(part.End, token + 1);
        }
    }

    private bool IsReckoned(Document document, int start, Match match)
    {
        var tokens = new TokenRange(start, match.End);
        int sentence = document.Tokens.Sentences[start];
        if (sentence != _sentence || HasSemicolon(document, _end, start)) _reckoning.StartSentence();
        _sentence = sentence;
        _end = match.End;
        _reckoning.Direction = tense.Of(document, Head(document, tokens));
        switch (match.Meaning)
        {
            case RangeMeaning range:
                if (range.Ends(_reckoning) is not var (first, last)) return false;
                if (!range.IsOne)
                {
                    DateInterval? all = RangeMeaning.Join(first, last);
                    Add(document, range.FromTokens, match, all is null ? first : first with { Interval = all });
                    Add(document, range.ToTokens, match, last);
                    return true;
                }

                if (range.Resolve(_reckoning) is not { } whole) return false;
                Add(document, tokens, match, whole, range.ToTokens.Count == 0 ? [] : [(range.FromTokens, first.Value), (range.ToTokens, last.Value)]);
                if (last.Period is { } period) _reckoning.Reach(period);
                return true;
            case TimeAndDayMeaning pair:
                if (pair.Time.Resolve(_reckoning) is not { } time || pair.Day.Resolve(_reckoning) is not { } day) return false;
                bool timeFirst = pair.TimeTokens.First < pair.DayTokens.First;
                Add(document, timeFirst ? pair.TimeTokens : pair.DayTokens, match, timeFirst ? time : day);
                Add(document, timeFirst ? pair.DayTokens : pair.TimeTokens, match, timeFirst ? day : time);
                return true;
            default:
                if (match.Meaning!.Resolve(_reckoning) is not { } reading) return false;
                Add(document, tokens, match, reading);
                return true;
        }
    }

    private void Add(Document document, TokenRange tokens, Match match, Reading reading, IReadOnlyList<(TokenRange Tokens, string Value)>? ends = null)
    {
        document.Timexes.Add(new TimexNode
        {
            Tokens = tokens,
            HeadToken = Head(document, tokens),
            Type = reading.Type,
            Value = reading.Value,
            Interval = reading.Interval,
            Ends = ends ?? [],
            Rule = match.Rule!.Id + Anchor(match.Meaning!),
        });
        if (reading.Period is { } period) _reckoning.Reach(period);
    }

    // What the value was reckoned from, for whoever asks why.
    private string Anchor(TimeMeaning meaning)
    {
        if (meaning is DateMeaning { IsPartial: false } or DurationMeaning or SetMeaning or ReferenceMeaning) return "";
        string report = _reckoning.Today is { } today ? CalendarPeriod.Of(today).Value : "-";
        return $" (report {report}, story {_reckoning.Last?.Value ?? "-"}, verb {_reckoning.Direction.ToString().ToLowerInvariant()})";
    }

    private static bool HasSemicolon(Document document, int from, int to)
    {
        for (int token = from; token < to; token++)
            if (document.Text[document.Tokens.Starts[token]] == ';') return true;
        return false;
    }

    // The token whose head stands outside: through it the time hangs in the sentence.
    private static int Head(Document document, TokenRange tokens)
    {
        for (int token = tokens.First; token < tokens.End; token++)
            if (!tokens.Contains(document.Tokens.Heads[token]) && (document.Tokens.Shapes[token] & TokenShape.Punctuation) == 0
                && document.Tokens.Upos[token] is not (Tagging.Upos.ADP or Tagging.Upos.DET)) return token;
        return tokens.End - 1;
    }
}
