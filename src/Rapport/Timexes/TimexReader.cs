using Rapport.Segmentation;
using Rapport.Timexes.Calendar;
using Rapport.Timexes.Grammar;
using Rapport.Timexes.Meaning;

namespace Rapport.Timexes;

/// <summary>Reads the times of one report after the other: matches all of them first, then reckons them in text order.</summary>
internal sealed class TimexReader(TimeGrammar grammar, Tense tense)
{
    // How many words may stand before a time at the opening of a sentence: "Then, in 1965".
    private const int Opening = 3;
    private readonly GrammarMatcher _matcher = new(grammar);
    private readonly Reckoning _reckoning = new();
    private readonly List<(int Start, Match Match)> _matches = [];
    private int _sentence;
    private int _end;
    private TokenRange _block;

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
        _block = default;
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
        FindBlock(document, start);
        _matcher.Start(document, _block.First, _block.End, match.End, match.Rule);
        for (int token = start; token < match.End;)
        {
            Match part = _matcher.Longest(token);
            if (part.End > 0 && part.Meaning is not NoMeaning) IsReckoned(document, token, part);
            token = Math.Max(part.End, token + 1);
        }
    }

    // Times come in text order, so every block is walked once.
    private void FindBlock(Document document, int token)
    {
        if (token < _block.End) return;
        List<Sentence> sentences = document.Sentences;
        int first = document.Tokens.Sentences[token];
        int last = first;
        while (first > 0 && sentences[first - 1].Block == sentences[last].Block) first--;
        while (last + 1 < sentences.Count && sentences[last + 1].Block == sentences[last].Block) last++;
        _block = new TokenRange(sentences[first].FirstToken, sentences[last].EndToken);
    }

    private bool IsReckoned(Document document, int start, Match match)
    {
        var tokens = new TokenRange(start, match.End);
        int sentence = document.Tokens.Sentences[start];
        if (sentence != _sentence || HasSemicolon(document, _end, start)) _reckoning.StartSentence();
        _sentence = sentence;
        _end = match.End;
        _reckoning.Direction = tense.Of(document, tokens, Head(document, tokens));
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
                if (last.Period is { } period) Reach(document, tokens, period);
                return true;
            case TimeAndDayMeaning pair:
                if (pair.Time.Resolve(_reckoning) is not { } time || pair.Day.Resolve(_reckoning) is not { } day) return false;
                bool timeFirst = pair.TimeTokens.First < pair.DayTokens.First;
                Add(document, timeFirst ? pair.TimeTokens : pair.DayTokens, match, timeFirst ? time : day);
                Add(document, timeFirst ? pair.DayTokens : pair.TimeTokens, match, timeFirst ? day : time);
                return true;
            default:
                if ((Beside(document, start, match) ?? match.Meaning!.Resolve(_reckoning)) is not { } reading) return false;
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
            Mod = reading.Mod,
            Interval = reading.Interval,
            Ends = ends ?? [],
            Rule = match.Rule!.Id + Anchor(match.Meaning!),
        });
        if (reading.Period is { } period) Reach(document, tokens, period);
    }

    private void Reach(Document document, TokenRange tokens, CalendarPeriod period)
    {
        int first = document.Sentences[document.Tokens.Sentences[tokens.First]].FirstToken;
        _reckoning.Reach(period, tokens.First - first <= Opening, tense.IsSaying(document, tokens, Head(document, tokens)));
    }

    // "On October 3, six days earlier, they left": the same day once more.
    private Reading? Beside(Document document, int start, Match match)
    {
        if (match.Meaning is not ShiftMeaning { Origin: not Origin.Given, Length: { Count: not double.NaN, Grain: var grain } }) return null;
        if (document.Timexes is not [.., { Interval: not null } before] || before.Tokens.End != start - 1 || document.Form(start - 1) is not ",") return null;
        bool isClosed = match.End >= document.Tokens.Count || document.Tokens.Sentences[match.End] != document.Tokens.Sentences[start]
            || (document.Tokens.Shapes[match.End] & TokenShape.Punctuation) != 0;
        return isClosed && _reckoning.Last?.Around(grain < Grain.Day ? Grain.Day : grain) is { } there ? Reading.Of(there) : null;
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
