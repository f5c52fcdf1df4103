using Rapport.Mentions.Recognition;
using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Mentions;

/// <summary>
/// Makes mentions out of pieces that stand next to each other: whatever states, bodies and titles stand before a name, an
/// office or a common noun belong to it ("US President Joe Biden", "the Turkish Foreign Ministry", "Russian troops").
/// </summary>
internal sealed class NounPhraseReader(Lexicon lexicon, PieceFinder finder)
{
    private const int MostPieces = 10;

    /// <summary>Adds the mentions of a sentence's pieces.</summary>
    public void Read(Document document, List<Piece> pieces, int sentenceStart)
    {
        TokenTable tokens = document.Tokens;
        int first = 0;
        int of = -1;
        int title = -1;
        var standing = Standing.Present;
        var gender = Gender.Unknown;
        for (int i = 0; i < pieces.Count; i++)
        {
            Piece piece = pieces[i];
            bool owns = Owns(tokens, piece);
            bool next = i + 1 < pieces.Count && Touches(document, piece, pieces[i + 1], owns);
            switch (piece.Kind)
            {
                case PieceKind.Qualifier:
                    if (next) standing = StandingOf(piece);
                    break;
                case PieceKind.Honorific:
                    gender = GenderOf(piece);
                    break;
                case PieceKind.Term when next && !owns && IsTitleOf(document, piece, pieces[i + 1]):
                    title = i;
                    break;
                case PieceKind.Term when next && !owns && Modifies(document, piece, pieces, i) && !IsBody(piece):
                    title = i;
                    break;
                default:
                    bool modifies = next && (owns || Modifies(document, piece, pieces, i));
                    bool bare = modifies && piece.Kind == PieceKind.Name && title < 0;
                    int count = document.Mentions.Count;
                    Add(document, pieces, bare ? i : first, i, bare ? -1 : of, title, standing, gender, sentenceStart);
                    if (modifies)
                    {
                        if (document.Mentions.Count > count) of = document.Mentions[^1].HeadToken;
                        title = -1;
                        if (i - first < MostPieces) continue;
                    }

                    next = false;
                    break;
            }

            if (next && i - first < MostPieces) continue;
            first = i + 1;
            of = title = -1;
            standing = Standing.Present;
            gender = Gender.Unknown;
        }
    }

    private void Add(
        Document document, List<Piece> pieces, int first, int last, int of, int title, Standing standing, Gender gender, int sentenceStart)
    {
        TokenTable tokens = document.Tokens;
        Piece piece = pieces[last];
        bool plural = piece.Kind == PieceKind.Term && IsPlural(tokens, piece);
        int start = pieces[first].First;
        bool thing = title >= 0 && lexicon.Nominals.TypeOf(pieces[title].Term, false) != EntityType.Person;
        var (kind, type) = Read(document, piece, plural, title >= 0, thing);
        MentionNode mention = MentionNode.At(start, piece.End, piece.End - 1, kind, type);
        mention.Name = piece.Name;
        mention.Term = piece.Term;
        mention.Plural = plural || lexicon.IsPeople(piece.Name);
        mention.Standing = standing;
        mention.Gender = gender;
        mention.OfToken = of;
        if (piece.Kind is not PieceKind.Term)
        {
            mention.NameFirst = piece.First;
            mention.NameEnd = piece.End;
            if (title >= 0) mention.Term = pieces[title].Term;
        }

        bool bare = kind == MentionKind.Demonym && !mention.Plural;
        mention.FirstToken = bare ? start : WithDeterminers(document, start, mention, sentenceStart, onlyArticle: piece.Kind != PieceKind.Term && title < 0);
        if (mention.OfToken < 0 && IsPossessor(tokens, mention.FirstToken)) mention.OfToken = mention.FirstToken;
        if (mention.OfToken < 0 && piece.Kind == PieceKind.Body && start > sentenceStart && IsPossessor(tokens, start - 1)) mention.OfToken = start - 1;
        mention.IsModified = mention.OfToken < 0 && HasModifier(tokens, mention.FirstToken, start);
        mention.HeadToken = Head(document, mention.FirstToken, mention.EndToken, piece);
        if (IsAbstract(document, mention, piece)) return;
        if (piece.Kind is PieceKind.Name or PieceKind.Body && type == EntityType.Organization)
        {
            // "Springfield City Council" is of Springfield; the "Springfield Convention" is of nobody.
            int inner = AddInner(document, piece);
            if (inner >= 0 && mention.OfToken < 0 && piece.Kind == PieceKind.Body && piece.Term.Has(TermTable.Organs)) mention.OfToken = inner;
        }

        document.Mentions.Add(mention);
    }

    private static bool HasModifier(TokenTable tokens, int first, int end)
    {
        for (int token = first; token < end; token++)
        {
            if (tokens.Upos[token] is Upos.NOUN or Upos.PROPN) return true;
            if (tokens.Upos[token] is Upos.ADJ && (tokens.Shapes[token] & TokenShape.Capital) != 0 && token > first) return true;
        }

        return false;
    }

    // The state, body or town that a body's name starts with, and its head; −1 where it starts with none. The name of a
    // body that the tables know may hold a town that has no more to do with it.
    private int AddInner(Document document, in Piece piece)
    {
        int end = finder.Inner(document.Tokens, piece.First, piece.End, piece.Kind == PieceKind.Body, out NameMatch name);
        if (end == piece.First) return -1;
        EntityType type = name.Has(NameTable.Countries) || name.Has(NameTable.Territories) ? EntityType.Country
            : name.Has(NameTable.Organizations) ? EntityType.Organization : EntityType.Place;
        MentionNode inner = MentionNode.At(piece.First, end, end - 1, lexicon.IsAdjective(name) ? MentionKind.Demonym : MentionKind.Name, type);
        (inner.NameFirst, inner.NameEnd, inner.Name) = (piece.First, end, name);
        document.Mentions.Add(inner);
        return end - 1;
    }

    // "took office", "by force", "in person": a bare singular that is no one.
    private bool IsAbstract(Document document, in MentionNode mention, in Piece piece) =>
        piece.Kind == PieceKind.Term && !piece.Capital && !mention.Plural && mention.EndToken - mention.FirstToken == 1
        && document.Tokens.Relations[mention.HeadToken] is Deprel.Obj or Deprel.Obl or Deprel.Nmod
        && document.Tokens.Xpos[mention.HeadToken] == Xpos.NN && !piece.Term.Has(TermTable.Organs);

    private static bool IsPossessor(TokenTable tokens, int token) =>
        tokens.Upos[token] == Upos.PRON && tokens.Relations[token] == Deprel.NmodPoss;

    private (MentionKind Kind, EntityType Type) Read(Document document, in Piece piece, bool plural, bool titled, bool thing)
    {
        switch (piece.Kind)
        {
            case PieceKind.Term:
                EntityType type = lexicon.Nominals.TypeOf(piece.Term, plural);
                return (piece.Term.IsOffice && !plural ? MentionKind.Office : MentionKind.Nominal, type);
            case PieceKind.Person when thing || (piece.Class == NameClass.None && !titled && !piece.Name.Has(NameTable.GivenNames)):
                // "the survey vessel Jane Roe"
                return (MentionKind.Nominal, EntityType.Organization);
            case PieceKind.Person:
                return (MentionKind.Name, EntityType.Person);
            case PieceKind.Body when piece.Class == NameClass.Place:
                return (MentionKind.Name, EntityType.Place);
            case PieceKind.Body:
                return (MentionKind.Name, lexicon.Nominals.TypeOf(piece.Term, false) == EntityType.Place && piece.Term.Any ? EntityType.Place : EntityType.Organization);
            case PieceKind.Unknown when piece.Class == NameClass.None && !titled:
                // "the Green Line bus": capitals without a name; it may act all the same.
                return (MentionKind.Nominal, EntityType.Organization);
            case PieceKind.Unknown:
                return (MentionKind.Name, titled || !IsAcronym(document, piece) ? EntityType.Person : EntityType.Organization);
        }

        NameMatch name = piece.Name;
        if (titled && (name.Has(NameTable.People) || lexicon.IsDoubtfulPlace(name))) return (MentionKind.Name, EntityType.Person);
        if (lexicon.IsAdjective(name)) return (MentionKind.Demonym, EntityType.Country);
        if (lexicon.IsPeople(name)) return (MentionKind.Demonym, EntityType.Group);
        if (name.Has(NameTable.Countries) || name.Has(NameTable.Territories)) return (MentionKind.Name, EntityType.Country);
        if (name.Has(NameTable.Organizations)) return (MentionKind.Name, EntityType.Organization);
        if (name.Has(NameTable.Metonyms)) return (MentionKind.Metonym, name.Has(NameTable.Places) ? EntityType.Place : EntityType.Organization);
        return (MentionKind.Name, name.Has(NameTable.Places) && !name.Has(NameTable.People) && !titled ? EntityType.Place : EntityType.Person);
    }

    private static bool IsAcronym(Document document, in Piece piece) =>
        (document.Tokens.Shapes[piece.First] & TokenShape.AllCapitals) != 0;

    // A term before a name that it is the title of.
    private bool IsTitleOf(Document document, in Piece term, in Piece name)
    {
        if (name.Kind is not (PieceKind.Person or PieceKind.Unknown or PieceKind.Honorific)
            && !(name.Kind == PieceKind.Name && (name.Name.Has(NameTable.People) || lexicon.IsDoubtfulPlace(name.Name)))) return false;
        return !IsPlural(document.Tokens, term) && lexicon.Nominals.TypeOf(term.Term, false) == EntityType.Person;
    }

    private bool IsBody(in Piece piece) =>
        piece.Kind == PieceKind.Term && lexicon.Nominals.TypeOf(piece.Term, false) is EntityType.Organization or EntityType.Country or EntityType.Place;

    // Whether a piece stands before the one that it belongs to: "Russian troops", "ministry spokesman", "EU ambassadors".
    private bool Modifies(Document document, in Piece piece, List<Piece> pieces, int i)
    {
        Piece next = pieces[i + 1];
        if (next.Kind is PieceKind.Qualifier or PieceKind.Honorific) return i + 2 < pieces.Count && pieces[i + 2].First == next.End;
        if (piece.Kind == PieceKind.Person || next.Kind is PieceKind.Person or PieceKind.Unknown) return false;
        if (piece.Kind == PieceKind.Name && next.Kind == PieceKind.Name && !lexicon.IsAdjective(piece.Name) && !IsFrontOf(piece, next)) return false;
        if (piece.Kind == PieceKind.Name && (lexicon.IsAdjective(piece.Name) || next.Capital)) return true;
        if (next is { Kind: PieceKind.Term, Term.IsOffice: true } && next.First == piece.End && IsBody(piece)) return true;
        int head = document.Tokens.Heads[piece.End - 1];
        return head < 0 ? next.Kind == PieceKind.Term : head >= piece.First && head < next.End + 6 && head >= next.First;
    }

    // "US" in "US National Weather Office": the recogniser took both for one body.
    private static bool IsFrontOf(in Piece state, in Piece body) =>
        state.Class == NameClass.Organization && body.Class == NameClass.Organization && state.End == body.First && body.Name.Has(NameTable.Organizations);

    private bool Touches(Document document, in Piece piece, in Piece next, bool owns)
    {
        TokenTable tokens = document.Tokens;
        int gap = piece.End + (owns ? 1 : 0);
        if (next.First == gap) return true;

        // "then-President", "US-led": a hyphen joins only what tells how a title stands.
        if (piece.Kind == PieceKind.Qualifier && next.First == gap + 1 && document.Form(gap) is "-") return true;

        // "Egypt's new foreign minister", "Russian deputy defence minister": adjectives may stand between.
        if (next.First - gap > 3) return false;
        for (int token = gap; token < next.First; token++)
            if (tokens.Upos[token] is not (Upos.ADJ or Upos.NUM) || tokens.Heads[token] < token) return false;
        return next.Kind == PieceKind.Term;
    }

    private bool Owns(TokenTable tokens, in Piece piece) =>
        piece.End < tokens.Count && lexicon.IsPossessive(tokens, piece.End);

    // "members of parliament" is plural, "academy of sciences" is not.
    private bool IsPlural(TokenTable tokens, in Piece piece)
    {
        int noun = piece.End - 1;
        for (int token = piece.First + 1; token < piece.End; token++)
        {
            if (tokens.Words[token] != lexicon.Of && tokens.Words[token] != lexicon.For) continue;
            noun = token - 1;
            break;
        }

        return tokens.Xpos[noun] is Xpos.NNS or Xpos.NNPS;
    }

    private Standing StandingOf(in Piece piece) => lexicon.Words.Cell(piece.Row, lexicon.WordSense) switch
    {
        "past" => Standing.Past,
        "future" => Standing.Future,
        "deputy" => Standing.Deputy,
        _ => Standing.Present,
    };

    private Gender GenderOf(in Piece piece) => lexicon.Words.Cell(piece.Row, lexicon.WordSense) switch
    {
        "m" => Gender.Male,
        "f" => Gender.Female,
        _ => Gender.Unknown,
    };

    // Articles, numbers, adjectives and possessives in front belong to the mention.
    private int WithDeterminers(Document document, int start, in MentionNode mention, int sentenceStart, bool onlyArticle)
    {
        TokenTable tokens = document.Tokens;
        int from = start;
        for (int token = start - 1; token >= sentenceStart && start - token < 8; token--)
        {
            Upos upos = tokens.Upos[token];
            if (token == start - 1 && tokens.Xpos[token] == Xpos.DT)
            {
                from = token;
                break;
            }

            bool inside = tokens.Heads[token] > token && tokens.Heads[token] < mention.EndToken;
            if (onlyArticle && document.Tokens.Xpos[token] != Xpos.DT) break;
            if (!inside || upos is not (Upos.DET or Upos.ADJ or Upos.NUM or Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADV)) break;
            if (tokens.Relations[token] is not (Deprel.Det or Deprel.DetPredet or Deprel.Amod or Deprel.Nummod or Deprel.Compound or Deprel.NmodPoss
                or Deprel.NmodDesc or Deprel.Flat or Deprel.Advmod)) break;
            from = token;
        }

        return from;
    }

    /// <summary>The token of a mention whose own head lies outside it, nearest to its last piece.</summary>
    private static int Head(Document document, int first, int end, in Piece piece)
    {
        TokenTable tokens = document.Tokens;
        int head = -1;
        for (int token = end - 1; token >= first; token--)
        {
            int up = tokens.Heads[token];
            if (up >= first && up < end) continue;
            if (tokens.Upos[token] is Upos.PUNCT or Upos.DET or Upos.PART) continue;
            if (head < 0 || (token >= piece.First && token < piece.End)) head = token;
        }

        return head < 0 ? end - 1 : head;
    }
}
