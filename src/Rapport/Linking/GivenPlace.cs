using Rapport.Mentions;
using Rapport.Packs;

namespace Rapport.Linking;

/// <summary>Resolves the name of a place that somebody else has found in a text which the pipeline has read.</summary>
internal sealed class GivenPlace(Pack pack)
{
    private readonly Atlas _atlas = new(pack);
    private readonly Vocabulary _vocabulary = pack.Vocabulary;

    /// <summary>The entity of a span's words, or null.</summary>
    public EntityNode? Resolve(Document document, Span span)
    {
        NameMatch name = default;
        for (int t = 0; t < NameMatch.Tables; t++)
        {
            PhraseIndex phrases = _atlas.Table((NameTable)t).Phrases;
            int state = 0;
            int token = document.Tokens.Starts.BinarySearch(span.Start);
            for (token = token < 0 ? ~token : token; token < document.Tokens.Count && document.Tokens.Starts[token] < span.End; token++)
            {
                state = phrases.Step(state, _vocabulary.Find(document.Form(token)));
                if (state == 0) break;
            }

            name[t] = state != 0 && phrases.Entries(state).Length > 0 ? state : 0;
        }

        if (_atlas.Country(name, null) is >= 0 and var id) return Body(id);
        if (_atlas.Places.Find(name, null, null, Weights(document).Of) is >= 0 and var row)
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

    private EntityNode Body(int id) => new()
    {
        Type = EntityType.Country,
        Key = _atlas.Bodies.Key(id),
        Name = _atlas.Bodies.Name(id),
        Country = _atlas.Bodies.Country(id),
        Coordinates = _atlas.Bodies.Point(id),
    };

    private static CountryWeights Weights(Document document)
    {
        var weights = new CountryWeights();
        foreach (MentionNode mention in document.Mentions)
            if (mention.Entity >= 0 && document.Entities[mention.Entity].Country is { } country) weights.Add(country);
        return weights;
    }
}
