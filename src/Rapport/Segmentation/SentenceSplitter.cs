using Rapport.Packs;

namespace Rapport.Segmentation;

/// <summary>Decides where sentences end. One block at a time, so that no sentence ever reaches over two.</summary>
internal sealed class SentenceSplitter
{
    private const int LongestSpeaker = 7;
    private const int ShortestRuler = 5;

    private readonly TokenLexicon _lexicon;

    private readonly bool[] _starters;
    private readonly bool[] _speech;

    public SentenceSplitter(TokenLexicon lexicon, Pack pack)
    {
        _lexicon = lexicon;
        _starters = WordTable.Read(pack, "function-words", "starts");
        _speech = WordTable.Read(pack, "speech-words");
    }

    private enum Stop : byte
    {
        None,

        /// <summary>"." that is a token of its own, or its like in other scripts.</summary>
        Full,

        /// <summary>"!", "?".</summary>
        Exclaimed,

        /// <summary>"…".</summary>
        Ellipsis,

        /// <summary>A line drawn with dashes, stars and the like.</summary>
        Ruler,

        /// <summary>What ends a line of mail or of a web page: an address, the head of a message, an emoticon.</summary>
        Line,

        /// <summary>An abbreviation with which a sentence may end.</summary>
        Abbreviated,
    }

    /// <summary>Adds the sentences among the tokens of a block.</summary>
    public void Split(Document document, int block, int firstToken, int endToken)
    {
        int first = firstToken;
        for (int token = firstToken; token < endToken; token++)
        {
            Stop stop = StopOf(document, token, first);
            if (stop == Stop.None) continue;
            if (stop == Stop.Ruler && token > first)
            {
                Add(document, block, first, token);
                first = token;
            }

            int end = token + 1;
            while (end < endToken)
            {
                if (IsCloser(document, end)) end++;
                else if (IsNote(document, end, endToken)) end += 3;
                else break;
            }

            if (end < endToken && !Ends(document, stop, token, end, endToken)) continue;
            Add(document, block, first, end);
            first = end;
            token = end - 1;
        }

        if (first < endToken) Add(document, block, first, endToken);
    }

    private static void Add(Document document, int block, int first, int end)
    {
        document.Tokens.Sentences[first..end].Fill(document.Sentences.Count);
        document.Sentences.Add(new Sentence(document.SpanOf(first, end), block, first, end));
    }

    private Stop StopOf(Document document, int token, int first)
    {
        ReadOnlySpan<char> form = document.Form(token);
        switch (form)
        {
            case ['.'] or ['\u3002']:
                return IsListNumber(document, token, first) || IsSpacedDot(document, token) ? Stop.None : Stop.Full;
            case ['!' or '?', ..] or ['\uFF01'] or ['\uFF1F']:
                return Stop.Exclaimed;
            case ['.', '.', ..] or ['\u2026']:
                return Stop.Ellipsis;
            case ['-' or '=' or '_' or '*' or '~' or '#', ..] when form.Length >= ShortestRuler && !CharKinds.IsWord(form[^1]):
                return Stop.Ruler;
            case [.., '.']:
                if (token == first && (document.Tokens.Shapes[token] & TokenShape.Digit) != 0) return Stop.None;
                return _lexicon.AbbreviationOf(form) is Abbreviation.Any or Abbreviation.None ? Stop.Abbreviated : Stop.None;
            case ['>'] or ['>', '>'] or ['h', 't', 't', 'p', ':' or 's', ..] or ['w', 'w', 'w', '.', ..]:
            case [':' or ';' or '=', _, ..]:
                return Stop.Line;
            case ['A' or 'P', 'M'] when IsMessageHead(document, token):
                return Stop.Line;
            default:
                return Stop.None;
        }
    }

    // "11/29/2000 04:49 PM", which mail programs put above a message that is quoted.
    private static bool IsMessageHead(Document document, int token) =>
        token > 1 && document.Form(token - 1).Contains(':') && document.Form(token - 2).Contains('/')
        && (document.Tokens.Shapes[token - 2] & TokenShape.Digit) != 0;

    // "3. Relations with …": a short number at the start of a sentence.
    private static bool IsListNumber(Document document, int token, int first) =>
        token == first + 1 && (document.Tokens.Shapes[first] & TokenShape.Number) != 0
        && document.Tokens.Ends[first] - document.Tokens.Starts[first] <= 2
        && (document.Tokens.Shapes[token] & TokenShape.SpaceBefore) == 0;

    // ". . ."
    private static bool IsSpacedDot(Document document, int token) =>
        token + 1 < document.Tokens.Count && document.Form(token + 1) is ['.'];

    // "[12]" behind a full stop belongs to the sentence before.
    private static bool IsNote(Document document, int token, int endToken) =>
        token + 2 < endToken && document.Form(token) is ['['] && document.Form(token + 2) is [']']
        && (document.Tokens.Shapes[token + 1] & TokenShape.Number) != 0;

    private static bool IsCloser(Document document, int token) =>
        (document.Tokens.Shapes[token] & TokenShape.ClosesQuote) != 0
        || (document.Form(token) is [')' or ']' or '}'] or [':' or ';', not ':', ..])
        || (document.Form(token) is ['"' or '\u201D' or '\u00BB' or '\u2019'] && (document.Tokens.Shapes[token] & (TokenShape.SpaceBefore | TokenShape.OpensQuote)) == 0);

    // Whether a sentence ends between the stop (with what closes behind it) and the token at next.
    private bool Ends(Document document, Stop stop, int token, int next, int endToken)
    {
        int word = next;
        while (word < endToken - 1 && IsOpener(document, word)) word++;
        TokenShape shape = document.Tokens.Shapes[word];
        bool space = (document.Tokens.Shapes[next] & TokenShape.SpaceBefore) != 0;
        bool closed = next > token + 1;
        bool lower = (shape & (TokenShape.Letter | TokenShape.Capital | TokenShape.Digit)) == TokenShape.Letter;
        bool opened = (document.Tokens.Shapes[next] & TokenShape.OpensQuote) != 0;
        switch (stop)
        {
            case Stop.Abbreviated:
                return (shape & TokenShape.Capital) != 0 && (opened || closed || _starters[document.Tokens.Words[word]]);
            case Stop.Full:
                if (!space) return !closed && IsMissingSpace(document, token, word);
                return !closed || (!lower && (shape & TokenShape.Punctuation) == 0) || opened;
            case Stop.Exclaimed:
                if (lower && IsName(document, token - 1)) return false;
                return space && (!lower || !closed) && (shape & TokenShape.Punctuation) == 0
                    && !(closed && IsSpeaker(document, next, endToken));
            case Stop.Ruler:
                return true;
            case Stop.Line:
                return space && ((shape & (TokenShape.Capital | TokenShape.Number)) != 0 || StopOf(document, next, next) == Stop.Line);
            default:
                return (space || !closed) && (shape & TokenShape.Capital) != 0;
        }
    }

    // "Yahoo! said"
    private static bool IsName(Document document, int token) =>
        token > 0 && document.Form(token + 1) is ['!'] && (document.Tokens.Shapes[token] & TokenShape.Capital) != 0
        && document.Tokens.Sentences[token - 1] < 0;

    // "Will they come?" Foreign Minister Smith asked.
    private bool IsSpeaker(Document document, int token, int endToken)
    {
        for (int i = token; i < Math.Min(endToken, token + LongestSpeaker); i++)
        {
            if (_speech[document.Tokens.Words[i]]) return i > token;
            if ((document.Tokens.Shapes[i] & TokenShape.Capital) == 0 || _starters[document.Tokens.Words[i]]) return false;
        }

        return false;
    }

    // "… came home.The next day …"
    private static bool IsMissingSpace(Document document, int token, int word)
    {
        const TokenShape Name = TokenShape.Capital | TokenShape.Letter;
        return token > 0 && (document.Tokens.Shapes[word] & (Name | TokenShape.AllCapitals)) == Name
            && (document.Tokens.Shapes[token - 1] & TokenShape.Letter) != 0
            && document.Tokens.Ends[token - 1] - document.Tokens.Starts[token - 1] > 1;
    }

    private static bool IsOpener(Document document, int token) =>
        (document.Tokens.Shapes[token] & TokenShape.OpensQuote) != 0
        || document.Form(token) is ['(' or '[' or '{' or '"' or '\u201C' or '\u00AB' or '\u2018'];
}
