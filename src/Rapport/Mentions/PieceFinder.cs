using Rapport.Packs;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Mentions;

/// <summary>
/// Cuts a sentence into the pieces that mentions are made of: names that the gazetteer knows, capitalised words that it
/// does not know, offices and common nouns. The longest match wins.
/// </summary>
internal sealed class PieceFinder(Lexicon lexicon)
{
    private const int MostClosing = 5;
    private readonly Table[] _names = lexicon.Names;
    private readonly Table[] _terms = lexicon.Terms;

    /// <summary>The piece that starts at a token; an empty one where none does.</summary>
    public Piece At(Document document, int token, int end)
    {
        TokenTable tokens = document.Tokens;
        TokenShape shape = tokens.Shapes[token];
        if ((shape & TokenShape.Letter) == 0) return default;
        bool capital = (shape & TokenShape.Capital) != 0;
        Piece piece = new() { First = token, End = token, Capital = capital };
        if (tokens.Words[token] != 0 || tokens.Lemmas[token] != 0)
        {
            piece.End = Term(tokens, token, end, ref piece.Term);
            if (!capital && piece.End > token && IsForNamesOnly(piece.Term)) (piece.End, piece.Term) = (token, default);
            if (piece.End > token) piece.Kind = PieceKind.Term;
            int name = Name(tokens, token, end, ref piece.Name);
            if (name == token + 1 && IsCommon(tokens, token, name) && !IsSure(piece.Name)) (name, piece.Name) = (token, default);
            if (IsTitled(tokens, piece, name)) name = token;
            if (name > piece.End || (name == piece.End && name > token && capital && !IsCommon(tokens, token, name) && (piece.Kind != PieceKind.Term || IsSure(piece.Name) || (piece.Name.Has(NameTable.People) && IsForNamesOnly(piece.Term))))
                || (name > token && EndsTerm(tokens, name, piece.End)))
            {
                piece.Kind = PieceKind.Name;
                piece.End = name;
                piece.Term = default;
            }

            else if (piece.Kind == PieceKind.Term)
            {
                piece.End = BeforeBody(tokens, token, piece.End, ref piece.Term);
                piece.End = AfterBody(tokens, token, piece.End, ref piece.Term);
            }

            int small = Small(tokens, token, end, out int row);
            if (small < 0) return default;
            if (small > piece.End || (small == piece.End && small > token && IsHonorific(row)))
            {
                piece.Kind = IsHonorific(row) ? PieceKind.Honorific : PieceKind.Qualifier;
                piece.End = small;
                piece.Row = row;
            }
        }

        // "Hill said": what stands at the end of names only is one here.
        if (piece.Kind == PieceKind.Term && piece.End == token + 1 && capital && IsForNamesOnly(piece.Term) && !FollowsCapital(tokens, token))
            (piece.Kind, piece.Term) = (PieceKind.Unknown, default);

        if (piece.End == token && capital && IsNameWord(tokens, token))
        {
            piece.Kind = PieceKind.Unknown;
            piece.End = token + 1;
        }

        return piece;
    }

    // The longest name in any table. Tables that know a shorter name only do not count.
    private int Name(TokenTable tokens, int token, int end, ref NameMatch match)
    {
        int longest = token;
        for (int t = 0; t < _names.Length; t++)
        {
            PhraseIndex phrases = _names[t].Phrases;
            int state = 0;
            for (int at = token; at < end; at++)
            {
                int next = phrases.Step(state, tokens.Words[at]);
                state = next == 0 && tokens.Words[at] == lexicon.Ampersand && at > token ? phrases.Step(state, lexicon.And) : next;
                if (state == 0) break;
                if (at + 1 < longest || !Fits(phrases, state, tokens, token, at + 1)) continue;
                if (at + 1 > longest)
                {
                    longest = at + 1;
                    match = default;
                }

                match[t] = state;
            }
        }

        // A given name alone is no known name.
        return match.Any ? longest : token;
    }

    private static bool Fits(PhraseIndex phrases, int state, TokenTable tokens, int first, int end)
    {
        foreach (PhraseEntry entry in phrases.Entries(state))
            if (Fits(entry.Case, tokens, first, end)) return true;
        return false;
    }

    private static bool Fits(PhraseCase written, TokenTable tokens, int first, int end)
    {
        switch (written)
        {
            case PhraseCase.Any:
                return true;
            case PhraseCase.Capital:
                return (tokens.Shapes[first] & TokenShape.Capital) != 0;
            default:
                if (tokens.Upos[first] is Upos.PRON or Upos.AUX or Upos.ADP or Upos.SCONJ && IsAmongCapitals(tokens, first, end)) return false;
                for (int at = first; at < end; at++)
                    if ((tokens.Shapes[at] & TokenShape.Small) != 0) return false;
                return true;
        }
    }

    // "US rejects plan" names a state, "TELL US MORE" none.
    private static bool IsAmongCapitals(TokenTable tokens, int first, int end)
    {
        int beside = end < tokens.Count && tokens.Sentences[end] == tokens.Sentences[first] && (tokens.Shapes[end] & TokenShape.Letter) != 0 ? end : first - 1;
        return beside < 0 || (tokens.Shapes[beside] & TokenShape.Letter) == 0 || (tokens.Shapes[beside] & TokenShape.AllCapitals) != 0;
    }

    // The longest office or common noun; its last word may be inflected.
    private int Term(TokenTable tokens, int token, int end, ref TermMatch match)
    {
        int longest = token;
        for (int t = 0; t < _terms.Length; t++)
        {
            PhraseIndex phrases = _terms[t].Phrases;
            int state = 0;
            for (int at = token; at < end; at++)
            {
                int word = phrases.Step(state, tokens.Words[at]);
                int lemma = tokens.Lemmas[at] == tokens.Words[at] ? word : phrases.Step(state, tokens.Lemmas[at]);
                int last = word != 0 && phrases.Entries(word).Length > 0 ? word : lemma;
                if (last != 0 && at + 1 >= longest && phrases.Entries(last).Length > 0 && IsNoun(tokens, at))
                {
                    if (at + 1 > longest)
                    {
                        longest = at + 1;
                        match = default;
                    }

                    match[t] = last;
                }

                state = word;
                if (state == 0) break;
            }
        }

        return longest;
    }

    // "Premier Li Keqiang" may stand among a person's names, but the title is a piece of its own.
    private bool IsTitled(TokenTable tokens, in Piece piece, int end)
    {
        if (piece.End == piece.First || end <= piece.End || !piece.Name.Has(NameTable.People) || !piece.Term.IsOffice) return false;
        NameMatch rest = default;
        return Name(tokens, piece.End, end, ref rest) == end && rest.Has(NameTable.People);
    }

    private bool IsForNamesOnly(in TermMatch term) =>
        !term.IsOffice && !term.Has(TermTable.Organs) && !term.Has(TermTable.Roles) && lexicon.Nominals.AnaphorOf(term) == Anaphor.Name;

    /// <summary>A shorter name of a state or body, or of a place where <paramref name="places"/> count too, that a longer name starts with: "UN" in "UN Security Council".</summary>
    public int Inner(TokenTable tokens, int first, int end, bool places, out NameMatch match)
    {
        match = default;
        int inner = end - first < 2 ? first : Name(tokens, first, end - 1, ref match);
        bool known = match.Has(NameTable.Countries) || (match.Has(NameTable.Organizations) && !lexicon.IsDoubtfulBody(match))
            || (places && !match.Has(NameTable.People) && !lexicon.IsDoubtfulPlace(match) && (match.Has(NameTable.Territories) || lexicon.IsPlaceProper(match)));
        return inner > first && known ? inner : first;
    }

    // "Kremlin spokesman" is an office in the tables, but its first word is a body of its own.
    private bool EndsTerm(TokenTable tokens, int first, int end)
    {
        TermMatch rest = default;
        return first < end && Term(tokens, first, end, ref rest) == end;
    }

    /// <summary>What the table of given names knows of the first of several words that it knows.</summary>
    public NameMatch Given(TokenTable tokens, int first, int end)
    {
        NameMatch given = default;
        PhraseIndex phrases = _names[(int)NameTable.GivenNames].Phrases;
        for (int at = first; at < end && given[(int)NameTable.GivenNames] == 0; at++)
            if (phrases.Step(0, tokens.Words[at]) is not 0 and var state && phrases.Entries(state).Length > 0) given[(int)NameTable.GivenNames] = state;
        return given;
    }

    /// <summary>The longest term that a name ends with: "Border Guard" in "Northern Border Guard".</summary>
    public TermMatch Closing(TokenTable tokens, int first, int end)
    {
        for (int at = Math.Max(first, end - MostClosing); at < end; at++)
        {
            TermMatch term = default;
            if (Term(tokens, at, end, ref term) == end) return term;
        }

        return default;
    }

    // "director of the Institute": the institute is a body of its own.
    private int BeforeBody(TokenTable tokens, int first, int end, ref TermMatch match)
    {
        for (int at = first + 1; at < end - 1; at++)
        {
            if (tokens.Words[at] != lexicon.Of) continue;
            int body = tokens.Upos[at + 1] == Upos.DET ? at + 2 : at + 1;
            TermMatch rest = default;
            if (body >= end || !EndsTerm(tokens, body, end)) return end;
            Term(tokens, body, end, ref rest);
            if (lexicon.Nominals.TypeOf(rest, false) != EntityType.Organization) return end;
            TermMatch front = default;
            if (Term(tokens, first, at, ref front) != at) return end;
            match = front;
            return at;
        }

        return end;
    }

    // "foreign ministry spokesman" is an office in the tables, but the ministry is a body of its own.
    private int AfterBody(TokenTable tokens, int first, int end, ref TermMatch match)
    {
        if (!match.IsOffice) return end;
        for (int at = end - 1; at > first; at--)
        {
            TermMatch body = default;
            if (Term(tokens, first, at, ref body) != at || body.IsOffice || !body.Has(TermTable.Organs) || lexicon.Nominals.SectorOf(body) == "JRN"
                || lexicon.Nominals.TypeOf(body, false) != EntityType.Organization
                || !EndsTerm(tokens, at, end)) continue;
            match = body;
            return at;
        }

        return end;
    }

    private static bool IsNoun(TokenTable tokens, int token) =>
        tokens.Upos[token] is Upos.NOUN or Upos.PROPN or Upos.None || tokens.Xpos[token] is Xpos.FW or Xpos.NNP;

    // A capital at the start of a sentence makes no name out of a common word.
    private static bool IsCommon(TokenTable tokens, int first, int end) =>
        end == first + 1 && tokens.Upos[first] is not (Upos.PROPN or Upos.ADJ or Upos.None or Upos.X);

    // Names of states and bodies count however they are tagged.
    private bool IsSure(in NameMatch name) =>
        name.Has(NameTable.Countries) || name.Has(NameTable.Territories) || name.Has(NameTable.Metonyms)
        || (name.Has(NameTable.Organizations) && !lexicon.IsDoubtfulBody(name));

    private int Small(TokenTable tokens, int token, int end, out int row)
    {
        PhraseIndex phrases = lexicon.Words.Phrases;
        int longest = token;
        row = -1;
        int state = 0;
        for (int at = token; at < end; at++)
        {
            state = phrases.Step(state, tokens.Words[at]);
            if (state == 0) break;
            if (phrases.Entries(state) is { Length: > 0 } entries)
            {
                row = entries[0].Row;
                longest = at + 1;
            }
        }

        if (row < 0) return token;
        string kind = lexicon.Words.Cell(row, lexicon.WordKind);
        bool capital = (tokens.Shapes[token] & TokenShape.Capital) != 0;

        // "May 3" is nobody, but "Theresa May" was read as a whole before.
        if (kind == "none") return tokens.Upos[token] is Upos.AUX or Upos.VERB ? token : -1;
        return kind == "qualifier" || (kind == "honorific" && capital) ? longest : token;
    }

    private bool IsHonorific(int row) => row >= 0 && lexicon.Words.Cell(row, lexicon.WordKind) == "honorific";

    private bool IsNameWord(TokenTable tokens, int token) =>
        (tokens.Upos[token] is Upos.PROPN or Upos.X
            && ((tokens.Shapes[token] & TokenShape.AllCapitals) != 0 || !lexicon.IsFunctionWord(tokens.Words[token])))
        || (tokens.Upos[token] is Upos.NOUN or Upos.ADJ or Upos.VERB && !StartsSentence(tokens, token) && tokens.Words[token] == 0 && tokens.Lemmas[token] == 0);

    private static bool FollowsCapital(TokenTable tokens, int token) =>
        token > 0 && (tokens.Shapes[token - 1] & TokenShape.Capital) != 0 && !StartsSentence(tokens, token);

    private static bool StartsSentence(TokenTable tokens, int token) =>
        token == 0 || tokens.Sentences[token - 1] != tokens.Sentences[token];
}
