using Rapport.Mentions.Recognition;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Mentions;

/// <summary>
/// Brings together what the tables know and what the recogniser reads: a name that the tables know stays what it is, unless
/// it is only a part of a longer one; the others are what the recogniser takes them for.
/// </summary>
internal sealed class NamePieces(Lexicon lexicon, PieceFinder finder)
{
    private const int MostWords = 16;
    private const int MostNames = 5;
    private const int MostFronts = 4;

    /// <summary>Adds the pieces of tokens <paramref name="first"/> to <paramref name="end"/> in text order.</summary>
    public void Find(Document document, int first, int end, ReadOnlySpan<byte> labels, List<Piece> pieces)
    {
        for (int token = first; token < end;)
        {
            int stop = NameLabel.Starts(labels[token]) ? End(labels, token, end) : token;
            if (stop - token > MostWords) stop = token;
            int before = pieces.Count;
            if (stop > token) Named(document, token, stop, end, NameLabel.Class(labels[token]), pieces);
            else if (At(document, token, end, NameClass.None) is var piece && piece.End > token && (!IsDoubtful(piece) || IsTitled(pieces, token))) pieces.Add(piece);
            token = pieces.Count > before ? Math.Max(pieces[^1].End, token + 1) : token + 1;
        }
    }

    private static int End(ReadOnlySpan<byte> labels, int token, int end)
    {
        while (token < end && !NameLabel.Ends(labels[token])) token++;
        return Math.Min(token + 1, end);
    }

    // What the finder knows; a body that is a common word, somebody or some place too is one only where the recogniser says so.
    private Piece At(Document document, int token, int end, NameClass type)
    {
        Piece piece = finder.At(document, token, end);
        if (piece.Kind == PieceKind.Name && type != NameClass.Organization && lexicon.IsDoubtfulBody(piece.Name))
            piece.Name[(int)NameTable.Organizations] = 0;
        return piece;
    }

    // So does a place that is one.
    private bool IsDoubtful(in Piece piece) => piece.Kind == PieceKind.Name && (!piece.Name.Any || lexicon.IsDoubtfulPlace(piece.Name));

    private bool IsTitled(List<Piece> pieces, int token) =>
        pieces.Count > 0 && pieces[^1] is var title && title.End == token
        && (title.Kind == PieceKind.Honorific || (title.Kind == PieceKind.Term && lexicon.Nominals.TypeOf(title.Term, false) == EntityType.Person));

    private void Named(Document document, int first, int stop, int end, NameClass type, List<Piece> pieces)
    {
        TokenTable tokens = document.Tokens;
        stop = BeforePerson(document, first, stop, end);
        if (type == NameClass.Organization && BeforeBody(document, first, stop, end) is var person && person < stop) (stop, type) = (person, NameClass.Person);
        Piece piece = At(document, first, end, type);
        for (int step = 0; step < MostFronts && piece.End > first; step++)
        {
            if (piece.Kind == PieceKind.Name && piece.Name.Any && piece.End >= stop && !(type == NameClass.Person && IsPlaceOnly(piece.Name)))
            {
                piece.Class = type;
                pieces.Add(piece);
                return;
            }

            if (piece.End >= stop) break;
            bool state = IsState(tokens, piece, stop, type);
            bool somebody = type == NameClass.Person && piece.Kind == PieceKind.Name && piece.End > first + 1 && piece.Name.Has(NameTable.People);
            if (!state && !somebody && !(type == NameClass.Person && IsTitle(piece))) break;
            if (state) piece.Class = type;
            pieces.Add(piece);
            if (somebody) return;
            if (state && type == NameClass.Place && stop - piece.End > 1) type = NameClass.Person;
            first = piece.End;
            piece = At(document, first, end, type);
        }

        // A common noun stays one, and an office an office, whoever is called so; so does an organ whose state follows.
        if (piece.Kind == PieceKind.Term && piece.End > first && (piece.End >= stop || (type == NameClass.Organization && IsOfState(document, piece.End, stop, end))))
        {
            piece.Class = type;
            pieces.Add(piece);
            return;
        }

        bool opens = piece.Kind == PieceKind.Term && piece.End > first && tokens.Upos[piece.End] == Upos.ADP;
        pieces.Add(new Piece
        {
            First = first,
            End = stop,
            Kind = type == NameClass.Person ? PieceKind.Person : PieceKind.Body,
            Class = type,
            Capital = (tokens.Shapes[first] & TokenShape.Capital) != 0,
            Name = type == NameClass.Person ? finder.Given(tokens, first, stop) : default,
            Term = type != NameClass.Organization ? default : opens ? piece.Term : finder.Closing(tokens, first + 1, stop),
        });
    }

    // "President" in "President Roe" is a piece of its own.
    private static bool IsTitle(in Piece piece) =>
        piece.Kind is PieceKind.Honorific or PieceKind.Qualifier || (piece.Kind == PieceKind.Term && piece.Term.IsOffice);

    // So is the state in "Freedonian National Bank" and in "Freedonia Governor Roe", but not in "Freedonia Square".
    private bool IsState(TokenTable tokens, in Piece piece, int stop, NameClass type) =>
        piece.Kind == PieceKind.Name && (piece.Name.Has(NameTable.Countries) || piece.Name.Has(NameTable.Territories))
        && (type != NameClass.Place || lexicon.IsAdjective(piece.Name) || !finder.Closing(tokens, piece.End, stop).Any)
        && (tokens.Shapes[piece.End] & (TokenShape.Letter | TokenShape.Capital)) == (TokenShape.Letter | TokenShape.Capital);

    // "of Freedonia" behind "Ministry".
    private bool IsOfState(Document document, int at, int stop, int end)
    {
        TokenTable tokens = document.Tokens;
        if (tokens.Upos[at] != Upos.ADP) return false;
        int state = at + 1 < stop && tokens.Upos[at + 1] == Upos.DET ? at + 2 : at + 1;
        return state < stop && finder.At(document, state, end) is { Kind: PieceKind.Name } name && name.End >= stop
            && (name.Name.Has(NameTable.Countries) || name.Name.Has(NameTable.Territories));
    }

    // "Jane Roe of the University": somebody and a body.
    private int BeforeBody(Document document, int first, int stop, int end)
    {
        TokenTable tokens = document.Tokens;
        for (int token = first + 2; token < Math.Min(stop, first + MostNames); token++)
        {
            if (tokens.Upos[token] != Upos.ADP) continue;
            if (finder.Given(tokens, first, first + 1).Has(NameTable.GivenNames)) return token;
            bool unknown = finder.At(document, first, end).Kind == PieceKind.Unknown && finder.At(document, token - 1, end).Kind == PieceKind.Unknown;
            return unknown && finder.Closing(tokens, token + 1, stop).Any ? token : stop;
        }

        return stop;
    }

    // "the United Nations Jane Roe", read as one name: whom the tables know by several words is somebody else.
    private int BeforePerson(Document document, int first, int stop, int end)
    {
        for (int token = first + 1; token < stop; token++)
            if (finder.At(document, token, end) is { Kind: PieceKind.Name } piece && piece.Name.Has(NameTable.People) && piece.End > token + 1 && piece.End >= stop) return token;
        return stop;
    }

    private static bool IsPlaceOnly(in NameMatch name) =>
        name.Has(NameTable.Places) && !name.Has(NameTable.People) && !name.Has(NameTable.Countries) && !name.Has(NameTable.Territories)
        && !name.Has(NameTable.Organizations) && !name.Has(NameTable.Metonyms);
}
