using System.Runtime.InteropServices;
using Rapport.Packs;
using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Mentions.Recognition;

/// <summary>Prepares what the recogniser looks at: words, endings, letters, tables, and what the whole report tells of a word.</summary>
internal sealed class NameReader(NameMarks marks, Pack pack)
{
    private const byte TitleKinds = 2;
    private const int GivenNameMark = 3 << 12;
    private readonly HashSet<int> _placePrepositions = PlacePrepositions(pack);

    /// <summary>Fills the tokens of a report.</summary>
    public void Read(Document document, Span<NameToken> read)
    {
        TokenTable tokens = document.Tokens;
        for (int token = 0; token < read.Length; token++)
        {
            ReadOnlySpan<char> form = document.Form(token);
            ref NameToken to = ref read[token];
            to = default;
            to.Word = Folding.Hash(form);
            to.Shape = ShapeOf(form);
            to.Capital = (tokens.Shapes[token] & TokenShape.Capital) != 0;
        }

        for (int first = 0; first < read.Length;)
        {
            int end = first + 1;
            while (end < read.Length && tokens.Sentences[end] == tokens.Sentences[first]) end++;
            marks.Mark(document, first, end, read[first..end]);
            Activate(tokens, first, end, read);
            for (int token = first; token < end; token++)
                if (read[token].Active) Affixes(document.Form(token), ref read[token]);
            first = end;
        }

        Gather(document, read);
    }

    private static void Affixes(ReadOnlySpan<char> form, ref NameToken to)
    {
        for (int size = 2; size <= 4 && size < form.Length; size++)
        {
            to.Prefixes[size - 2] = Folding.Hash(form[..size]);
            to.Suffixes[size - 2] = Folding.Hash(form[^size..]);
        }
    }

    // What stands next to something that may be a name, or between two of them, may be part of one.
    private static void Activate(TokenTable tokens, int first, int end, Span<NameToken> read)
    {
        int last = int.MinValue;
        for (int token = first; token < end; token++)
        {
            bool letter = (tokens.Shapes[token] & (TokenShape.Letter | TokenShape.Digit)) != 0;
            bool may = letter && (read[token].Capital || read[token].Marks != 0 || tokens.Upos[token] is Upos.PROPN or Upos.X
                || (tokens.Upos[token] == Upos.NOUN && tokens.Words[token] == 0));
            if (!may) continue;
            read[token].Active = true;
            for (int between = Math.Max(last + 1, token - 3); last >= first && between < token; between++) read[between].Active = true;
            last = token;
        }
    }

    private void Gather(Document document, Span<NameToken> read)
    {
        TokenTable tokens = document.Tokens;
        var evidence = new Dictionary<uint, NameEvidence>();
        for (int token = 0; token < read.Length; token++)
        {
            if ((tokens.Shapes[token] & TokenShape.Letter) == 0) continue;
            ref NameEvidence sum = ref CollectionsMarshal.GetValueRefOrAddDefault(evidence, read[token].Word, out _);
            sum |= Of(document, token, read);
        }

        for (int token = 0; token < read.Length; token++)
            if (read[token].Active) read[token].Evidence = evidence.GetValueOrDefault(read[token].Word);
    }

    private NameEvidence Of(Document document, int token, Span<NameToken> read)
    {
        TokenTable tokens = document.Tokens;
        if (!read[token].Capital) return NameEvidence.Small;
        bool starts = token == 0 || tokens.Sentences[token - 1] != tokens.Sentences[token];
        bool ends = token + 1 == read.Length || tokens.Sentences[token + 1] != tokens.Sentences[token];
        NameEvidence found = default;
        if (!starts)
        {
            found |= NameEvidence.Capital;
            NameToken before = read[token - 1];
            if (before.Capital && (before.Marks & GivenNameMark) != 0) found |= NameEvidence.BehindGivenName;
            if ((before.Term & 15) is > 0 and <= TitleKinds or 5) found |= NameEvidence.BehindTitle;
            if (tokens.Xpos[token - 1] == Xpos.DT) found |= NameEvidence.BehindArticle;
            if (_placePrepositions.Contains(tokens.Words[token - 1])) found |= NameEvidence.InPlace;
            if (before.Capital && (ends || !read[token + 1].Capital)) found |= NameEvidence.Last;
        }

        if (!ends && read[token + 1].Capital)
        {
            if (starts || !read[token - 1].Capital) found |= NameEvidence.First;
            if ((read[token + 1].Term & 15) == 5 + (int)EntityType.Organization) found |= NameEvidence.BeforeBody;
        }

        return found | tokens.Relations[token] switch
        {
            Deprel.Nsubj => NameEvidence.Subject,
            Deprel.NmodPoss => NameEvidence.Possessor,
            _ => 0,
        };
    }

    private static HashSet<int> PlacePrepositions(Pack pack)
    {
        Table words = pack.Table("place-words");
        (int word, int kind) = (words.Column("word"), words.Column("kind"));
        var found = new HashSet<int>();
        for (int row = 0; row < words.Count; row++)
            if (words.Cell(row, kind) is "place" or "source") found.Add(pack.Vocabulary.Find(words.Cell(row, word)));
        return found;
    }

    private static byte ShapeOf(ReadOnlySpan<char> form)
    {
        uint shape = 0;
        uint lastKind = 4;
        foreach (char c in form)
        {
            uint kind = char.IsUpper(c) ? 1u : char.IsLetter(c) ? 2u : char.IsDigit(c) ? 3u : 0u;
            if (kind != lastKind) shape = ((shape << 2) | kind) & 0xFF;
            lastKind = kind;
        }

        return (byte)(form.Length == 1 ? shape | 0x40 : form.Length == 2 ? shape | 0x80 : shape);
    }
}
