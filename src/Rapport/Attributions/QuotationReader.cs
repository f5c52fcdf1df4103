using Rapport.Segmentation;
using Rapport.Tagging;

namespace Rapport.Attributions;

/// <summary>Reads quotations that no cue stands beside: those that go on, and those of a speaker named before.</summary>
internal sealed class QuotationReader(Reading reading, SourceFinder sources, QuotationFinder quotations, Composer composer)
{
    private const int FewestWords = 4;
    private const int MostNeighbours = 8;
    private readonly TokenTable _tokens = reading.Tokens;

    /// <summary>Adds what the cues have left over; <paramref name="found"/> is in the order of contents.</summary>
    public void Read(List<AttributionNode> found)
    {
        List<Quotation> all = reading.Document.Quotations;
        int next = 0, covered = 0, count = found.Count;
        AttributionNode? before = null;
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i].Parent >= 0) continue;
            TokenRange range = quotations.WithMarks(all[i]);
            for (; next < count && found[next].Content[0].First <= range.First; next++)
                covered = Math.Max(covered, found[next].Content[^1].End);
            for (int n = next - 1; n >= 0 && n >= next - MostNeighbours; n--)
                if (EndOf(found[n]) <= range.First && (before is null || EndOf(found[n]) >= EndOf(before))) before = found[n];
            if (range.First < covered || !IsSpeech(all[i])) continue;
            if (before is not null && GoesOn(before, range))
            {
                before.Content.Add(range);
                covered = range.End;
            }
            else if (Bare(range) is { } bare)
            {
                found.Add(bare);
                before = bare;
                covered = range.End;
            }
        }
    }

    private static int EndOf(AttributionNode node) => Math.Max(node.Content[^1].End, node.Cue?.End ?? 0);

    // A scare quote, a title or a nickname has no finite verb and no stop of its own.
    private bool IsSpeech(Quotation quotation)
    {
        if (quotation.EndToken - quotation.FirstToken < FewestWords) return false;
        if ((_tokens.Shapes[quotation.FirstToken] & TokenShape.Capital) == 0) return false;
        if (!reading.IsMark(quotation.EndToken - 1)
            && !(quotation.EndToken + 1 < _tokens.Count && reading.IsMark(quotation.EndToken + 1) && reading.Closes(quotation.EndToken))) return false;
        for (int token = quotation.FirstToken; token < quotation.EndToken; token++)
            if (_tokens.Upos[token] is Upos.VERB or Upos.AUX) return true;
        return false;
    }

    // '"A," he said. "B."': only the end of the sentence lies between.
    private bool GoesOn(AttributionNode before, TokenRange range)
    {
        if (before.Content[^1].End == 0 || !HasQuotation(before)) return false;
        int end = EndOf(before);
        int sentence = _tokens.Sentences[end - 1];
        if (_tokens.Sentences[range.First] - sentence > 1 || !SameBlock(end - 1, range.First)) return false;
        int last = reading.SentenceOf(end - 1).End;
        return range.First >= end && (range.First <= last || IsAllMarks(last, range.First));
    }

    private bool HasQuotation(AttributionNode node)
    {
        TokenRange last = node.Content[^1];
        return reading.Opens(last.First) || reading.Closes(last.End - 1) || reading.IsQuoted(last.End - 1);
    }

    private bool SameBlock(int a, int b) =>
        reading.Document.Sentences[_tokens.Sentences[a]].Block == reading.Document.Sentences[_tokens.Sentences[b]].Block;

    private bool IsAllMarks(int first, int end)
    {
        for (int token = first; token < end; token++)
            if (!reading.IsMark(token)) return false;
        return true;
    }

    // A sentence that is all quotation, behind one that names a speaker; or a dash and a name behind it.
    private AttributionNode? Bare(TokenRange range)
    {
        TokenRange sentence = reading.SentenceOf(range.First);
        if (!IsAllMarks(sentence.First, range.First)) return null;
        int behind = range.End;
        if (behind + 1 < _tokens.Count && reading.IsIn("dashes", behind) && SameBlock(range.First, behind + 1)
            && RootOf(reading.SentenceOf(behind + 1), behind + 1) is >= 0 and var signed) return composer.Compose("quotation#signed", -1, null, signed, [range]);
        int index = _tokens.Sentences[range.First];
        if (index == 0 || !IsAllMarks(range.End, Math.Max(range.End, reading.SentenceOf(range.End - 1).End))) return null;
        Sentence previous = reading.Document.Sentences[index - 1];
        if (previous.Block != reading.Document.Sentences[index].Block && !reading.IsIn("colons", previous.EndToken - 1)) return null;
        for (int token = previous.FirstToken; token < previous.EndToken; token++)
        {
            if (_tokens.Heads[token] >= 0) continue;
            int subject = sources.SubjectOf(token);
            return subject >= 0 && IsSpeaker(subject) ? composer.Compose("quotation#speaker-before", -1, null, subject, [range]) : null;
        }

        return null;
    }

    private bool IsSpeaker(int token) =>
        reading.Document.MentionAt(token) is >= 0 and var mention && reading.Document.Mentions[mention].Type == EntityType.Person;

    private int RootOf(TokenRange sentence, int from)
    {
        for (int token = from; token < sentence.End; token++)
            if (reading.Document.MentionAt(token) >= 0) return token;
        return -1;
    }
}
