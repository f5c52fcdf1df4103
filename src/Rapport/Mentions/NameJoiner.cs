using Rapport.Segmentation;

namespace Rapport.Mentions;

/// <summary>
/// Joins capitalised words that nobody knows, and what stands between them, into names of persons and bodies:
/// "Tehmina" + "Janjua", "Turki" + "Al" + "-" + "Malki", "Border" + "Security" + "Force".
/// </summary>
internal sealed class NameJoiner(Lexicon lexicon)
{
    private const int MostPieces = 12;

    /// <summary>Replaces pieces by joined ones.</summary>
    public void Join(Document document, List<Piece> pieces)
    {
        int to = 0;
        for (int at = 0; at < pieces.Count;)
        {
            int end = Extent(document, pieces, at);
            if (end - at < 2)
            {
                pieces[to++] = pieces[at++];
                continue;
            }

            to = Join(document, pieces, at, end, to);
            at = end;
        }

        pieces.RemoveRange(to, pieces.Count - to);
    }

    // The end of the stretch of names and unknown words that follow each other at a piece.
    private int Extent(Document document, List<Piece> pieces, int at)
    {
        if (!IsNamePart(pieces[at])) return at + 1;
        int end = at + 1;
        while (end < pieces.Count && end - at < MostPieces && IsNamePart(pieces[end]) && Follows(document, pieces[end - 1], pieces[end])) end++;

        // "Christopher Hill": behind a given name alone it is a surname.
        if (end < pieces.Count && end == at + 1 && pieces[at].Name.Has(NameTable.GivenNames) && pieces[end] is { Kind: PieceKind.Term, Capital: true } surname
            && pieces[at].End == surname.First && lexicon.Nominals.AnaphorOf(surname.Term) == Anaphor.Name && !surname.Term.Has(TermTable.Organs))
        {
            (surname.Kind, surname.Term) = (PieceKind.Unknown, default);
            pieces[end] = surname;
            return end + 1;
        }

        // "Communications Directorate": a body's own word closes a name that it could not open.
        if (end < pieces.Count && HasUnknown(pieces, at, end) && pieces[end] is { Kind: PieceKind.Term, Capital: true } term
            && lexicon.Nominals.TypeOf(term.Term, false) is EntityType.Organization or EntityType.Place
            && pieces[end - 1].End == term.First) end++;
        return end;
    }

    private int Join(Document document, List<Piece> pieces, int first, int end, int to)
    {
        // Names of states and bodies in front go on their own, unless what follows is no person.
        int start = first;
        while (start < end - 1 && pieces[start].Kind == PieceKind.Name && !CanBePerson(pieces[start].Name)) start++;
        Piece last = pieces[end - 1];
        bool body = last.Kind == PieceKind.Term;
        if (!(HasUnknown(pieces, start, end) || AreSurnames(pieces, start, end)) || (start == end - 1 && start == first))
            return Keep(pieces, first, end, to);

        bool person = !body && (end - start > 1 || start == first);
        if (!body && start > first && !LooksLikePerson(pieces, start, end)) (body, person) = (true, false);
        if (person && end - start == 1) person = false;
        if (body && start > first && !lexicon.IsAdjective(pieces[start - 1].Name)) start--;
        to = Keep(pieces, first, start, to);
        if (!body && !person) return Keep(pieces, start, end, to);
        Piece joined = pieces[start];
        joined.End = last.End;
        joined.Kind = body ? PieceKind.Body : PieceKind.Person;
        joined.Term = last.Term;
        if (!body) joined.Name = Given(pieces, start, end);
        else joined.Name = default;
        pieces[to] = joined;
        return to + 1;
    }

    private static NameMatch Given(List<Piece> pieces, int start, int end)
    {
        NameMatch name = default;
        for (int i = start; i < end && name[(int)NameTable.GivenNames] == 0; i++)
            name[(int)NameTable.GivenNames] = pieces[i].Name.In(NameTable.GivenNames);
        return name;
    }

    private static int Keep(List<Piece> pieces, int first, int end, int to)
    {
        for (int i = first; i < end; i++) pieces[to++] = pieces[i];
        return to;
    }

    private static bool HasUnknown(List<Piece> pieces, int first, int end)
    {
        for (int i = first; i < end; i++)
            if (pieces[i].Kind == PieceKind.Unknown) return true;
        return false;
    }

    // "Mao Lin": two people are known by these words, but not together.
    private static bool AreSurnames(List<Piece> pieces, int first, int end)
    {
        if (end - first < 2) return false;
        for (int i = first; i < end; i++)
            if (pieces[i].Kind != PieceKind.Name || pieces[i].End - pieces[i].First > 1 || !CanBePerson(pieces[i].Name)) return false;
        return true;
    }

    private static bool LooksLikePerson(List<Piece> pieces, int start, int end)
    {
        if (end - start < 2) return false;
        for (int i = start; i < end; i++)
            if (pieces[i].Name.Has(NameTable.GivenNames) || pieces[i].Name.Has(NameTable.People)) return true;
        return false;
    }

    private static bool CanBePerson(in NameMatch name) => name.Has(NameTable.People) || name.Has(NameTable.GivenNames);

    private static bool IsNamePart(in Piece piece) => piece.Capital && piece.Kind is PieceKind.Unknown or PieceKind.Name;

    // Whether a piece goes on with the name before it: next to it, behind a hyphen, or behind a particle ("bin", "de").
    private bool Follows(Document document, in Piece before, in Piece piece)
    {
        if (lexicon.IsAdjective(piece.Name) || (before.Kind == PieceKind.Unknown && piece.Name.Has(NameTable.Countries))) return false;
        TokenTable tokens = document.Tokens;
        if (piece.First == before.End) return true;
        if (piece.First - before.End > 4) return false;
        bool particle = false;
        for (int token = before.End; token < piece.First; token++)
        {
            if (IsParticle(tokens, token)) particle = true;
            else if ((tokens.Shapes[token] & TokenShape.SpaceBefore) != 0 || document.Form(token) is not ("-" or "‑" or "'" or "’")) return false;
        }

        return particle || (tokens.Shapes[piece.First] & TokenShape.SpaceBefore) == 0;
    }

    private bool IsParticle(TokenTable tokens, int token)
    {
        int state = lexicon.Words.Phrases.Step(0, tokens.Words[token]);
        int row = Lexicon.Row(lexicon.Words, state);
        return row >= 0 && lexicon.Words.Cell(row, lexicon.WordKind) == "particle";
    }
}
