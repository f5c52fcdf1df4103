using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Attributions;

/// <summary>Reads attributions whose cue is a preposition: "according to the ministry".</summary>
internal sealed class PhraseReader(Reading reading, SourceFinder sources, Composer composer)
{
    private const int MostSteps = 16;
    private readonly TokenTable _tokens = reading.Tokens;
    private readonly SyntaxTree _tree = reading.Tree;

    /// <summary>The attribution that starts at a token, or null.</summary>
    public AttributionNode? Read(int token)
    {
        foreach (Cue cue in reading.Lexicon.Of(CuePart.Preposition, _tokens.Words[token]))
        {
            int end = token + 1;
            foreach (int word in cue.Tail)
                if (end < _tokens.Count && _tokens.Words[end] == word) end++;
            if (end - token != cue.Tail.Length + 1 || end >= _tokens.Count) continue;
            int source = SourceOf(token, end);
            if (source < 0) continue;
            TokenRange phrase = sources.PhraseOf(source);
            phrase = reading.Trim(new TokenRange(Math.Max(phrase.First, end), Math.Max(phrase.End, end + 1)));
            phrase = BeforeVerb(phrase);
            if (phrase.Count <= 0) continue;
            var content = new List<TokenRange>();
            reading.AddWithout(Quoted(ClauseAround(source, token), token), new TokenRange(token, phrase.End), content);
            if (composer.Compose(cue.Id, token, new TokenRange(token, end), source, content, phrase) is not { } found) continue;
            return found;
        }

        return null;
    }

    // The noun that the preposition's first word leads up to, by the tree; it must stand behind the preposition.
    private int SourceOf(int token, int end)
    {
        int at = token;
        for (int step = 0; step < MostSteps && at >= 0 && at < end; step++) at = _tokens.Heads[at];
        if (at < end || at >= reading.SentenceOf(token).End || !IsNominal(at))
        {
            // A noun may hang on the preposition instead.
            at = -1;
            for (int part = token; part < end && at < 0; part++)
                foreach (int child in _tree.Children(part))
                    if (child >= end && at < 0 && IsNominal(child)) at = child;
        }

        return at;
    }

    // "According to reports, the ministry announced": a comma before a verb ends the source.
    private TokenRange BeforeVerb(TokenRange phrase)
    {
        int comma = -1;
        for (int token = phrase.First; token < phrase.End; token++)
        {
            if (comma < 0 && reading.IsComma(token)) comma = token;
            else if (comma >= 0 && _tokens.Xpos[token] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD) return new TokenRange(phrase.First, comma);
        }

        return phrase;
    }

    // Inside a quotation the clause does not reach out of it.
    private TokenRange Quoted(TokenRange clause, int token)
    {
        if (!reading.IsQuoted(token)) return clause;
        int first = token, end = token;
        while (first > clause.First && reading.IsQuoted(first - 1)) first--;
        while (end < clause.End && reading.IsQuoted(end)) end++;
        return new TokenRange(first, end);
    }

    private bool IsNominal(int token) => _tokens.Upos[token] is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.DET;

    // The whole sentence where the phrase opens it; else the clause that it closes.
    private TokenRange ClauseAround(int source, int token)
    {
        TokenRange sentence = reading.SentenceOf(token);
        if (token == sentence.First) return sentence;
        int at = source;
        for (int step = 0; step < MostSteps && _tokens.Heads[at] >= 0; step++)
        {
            at = _tokens.Heads[at];
            if (_tokens.Relations[at] is Deprel.Conj or Deprel.Parataxis && reading.HasSubject(at)) break;
        }

        var (first, last) = _tree.Extent(at);
        return first <= token && token <= last ? new TokenRange(first, last + 1) : sentence;
    }
}
