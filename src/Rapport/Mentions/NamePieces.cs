using Rapport.Mentions.Recognition;
using Rapport.Segmentation;

namespace Rapport.Mentions;

/// <summary>
/// Brings together what the tables know and what the recogniser reads: a name that the tables know stays what it is, unless
/// it is only a part of a longer one; the others are what the recogniser takes them for.
/// </summary>
internal sealed class NamePieces(Lexicon lexicon, PieceFinder finder)
{
    private const int MostWords = 16;
    private const int MostNames = 5;

    /// <summary>Adds the pieces of tokens <paramref name="first"/> to <paramref name="end"/> in text order.</summary>
    public void Find(Document document, int first, int end, ReadOnlySpan<byte> labels, List<Piece> pieces)
    {
        for (int token = first; token < end;)
        {
            int stop = NameLabel.Starts(labels[token]) ? End(labels, token, end) : token;
            if (stop - token > MostWords) stop = token;
            int before = pieces.Count;
            if (stop > token) Named(document, token, stop, end, NameLabel.Class(labels[token]), pieces);
            else if (finder.At(document, token, end) is var piece && piece.End > token && (!IsDoubtful(piece) || IsTitled(pieces, token))) pieces.Add(piece);
            token = pieces.Count > before ? Math.Max(pieces[^1].End, token + 1) : token + 1;
        }
    }

    private static int End(ReadOnlySpan<byte> labels, int token, int end)
    {
        while (token < end && !NameLabel.Ends(labels[token])) token++;
        return Math.Min(token + 1, end);
    }

    // A name that is a common word too counts only where the recogniser sees a name.
    private bool IsDoubtful(in Piece piece) => piece.Kind == PieceKind.Name && lexicon.IsDoubtfulPlace(piece.Name);

    private bool IsTitled(List<Piece> pieces, int token) =>
        pieces.Count > 0 && pieces[^1] is var title && title.End == token
        && (title.Kind == PieceKind.Honorific || (title.Kind == PieceKind.Term && lexicon.Nominals.TypeOf(title.Term, false) == EntityType.Person));

    private void Named(Document document, int first, int stop, int end, NameClass type, List<Piece> pieces)
    {
        stop = BeforePerson(document, first, stop, end);
        if (type == NameClass.Organization && BeforeBody(document.Tokens, first, stop) is var person && person < stop) (stop, type) = (person, NameClass.Person);
        Piece piece = finder.At(document, first, end);
        bool known = piece.Kind == PieceKind.Name && piece.End > first;
        if (known && piece.End >= stop && !(type == NameClass.Person && IsPlaceOnly(piece.Name)))
        {
            piece.Class = type;
            pieces.Add(piece);
            return;
        }

        // "President Roe": the title is a piece of its own; so is the state in "Freedonian National Bank".
        bool title = type == NameClass.Person && piece.Kind is PieceKind.Term or PieceKind.Honorific or PieceKind.Qualifier && piece.End > first && piece.End < stop
            && !(piece.Kind == PieceKind.Term && !piece.Term.IsOffice);
        bool state = known && piece.End < stop && (piece.Name.Has(NameTable.Countries) || piece.Name.Has(NameTable.Territories))
            && (type != NameClass.Place || lexicon.IsAdjective(piece.Name) || !finder.Closing(document.Tokens, piece.End, stop).Any) && (document.Tokens.Shapes[piece.End] & TokenShape.Letter) != 0 && (document.Tokens.Shapes[piece.End] & TokenShape.Capital) != 0;
        bool somebody = known && piece.End < stop && type == NameClass.Person && piece.End > first + 1 && piece.Name.Has(NameTable.People);
        if (title || state || somebody)
        {
            pieces.Add(piece);
            if (somebody) return;
            if (state && type == NameClass.Place && stop - piece.End > 1) type = NameClass.Person;
            first = piece.End;
            piece = finder.At(document, first, end);
        }

        // A common noun stays one, and an office an office, whoever is called so.
        if (piece.Kind == PieceKind.Term && piece.End >= stop)
        {
            piece.Class = type;
            pieces.Add(piece);
            return;
        }

        // "Ministry of Energy of Freedonia": the state is a piece of its own.
        bool opens = piece.Kind == PieceKind.Term && piece.End > first && piece.End < stop && document.Tokens.Upos[piece.End] == Tagging.Upos.ADP;
        if (opens && type == NameClass.Organization)
        {
            int state2 = document.Tokens.Upos[piece.End + 1] == Tagging.Upos.DET ? piece.End + 2 : piece.End + 1;
            if (state2 < stop && finder.At(document, state2, end) is { Kind: PieceKind.Name } inner && inner.End >= stop
                && (inner.Name.Has(NameTable.Countries) || inner.Name.Has(NameTable.Territories)))
            {
                pieces.Add(piece);
                return;
            }
        }

        pieces.Add(new Piece
        {
            First = first,
            End = stop,
            Kind = type == NameClass.Person ? PieceKind.Person : PieceKind.Body,
            Class = type,
            Capital = (document.Tokens.Shapes[first] & TokenShape.Capital) != 0,
            Name = type == NameClass.Person ? finder.Given(document.Tokens, first, stop) : default,
            Term = type != NameClass.Organization ? default : opens ? piece.Term : finder.Closing(document.Tokens, first + 1, stop),
        });
    }

    // "Jane Roe of the University": somebody and a body.
    private int BeforeBody(TokenTable tokens, int first, int stop)
    {
        for (int token = first + 2; token < Math.Min(stop, first + MostNames); token++)
            if (tokens.Upos[token] == Tagging.Upos.ADP)
                return finder.Given(tokens, first, first + 1).Has(NameTable.GivenNames) || (tokens.Words[first] == 0 && tokens.Words[first + 1] == 0) ? token : stop;
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
