using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Structure;

/// <summary>
/// Reads datelines of whatever agency: place, date and publisher in any order, in brackets, between slashes or bare,
/// with a dash behind them or none.
/// </summary>
internal sealed partial class DatelineReader(TokenLexicon lexicon, Vocabulary vocabulary, Calendar calendar, Publishers publishers)
{
    // No dateline is longer.
    private const int Most = 48;
    private const int MostPlaceWords = 8;

    /// <summary>The dateline with which a paragraph starts, or null.</summary>
    /// <param name="text">The report.</param>
    /// <param name="span">The paragraph.</param>
    /// <param name="whole">Whether all of the paragraph must be dateline.</param>
    public Dateline? Read(string text, Span span, bool whole)
    {
        System.Span<HeadToken> buffer = stackalloc HeadToken[Most];
        int count = HeadToken.Cut(text, span, lexicon, vocabulary, buffer);
        bool cut = count > 0 && buffer[count - 1].End < span.End;
        var reading = new Reading(text, buffer[..count], this, whole);
        if (whole && (cut || !reading.All())) return null;
        return whole ? reading.Result : reading.Head(span.End);
    }

    /// <summary>Where a place in capitals with a colon ends that opens an item of a survey ("NICOSIA: …"), or −1.</summary>
    public int ColonEnd(string text, Span span)
    {
        System.Span<HeadToken> buffer = stackalloc HeadToken[MostPlaceWords];
        int count = HeadToken.Cut(text, span, lexicon, vocabulary, buffer);
        bool behindComma = false;
        int letters = 0;
        for (int i = 0; i < count; i++)
        {
            HeadToken token = buffer[i];
            if (i > 0 && token.First == ':') return letters > 3 ? token.End : -1;
            if (i > 0 && token.First is ',' or '-')
                behindComma |= token.First == ',';
            else if (behindComma ? !token.IsCapital : !token.IsAllCapitals)
                return -1;
            letters += token.IsWord ? token.End - token.Start : 0;
        }

        return -1;
    }

    /// <summary>A date with its year among the first words of a paragraph ("Published: 3 May 2021"), or null.</summary>
    public DateOnly? FindDate(string text, Span span)
    {
        System.Span<HeadToken> buffer = stackalloc HeadToken[Most];
        int count = HeadToken.Cut(text, span, lexicon, vocabulary, buffer);
        for (int i = 0; i < count; i++)
        {
            var reading = new Reading(text, buffer[i..count], this, whole: false);
            if (reading.FullDate() is { } date) return date;
        }

        return null;
    }

    /// <summary>What follows the day that opens a paragraph ("On May 3, …"); empty where none does.</summary>
    public ReadOnlySpan<char> AfterDay(string text, Span span)
    {
        System.Span<HeadToken> buffer = stackalloc HeadToken[8];
        int count = HeadToken.Cut(text, span, lexicon, vocabulary, buffer);
        int first = count > 1 && buffer[0].IsWord && calendar[buffer[0].Word].Kind == CalendarWord.None ? 1 : 0;
        var reading = new Reading(text, buffer[first..count], this, whole: false);
        return reading.Day() is var end and >= 0 ? text.AsSpan(end..span.End).TrimStart(" ,") : default;
    }

    private string? Publisher(ReadOnlySpan<HeadToken> tokens, int at, out int end) => publishers.Find(tokens, at, out end);

    private bool IsPublisher(int word) => publishers.IsEnding(word);

    private (CalendarWord Kind, byte Number) Word(HeadToken token) => calendar[token.Word];
}
