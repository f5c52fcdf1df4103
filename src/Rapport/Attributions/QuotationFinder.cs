using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Attributions;

/// <summary>Finds the quotations that stand right beside a verb of speech.</summary>
internal sealed class QuotationFinder(Reading reading, SourceFinder sources)
{
    private const int WidestGap = 30;
    private const int DeepestNesting = 64;
    private const int WidestObject = 10;
    private const int FewestWords = 5;
    private readonly TokenTable _tokens = reading.Tokens;
    private readonly List<Quotation> _quotations = reading.Document.Quotations;

    /// <summary>
    /// Adds the quotation before the verb, the one behind it, or both; false where there is none. The speaker is given
    /// where he stands between the two and the tree does not know it.
    /// </summary>
    public bool Find(CueWords words, List<TokenRange> content, out TokenRange speaker)
    {
        speaker = default;
        int last = LastOpenedBefore(words.Head);
        int outer = last;
        for (int step = 0; outer >= 0 && _quotations[outer].EndToken <= words.Head && step < DeepestNesting; step++) outer = _quotations[outer].Parent;
        int left = last;
        for (int step = 0; left >= 0 && left != outer && _quotations[left].Parent != outer && step < DeepestNesting; step++) left = _quotations[left].Parent;
        if (left == outer) left = -1;
        int right = last + 1 < _quotations.Count && _quotations[last + 1].Parent == outer ? last + 1 : -1;
        int subject = sources.SubjectOf(words.Head);
        TokenRange phrase = subject < 0 ? default : reading.Extent(subject);
        if (left >= 0 && IsBeside(left, words, phrase))
        {
            content.Add(WithStart(left));
            TokenRange between = reading.Trim(new TokenRange(WithMarks(_quotations[left]).End, words.Range.First));
            if (!phrase.Contains(between.First) && IsNamed(between)) speaker = between;
            else if (between.Count <= 0 && phrase.First < words.End) speaker = reading.NounsFrom(words.End, reading.SentenceOf(words.Head).End);
        }

        if (right >= 0 && IsBehind(right, words, phrase)) content.Add(WithMarks(_quotations[right]));
        return content.Count > 0;
    }

    /// <summary>
    /// Takes everything from the verb to the end of a quotation that follows at a short distance: 'called the vote "a farce"'.
    /// </summary>
    public bool FindNear(CueWords words, List<TokenRange> content)
    {
        int next = LastOpenedBefore(words.End) + 1;
        if (next >= _quotations.Count) return false;
        TokenRange range = WithMarks(_quotations[next]);
        if (range.First - words.End > WidestObject || _tokens.Sentences[range.End - 1] != _tokens.Sentences[words.Head]) return false;
        for (int token = words.End; token < range.First; token++)
            if (_tokens.Upos[token] is Upos.VERB or Upos.AUX || reading.IsComma(token)) return false;
        content.Add(new TokenRange(words.End, range.End));
        return true;
    }

    /// <summary>A quotation's tokens with its marks.</summary>
    public TokenRange WithMarks(Quotation quotation)
    {
        int first = quotation.FirstToken, end = quotation.EndToken;
        if (first > 0 && _tokens.Starts[first - 1] >= quotation.Span.Start) first--;
        if (quotation.Closed && end < _tokens.Count && _tokens.Ends[end] <= quotation.Span.End) end++;
        return new TokenRange(first, end);
    }

    /// <summary>The index of the last quotation that opens before a token, or −1.</summary>
    public int LastOpenedBefore(int token)
    {
        int low = 0, high = _quotations.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_quotations[middle].FirstToken <= token) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    // "…," the minister said
    private bool IsBeside(int left, CueWords words, TokenRange source)
    {
        Quotation quotation = _quotations[left];
        TokenRange range = WithMarks(quotation);
        if (range.End > words.Range.First || quotation.EndToken <= quotation.FirstToken) return false;
        if (_tokens.Sentences[words.Head] != _tokens.Sentences[quotation.EndToken - 1] && !GoesOn(range.End, words.Head)) return false;
        if (quotation.EndToken - quotation.FirstToken < FewestWords && HasWords(reading.SentenceOf(range.First).First, range.First)) return false;
        if (reading.Tree.Child(words.Head, Deprel.Ccomp) > words.Head && HasWords(reading.SentenceOf(range.First).First, range.First)) return false;
        bool ends = reading.IsMark(quotation.EndToken - 1) || (range.End < words.Head && reading.IsMark(range.End));
        return ends && IsGap(range.End, words.Range.First, source);
    }

    // A sentence that starts small is no new one: '"Why?" he asked.'
    private bool GoesOn(int first, int verb) =>
        reading.SentenceOf(verb).First == first && (_tokens.Shapes[first] & TokenShape.Capital) == 0;

    // the minister said: "…"
    private bool IsBehind(int right, CueWords words, TokenRange source)
    {
        Quotation quotation = _quotations[right];
        TokenRange range = WithMarks(quotation);
        if (range.First < words.End || range.Count <= 0) return false;
        if (range.First == words.End) return quotation.EndToken - quotation.FirstToken >= FewestWords || !IsModifier(range.End);
        bool led = reading.IsMark(range.First - 1);
        bool same = _tokens.Sentences[words.Head] == _tokens.Sentences[range.First];
        if (!same && !(led && reading.IsIn("colons", range.First - 1))) return false;
        bool capital = quotation.FirstToken < _tokens.Count && (_tokens.Shapes[quotation.FirstToken] & TokenShape.Capital) != 0;
        return (led || capital) && !reading.IsIn("conjunctions", range.First - 1) && IsGap(words.End, range.First, source);
    }

    // A comma before a lower-case quotation may go back to words outside of it: 'It failed because "nobody came," he said.'
    private TokenRange WithStart(int left)
    {
        TokenRange range = WithMarks(_quotations[left]);
        int start = reading.SentenceOf(range.First).First;
        bool continues = (_tokens.Shapes[_quotations[left].FirstToken] & TokenShape.Capital) == 0 && start < range.First;
        return continues ? reading.Trim(new TokenRange(start, range.End)) : range;
    }

    // 'threatened "merciless" strikes'
    private bool IsModifier(int behind) =>
        behind < _tokens.Count && _tokens.Upos[behind] is Upos.NOUN or Upos.PROPN or Upos.ADJ;

    private bool HasWords(int first, int end)
    {
        for (int token = first; token < end; token++)
            if (!reading.IsMark(token) && _tokens.Upos[token] is not (Upos.CCONJ or Upos.SCONJ)) return true;
        return false;
    }

    private bool IsNamed(TokenRange range)
    {
        for (int token = range.First; token < range.End; token++)
            if (_tokens.Upos[token] is Upos.NOUN or Upos.PROPN or Upos.PRON) return true;
        return false;
    }

    // Between a quotation and its verb nothing else may be told.
    private bool IsGap(int first, int end, TokenRange source)
    {
        if (end - first > WidestGap) return false;
        for (int token = first; token < end; token++)
            if (_tokens.Upos[token] == Upos.VERB && !source.Contains(token)
                && _tokens.Relations[token] is not (Deprel.Acl or Deprel.AclRelcl or Deprel.Amod)) return false;
        return true;
    }
}
