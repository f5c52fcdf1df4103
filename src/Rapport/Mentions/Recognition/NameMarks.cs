using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Mentions.Recognition;

/// <summary>What the tables know of each token, for the recogniser: in which kinds of names it stands, and where in them.</summary>
internal sealed class NameMarks
{
    private const int MostWords = 8;
    private const byte Surname = 0x10;
    private readonly Lexicon _lexicon;
    private readonly Table[] _tables;
    private readonly HashSet<uint> _surnames = [];

    public NameMarks(Lexicon lexicon, Pack pack)
    {
        _lexicon = lexicon;
        _tables = [.. lexicon.Names, pack.Table("family-names")];
        Table people = pack.Table("people");
        int name = people.Column("name");
        for (int row = 0; row < people.Count; row++)
        {
            ReadOnlySpan<char> words = people.Cell(row, name);
            _surnames.Add(Folding.Hash(words[(words.LastIndexOf(' ') + 1)..]));
        }
    }

    /// <summary>Whether a word is the surname of somebody whom the gazetteer knows.</summary>
    public bool IsKnownSurname(uint word) => _surnames.Contains(word);

    /// <summary>Marks the tokens from <paramref name="first"/> to <paramref name="end"/>: two bits a table, first word and further words.</summary>
    public void Mark(Document document, int first, int end, Span<NameToken> marked)
    {
        TokenTable tokens = document.Tokens;
        for (int token = first; token < end; token++)
        {
            int word = tokens.Words[token];
            if (word == 0 && tokens.Lemmas[token] == 0) continue;
            for (int t = 0; t < _tables.Length; t++)
            {
                int last = Longest(_tables[t].Phrases, tokens, token, Math.Min(end, token + MostWords));
                if (last == token) continue;
                bool known = (marked[token - first].Marks & (2 << (t * 2))) != 0;
                if (known && last == token + 1) continue;
                marked[token - first].Marks |= (ushort)(1 << (t * 2));
                for (int at = token + 1; at < last; at++) marked[at - first].Marks |= (ushort)(2 << (t * 2));
            }

            if (_surnames.Contains(marked[token - first].Word)) marked[token - first].Term |= Surname;
            marked[token - first].Term |= (byte)TermOf(tokens, token);
        }
    }

    private static int Longest(PhraseIndex phrases, TokenTable tokens, int token, int end)
    {
        int longest = token;
        int state = 0;
        for (int at = token; at < end; at++)
        {
            state = phrases.Step(state, tokens.Words[at]);
            if (state == 0) break;
            foreach (PhraseEntry entry in phrases.Entries(state))
            {
                if (entry.Case == PhraseCase.AllCapitals && (tokens.Shapes[token] & TokenShape.AllCapitals) == 0) continue;
                longest = at + 1;
                break;
            }
        }

        return longest;
    }

    // The kind of a common noun, title or small word of names; 0 for other words.
    private int TermOf(TokenTable tokens, int token)
    {
        int word = tokens.Lemmas[token] != 0 ? tokens.Lemmas[token] : tokens.Words[token];
        int small = Lexicon.Row(_lexicon.Words, _lexicon.Words.Phrases.Step(0, tokens.Words[token]));
        if (small >= 0)
        {
            return _lexicon.Words.Cell(small, _lexicon.WordKind) switch
            {
                "honorific" => 1,
                "qualifier" => 2,
                "particle" => 3,
                _ => 4,
            };
        }

        TermMatch term = default;
        bool any = false;
        for (int t = 0; t < TermMatch.Tables; t++)
        {
            int state = _lexicon.Terms[t].Phrases.Step(0, word);
            if (state == 0 || _lexicon.Terms[t].Phrases.Entries(state).Length == 0) continue;
            term[t] = state;
            any = true;
        }

        return any ? 5 + (int)_lexicon.Nominals.TypeOf(term, false) : 0;
    }
}
