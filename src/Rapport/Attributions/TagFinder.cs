using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Attributions;

/// <summary>
/// Finds the content of a verb of speech by position where newspapers leave no doubt: "…, the minister said on
/// Monday." and "said on Monday that …". Surer there than any parse.
/// </summary>
internal sealed class TagFinder(Reading reading)
{
    private const int LongestSource = 25;
    private const int LongestSentence = 400;
    private const int FewestWords = 4;
    private const int LongestAside = 14;
    private readonly TokenTable _tokens = reading.Tokens;

    /// <summary>
    /// Reads a tag behind its content; gives the tokens of the source, which stand beside the verb.
    /// </summary>
    public bool FindBehind(CueWords words, int subject, List<TokenRange> content, out TokenRange source)
    {
        TokenRange sentence = reading.SentenceOf(words.Head);
        source = default;
        if (sentence.Count > LongestSentence || (words.Range.First == words.Head && _tokens.Xpos[words.Head] is Xpos.VBG or Xpos.VB)) return false;
        int start = words.Range.First;
        int comma = CommaBefore(start, sentence.First, subject, out bool named);
        if (comma <= sentence.First) return false;
        int end;
        if (named)
        {
            source = reading.Trim(new TokenRange(comma + 1, start));
            end = AsideEnd(words.End, sentence.End);
        }
        else
        {
            // ", said the minister": the source is behind the verb.
            if (comma != start - 1) return false;
            end = AsideEnd(words.End, sentence.End);
            source = reading.Trim(new TokenRange(words.End, end));
            if (source.Count == 0 || !StartsSource(source.First)) return false;
        }

        bool inside = end < sentence.End && reading.IsComma(end) && end == words.End && IsClause(end + 1, sentence.End);
        if (source.Count > 0 && _tokens.Xpos[source.First] is Xpos.WDT or Xpos.WP) return false;
        if (source.Count == 0 || !(HasVerb(sentence.First, comma) || inside)) return false;
        if (end < sentence.End && !IsEnd(end, sentence.End) && !reading.IsComma(end)) return false;
        TokenRange before = reading.Trim(new TokenRange(sentence.First, comma));
        if (before.Count == 0) return false;
        content.Add(before);
        if (inside) content.Add(reading.Trim(new TokenRange(end + 1, sentence.End)));
        return true;
    }

    /// <summary>Reads a clause with a conjunction that follows the verb at once or behind a short phrase.</summary>
    public bool FindThat(CueWords words, List<TokenRange> content)
    {
        TokenRange sentence = reading.SentenceOf(words.Head);
        if (sentence.Count > LongestSentence) return false;
        for (int token = words.End; token < sentence.End && token - words.End <= LongestAside; token++)
        {
            if (_tokens.Upos[token] is Upos.VERB or Upos.AUX || (_tokens.Heads[token] == words.Head && IsNamed(token))) return false;
            if (!reading.IsIn("conjunctions", token)) continue;
            if (!HasVerb(token, sentence.End) && !(token == words.End && sentence.End - token > FewestWords)) return false;
            content.Add(reading.Trim(new TokenRange(token, ClauseEnd(token, sentence.End))));
            return true;
        }

        return false;
    }

    /// <summary>Takes what follows the verb up to the end of the sentence, where it can be a clause.</summary>
    public bool FindRest(CueWords words, List<TokenRange> content)
    {
        TokenRange sentence = reading.SentenceOf(words.Head);
        if (sentence.Count > LongestSentence || _tokens.Xpos[words.Head] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP)) return false;
        int first = words.End;
        while (first < sentence.End && (reading.IsTime(first) || (_tokens.Upos[first] == Upos.ADP && first + 1 < sentence.End && reading.IsTime(first + 1)))) first++;
        if (first >= sentence.End || !StartsSource(first)) return false;
        int end = ClauseEnd(first, sentence.End);
        bool headline = reading.IsHeading(words.Head);
        if (!(headline ? end - first > 2 : IsFiniteClause(first, end))) return false;
        content.Add(reading.Trim(new TokenRange(first, end)));
        return true;
    }

    /// <summary>
    /// Takes an object and a phrase that must follow it, where the verb stands right behind a noun phrase: "the rebels
    /// accused the army of shelling".
    /// </summary>
    public bool FindComplement(CueWords words, int[] prepositions, List<TokenRange> content, out TokenRange source)
    {
        TokenRange sentence = reading.SentenceOf(words.Head);
        source = default;
        if (sentence.Count > LongestSentence || _tokens.Xpos[words.Head] is Xpos.VBG or Xpos.VB || !StartsSource(words.End)) return false;
        int first = words.Range.First;
        while (first > sentence.First && _tokens.Upos[first - 1] is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.PRON && !reading.IsTime(first - 1)) first--;
        source = new TokenRange(first, words.Range.First);
        if (source.Count == 0) return false;
        for (int token = words.End + 1; token < sentence.End && token - words.End <= LongestAside; token++)
        {
            if (_tokens.Upos[token] == Upos.VERB || reading.IsComma(token)) return false;
            if (Array.IndexOf(prepositions, _tokens.Words[token]) < 0 || IsInName(token, sentence.End)) continue;
            int end = token + 1;
            while (end < sentence.End && !reading.IsComma(end)) end++;
            content.Add(reading.Trim(new TokenRange(words.End, end)));
            return true;
        }

        return false;
    }

    /// <summary>
    /// Takes the noun phrase that opens the sentence, where only asides between commas stand before a finite verb:
    /// "Gates, in contrast, told".
    /// </summary>
    public bool FindSource(CueWords words, out TokenRange source)
    {
        TokenRange sentence = reading.SentenceOf(words.Head);
        source = default;
        if (sentence.Count > LongestSentence || _tokens.Xpos[words.Head] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP)) return false;
        int first = sentence.First;
        while (first < words.Head && (reading.IsMark(first) || _tokens.Upos[first] is Upos.CCONJ)) first++;
        source = reading.NounsFrom(first, words.Range.First);
        if (source.Count <= 0 || source.End >= words.Range.First || !reading.IsComma(source.End) || !reading.IsComma(words.Range.First - 1)) return false;
        bool relative = _tokens.Xpos[source.End + 1] is Xpos.WP or Xpos.WDT;
        for (int token = source.End; token < words.Range.First && !relative; token++)
            if (_tokens.Xpos[token] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD) return false;
        return true;
    }

    // A noun phrase and then, before anything else, a finite verb.
    private bool IsFiniteClause(int first, int end)
    {
        for (int token = first + 1; token < end && token - first <= LongestSource; token++)
        {
            if (_tokens.Xpos[token] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD) return true;
            if (_tokens.Upos[token] is Upos.SCONJ || reading.IsComma(token) || _tokens.Xpos[token] is Xpos.WDT or Xpos.WP or Xpos.TO) return false;
        }

        return false;
    }

    // The comma before the source; "named" where anything nominal stands between it and the verb. An apposition has
    // two commas of its own: ", Maas, the minister, said".
    private int CommaBefore(int verb, int first, int subject, out bool named)
    {
        named = false;
        int skip = verb - 1 >= first && reading.IsComma(verb - 1) && (subject >= 0 ? subject < verb : !StartsSource(verb + 1) || reading.Lexicon.IsIn("addressed", _tokens.Lemmas[verb])) ? 2 : 0;
        for (int token = verb - 1; token >= first && verb - token <= LongestSource; token--)
        {
            if (reading.IsComma(token))
            {
                if (skip-- > 0) continue;
                return token;
            }

            if (_tokens.Upos[token] is Upos.VERB or Upos.AUX or Upos.CCONJ or Upos.SCONJ) return -1;
            if (reading.IsQuoted(token) != reading.IsQuoted(verb)) return -1;
            named |= _tokens.Upos[token] is Upos.NOUN or Upos.PROPN or Upos.PRON;
        }

        return -1;
    }

    // "denied claims that", but not "said in a statement that".
    private bool IsNamed(int noun) => reading.Lexicon.Names(_tokens.Lemmas[noun]) && !reading.Tree.Has(noun, Deprel.Case);

    // "the Republic of Mali"
    private bool IsInName(int token, int end) =>
        _tokens.Upos[token - 1] == Upos.PROPN && token + 1 < end && _tokens.Upos[token + 1] == Upos.PROPN;

    private bool StartsSource(int token) =>
        token < _tokens.Count && _tokens.Upos[token] is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.DET or Upos.ADJ or Upos.NUM;

    // Behind the verb: those told, day and place, but nothing that tells more.
    private int AsideEnd(int from, int end)
    {
        int token = from;
        for (; token < end && token - from <= LongestAside; token++)
            if (reading.IsMark(token) || _tokens.Upos[token] is Upos.VERB or Upos.AUX or Upos.SCONJ) break;
        return token;
    }

    private bool IsEnd(int from, int end)
    {
        for (int token = from; token < end; token++)
            if (!reading.IsMark(token)) return false;
        return true;
    }

    private bool HasVerb(int first, int end)
    {
        for (int token = first; token < end; token++)
            if (_tokens.Upos[token] is Upos.VERB or Upos.AUX) return true;
        return false;
    }

    // What goes on behind the tag, unless it is a participle or a conjunction of time.
    private bool IsClause(int from, int end) =>
        from < end && _tokens.Xpos[from] is not (Xpos.VBG or Xpos.VBN or Xpos.WDT or Xpos.WP) && _tokens.Upos[from] is not Upos.SCONJ && HasVerb(from, end);

    // ", adding that": a participle of speech behind a comma starts anew.
    private int ClauseEnd(int from, int end)
    {
        for (int token = from + 1; token + 1 < end; token++)
            if (reading.IsComma(token) && _tokens.Xpos[token + 1] == Xpos.VBG
                && reading.Lexicon.Of(CuePart.Verb, _tokens.Lemmas[token + 1]).Length > 0) return token;
        return end;
    }
}
