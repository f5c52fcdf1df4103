using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;
using Rapport.Timexes;

namespace Rapport.Attributions;

/// <summary>One report while its attributions are being read: what the readers share.</summary>
internal sealed class Reading(Document document, CueLexicon lexicon)
{
    public Document Document { get; } = document;

    public CueLexicon Lexicon { get; } = lexicon;

    public TokenTable Tokens { get; } = document.Tokens;

    public SyntaxTree Tree { get; } = document.Tree;

    /// <summary>The tokens of the sentence around a token.</summary>
    public TokenRange SentenceOf(int token)
    {
        Sentence sentence = Document.Sentences[Tokens.Sentences[token]];
        return new TokenRange(sentence.FirstToken, sentence.EndToken);
    }

    /// <summary>Everything below a token, itself included, without the marks at its ends.</summary>
    public TokenRange Extent(int token)
    {
        var (first, last) = Tree.Extent(token);
        return Trim(new TokenRange(first, last + 1));
    }

    /// <summary>
    /// Takes commas, stops and dashes off both ends, but leaves the marks of quotations and brackets; an empty range
    /// where nothing else is left.
    /// </summary>
    public TokenRange Trim(TokenRange range)
    {
        int first = range.First, end = range.End;
        while (first < end && IsLoose(first) && !Opens(first)) first++;
        while (end > first && ((IsLoose(end - 1) && !Closes(end - 1)) || Tokens.Relations[end - 1] == Deprel.Cc)) end--;
        return new TokenRange(first, end);
    }

    /// <summary>The longest stretch from a token on that can be one noun phrase by its parts of speech.</summary>
    public TokenRange NounsFrom(int first, int limit)
    {
        int end = first;
        for (; end < limit; end++)
        {
            bool fits = Tokens.Upos[end] switch
            {
                Upos.NOUN or Upos.PROPN or Upos.DET or Upos.ADJ or Upos.NUM or Upos.PRON => !IsTime(end) && Tokens.Xpos[end] is not (Xpos.WDT or Xpos.WP),
                Upos.PART => Tokens.Xpos[end] == Xpos.POS,
                Upos.ADP => end > first && IsIn("of", end),
                Upos.PUNCT => end > first && Document.Form(end) is "-" or ".",
                _ => false,
            };
            if (!fits) break;
        }

        while (end > first && (IsMark(end - 1) || Tokens.Upos[end - 1] is Upos.ADP or Upos.DET)) end--;
        return new TokenRange(first, end);
    }

    /// <summary>Whether a token stands in the headline or a subhead.</summary>
    public bool IsHeading(int token) =>
        Document.Blocks[Document.Sentences[Tokens.Sentences[token]].Block].Kind is BlockKind.Headline or BlockKind.Subhead;

    public bool IsMark(int token) => (Tokens.Shapes[token] & TokenShape.Punctuation) != 0;

    public bool IsComma(int token) => Document.Form(token) is ",";

    public bool Opens(int token) => (Tokens.Shapes[token] & TokenShape.OpensQuote) != 0;

    public bool Closes(int token) => (Tokens.Shapes[token] & TokenShape.ClosesQuote) != 0;

    public bool IsQuoted(int token) => (Tokens.Shapes[token] & TokenShape.Quoted) != 0;

    public bool IsIn(string list, int token) => Lexicon.IsIn(list, Tokens.Words[token]);

    /// <summary>Whether a token lies in an expression of time.</summary>
    public bool IsTime(int token)
    {
        List<TimexNode> times = Document.Timexes;
        int low = 0, high = times.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (times[middle].Tokens.End <= token) low = middle + 1;
            else high = middle;
        }

        return low < times.Count && times[low].Tokens.Contains(token);
    }

    /// <summary>What is left of <paramref name="whole"/> without <paramref name="hole"/>, in one or two pieces.</summary>
    public void AddWithout(TokenRange whole, TokenRange hole, List<TokenRange> content)
    {
        Add(new TokenRange(whole.First, Math.Min(whole.End, Math.Max(whole.First, hole.First))), content);
        Add(new TokenRange(Math.Max(whole.First, Math.Min(hole.End, whole.End)), whole.End), content);
    }

    /// <summary>Whether a token heads a clause of its own with a subject.</summary>
    public bool HasSubject(int token) =>
        Tree.Has(token, Deprel.Nsubj) || Tree.Has(token, Deprel.NsubjPass) || Tree.Has(token, Deprel.Expl) || Tree.Has(token, Deprel.Csubj);

    /// <summary>Adds a piece of a content without the marks at its ends; false where nothing is left.</summary>
    public bool Add(TokenRange range, List<TokenRange> content)
    {
        if (range.End <= range.First) return false;
        TokenRange trimmed = Trim(range);
        if (trimmed.Count <= 0) return false;
        content.Add(trimmed);
        return true;
    }

    /// <summary>Whether a preposition or conjunction of a list stands before a word.</summary>
    public bool IsMarkedBy(int token, string list)
    {
        foreach (int child in Tree.Children(token))
            if (Tokens.Relations[child] is Deprel.Case or Deprel.Mark && IsIn(list, child)) return true;
        return false;
    }

    // A mark that says nothing at the end of a stretch; "$", "%" and brackets do.
    private bool IsLoose(int token) => IsMark(token) && Tokens.Upos[token] != Upos.SYM
        && Document.Form(token) is not ("(" or ")" or "[" or "]" or "%" or "$" or "#" or "€" or "£");
}
