using Rapport.Mentions;
using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Linking;

/// <summary>
/// Resolves the name of a place that somebody else has found in a text which the pipeline has read. A name that the
/// gazetteer does not know lies where a part of it says ("Springfield City Hall"), else where the place beside it lies
/// ("Elm Street, Springfield"), else where the report last was.
/// </summary>
internal sealed class GivenPlace(Pack pack)
{
    private const int MostBack = 40;
    private const int MostBeside = 3;
    private const int Far = 40;

    private readonly Atlas _atlas = new(pack);
    private readonly Vocabulary _vocabulary = pack.Vocabulary;

    /// <summary>The entity of a span's words, or null.</summary>
    public EntityNode? Resolve(Document document, Span span)
    {
        TokenTable tokens = document.Tokens;
        int first = tokens.Starts.BinarySearch(span.Start);
        if (first < 0) first = ~first;
        int end = first;
        while (end < tokens.Count && tokens.Starts[end] < span.End) end++;
        CountryWeights countries = Countries(document);
        var weights = new PlaceWeights(document, _atlas, countries);
        return Whole(document, first, end, weights) ?? Inner(document, first, end, weights) ?? Around(document, first, end, weights);
    }

    private EntityNode? Whole(Document document, int first, int end, PlaceWeights weights)
    {
        NameMatch name = Match(document, first, end);
        if (_atlas.Country(name, null) is >= 0 and var id) return Body(id);
        if (_atlas.Places.Find(name, null, null, weights) is >= 0 and var row)
        {
            return new EntityNode
            {
                Type = EntityType.Place,
                Key = _atlas.Places.Key(row),
                Name = _atlas.Places.Name(row),
                Country = _atlas.Places.Country(row),
                Coordinates = _atlas.Places.Point(row),
            };
        }

        return _atlas.Metonym(name) is >= 0 and var body ? Body(body) : null;
    }

    private NameMatch Match(Document document, int first, int end)
    {
        NameMatch name = default;
        for (int t = 0; t < NameMatch.Tables; t++)
        {
            PhraseIndex phrases = _atlas.Table((NameTable)t).Phrases;
            int state = 0;
            for (int token = first; token < end && (token == first || state != 0); token++) state = phrases.Step(state, _vocabulary.Find(document.Form(token)));
            name[t] = state != 0 && phrases.Entries(state).Length > 0 ? state : 0;
        }

        return name;
    }

    // The longest name inside the name, of a country that the report speaks of.
    private EntityNode? Inner(Document document, int first, int end, PlaceWeights weights)
    {
        for (int length = Math.Min(end - first - 1, MostBack); length > 0; length--)
        {
            for (int token = first; token + length <= end; token++)
            {
                if ((document.Tokens.Shapes[token] & TokenShape.Capital) == 0) continue;
                if (Whole(document, token, token + length, weights) is { Country: { } country } inner && weights.Of(country, "") > 0)
                    return new EntityNode { Type = EntityType.Place, Name = inner.Name, Country = country, Coordinates = inner.Coordinates };
            }
        }

        return null;
    }

    // The place that follows at once, else the nearest before, else the nearest behind.
    private EntityNode? Around(Document document, int first, int end, PlaceWeights weights)
    {
        int best = -1;
        int bestDistance = int.MaxValue;
        for (int i = 0; i < document.Mentions.Count; i++)
        {
            MentionNode mention = document.Mentions[i];
            if (mention.Entity < 0 || document.Entities[mention.Entity] is not { Coordinates: not null, Country: not null } || mention.NameEnd <= mention.NameFirst) continue;
            if (mention.NameFirst < end && mention.NameEnd > first) continue;
            int distance = mention.NameFirst >= end
                ? mention.NameFirst - end < MostBeside ? 0 : (mention.NameFirst - end) * 2
                : first - mention.NameEnd;
            distance += (int)((1 - Math.Min(1, weights.Of(document.Entities[mention.Entity].Country!, ""))) * Far);
            if (mention.Kind == MentionKind.Demonym) distance += MostBack;
            if (document.Entities[mention.Entity].Type == EntityType.Country) distance += MostBack / 2;
            if (distance < bestDistance) (best, bestDistance) = (mention.Entity, distance);
        }

        if (best < 0) return _atlas.Publishers.OfAddress(document) is { } home && _atlas.Bodies.IdOf(home) is >= 0 and var id ? Body(id) : null;
        EntityNode near = document.Entities[best];
        return new EntityNode { Type = EntityType.Place, Name = near.Name, Country = near.Country, Coordinates = near.Coordinates };
    }

    private EntityNode Body(int id) => new()
    {
        Type = EntityType.Country,
        Key = _atlas.Bodies.Key(id),
        Name = _atlas.Bodies.Name(id),
        Country = _atlas.Bodies.Country(id),
        Coordinates = _atlas.Bodies.Point(id),
    };

    private static CountryWeights Countries(Document document)
    {
        var weights = new CountryWeights();
        foreach (MentionNode mention in document.Mentions)
            if (mention.Entity >= 0 && document.Entities[mention.Entity].Country is { } country) weights.Add(country);
        return weights;
    }
}
