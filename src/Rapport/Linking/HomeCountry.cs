using System.Runtime.InteropServices;
using Rapport.Mentions;
using Rapport.Packs;

namespace Rapport.Linking;

/// <summary>
/// The country of bodies and offices of which a report does not say whose they are ("the foreign ministry said"): that
/// of the dateline or of the publisher, or one spoken of just before.
/// </summary>
internal sealed class HomeCountry
{
    private const double OfDateline = 0.7;
    private const double OfPublisher = 0.4;
    private const double SameSentence = 0.6;
    private const double SentenceBefore = 0.3;
    private const double Enough = 0.7;
    private const int MostBack = 12;

    private readonly Document _document;
    private readonly Func<int, string?> _countryOf;
    private readonly CountryWeights _weights;
    private readonly string? _publisher;

    /// <summary>Looks at the head of a report.</summary>
    /// <param name="document">The report.</param>
    /// <param name="countryOf">The country that a mention itself names or stands for, or null.</param>
    /// <param name="weights">How much the report speaks of countries.</param>
    /// <param name="publishers">The country of publishers by name.</param>
    public HomeCountry(Document document, Func<int, string?> countryOf, CountryWeights weights, PublisherCountries publishers)
    {
        (_document, _countryOf, _weights) = (document, countryOf, weights);
        _publisher = document.Publisher is { } publisher ? publishers.Of(publisher) : null;
        Dateline = FindDateline();
    }

    /// <summary>The country of the dateline, or null.</summary>
    public string? Dateline { get; }

    /// <summary>The country of a body at a mention, or null.</summary>
    public string? At(int mention)
    {
        Span<MentionNode> mentions = CollectionsMarshal.AsSpan(_document.Mentions);
        int sentence = _document.Tokens.Sentences[mentions[mention].HeadToken];
        string? best = null;
        double bestScore = 0;
        Consider(Dateline, 0, ref best, ref bestScore);
        Consider(_publisher, 0, ref best, ref bestScore);
        Consider(_weights.Dominant, 0, ref best, ref bestScore);
        for (int i = mention - 1, seen = 0; i >= 0 && seen < MostBack; i--, seen++)
        {
            int distance = sentence - _document.Tokens.Sentences[mentions[i].HeadToken];
            if (distance > 1) break;
            Consider(_countryOf(i), distance == 0 ? SameSentence : SentenceBefore, ref best, ref bestScore);
        }

        return bestScore >= Enough ? best : null;
    }

    private void Consider(string? country, double nearness, ref string? best, ref double bestScore)
    {
        if (country is null) return;
        double score = nearness + _weights.Of(country) + (country == Dateline ? OfDateline : 0) + (country == _publisher ? OfPublisher : 0);
        if (score > bestScore) (best, bestScore) = (country, score);
    }

    private string? FindDateline()
    {
        foreach (Block block in _document.Blocks)
        {
            if (block.Kind != BlockKind.Dateline) continue;
            for (int i = 0; i < _document.Mentions.Count; i++)
            {
                MentionNode mention = _document.Mentions[i];
                if (_document.Tokens.Starts[mention.FirstToken] >= block.Span.End) break;
                if (_document.Tokens.Starts[mention.FirstToken] >= block.Span.Start && mention.Use == MentionUse.Place && _countryOf(i) is { } country) return country;
            }
        }

        return null;
    }
}
