using Rapport.Attributions;
using Rapport.Events;
using Rapport.Expectations;
using Rapport.Linking;
using Rapport.Mentions;
using Rapport.Parsing;
using Rapport.Segmentation;
using Rapport.Tagging;
using Rapport.Timexes;

namespace Rapport;

/// <summary>
/// A report while it is being read: its text and the layers that annotators add. Reused from report to report, one a
/// thread; the finished <see cref="Rapport.Record"/> shares nothing with it but the text.
/// </summary>
public sealed class Document
{
    private readonly TokenIndex _mentionAt = new();
    private readonly TokenIndex _attributionAt = new();
    private readonly TokenIndex _tellingAt = new();

    /// <summary>The layers that stages have added.</summary>
    public Layers Layers { get; internal set; }

    /// <summary>The bytes that came in; empty where the text was given.</summary>
    public ReadOnlyMemory<byte> Source { get; set; }

    /// <summary>What the caller knows of the report.</summary>
    public ReadOptions Options { get; private set; } = ReadOptions.None;

    /// <summary>The stored text. It never changes after import.</summary>
    public string Text { get; set; } = "";

    /// <summary>The headline, if there is one.</summary>
    public string? Title { get; set; }

    /// <summary>Who published it, if known.</summary>
    public string? Publisher { get; set; }

    /// <summary>TimeML's document creation time, if known.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>Where the publication date comes from.</summary>
    public PublishedBasis PublishedBasis { get; set; }

    /// <summary>What a publication date without a year was concluded from, or why it could not be; null where nothing had to be concluded.</summary>
    public string? PublishedEvidence { get; internal set; }

    /// <summary>The day that the dateline names without its year, if there is one.</summary>
    internal Structure.MonthDay? DatelineDay { get; set; }

    /// <summary>BCP 47; <c>und</c> where the text is in none that the packs know.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Blocks in text order.</summary>
    public List<Block> Blocks { get; } = [];

    /// <summary>Tokens in text order.</summary>
    public TokenTable Tokens { get; } = new();

    /// <summary>Sentences in text order.</summary>
    public List<Sentence> Sentences { get; } = [];

    /// <summary>Quotations in the order of their opening marks.</summary>
    public List<Quotation> Quotations { get; } = [];

    /// <summary>The dependencies from the heads' side.</summary>
    public SyntaxTree Tree { get; } = new();

    /// <summary>What the tagger's encoder made of the tokens, for the parser.</summary>
    internal EncodedTokens Encoded { get; } = new();

    /// <summary>Mentions in the order of their first tokens, the longer first where two start together.</summary>
    public List<MentionNode> Mentions { get; } = [];

    /// <summary>Entities in the order in which the report first mentions them.</summary>
    public List<EntityNode> Entities { get; } = [];

    /// <summary>Expressions of time in text order.</summary>
    public List<TimexNode> Timexes { get; } = [];

    /// <summary>Attributions in the order of their cues, or of their contents where there is no cue.</summary>
    public List<AttributionNode> Attributions { get; } = [];

    /// <summary>Tellings of acts, in the order of their triggers.</summary>
    public List<Telling> Tellings { get; } = [];

    /// <summary>Expectations in text order.</summary>
    public List<ExpectationNode> Expectations { get; } = [];

    /// <summary>The finished record; null before assembly.</summary>
    public Record? Record { get; set; }

    /// <summary>
    /// The index of the narrowest mention whose head is <paramref name="token"/>, or −1; a person who is named goes
    /// before what the title names ("Majlis Speaker Ali Larijani"). Filled by the mention stage
    /// through <see cref="IndexMentions"/>.
    /// </summary>
    public int MentionAt(int token) => _mentionAt[token];

    /// <summary>Makes <see cref="MentionAt"/> answer for the mentions as they are now.</summary>
    public void IndexMentions()
    {
        _mentionAt.Reset(Tokens.Count);
        for (int i = 0; i < Mentions.Count; i++)
        {
            MentionNode mention = Mentions[i];
            int other = _mentionAt[mention.HeadToken];
            if (other < 0 || (IsNamedPerson(mention) == IsNamedPerson(Mentions[other])
                ? mention.EndToken - mention.FirstToken < Mentions[other].EndToken - Mentions[other].FirstToken
                : IsNamedPerson(mention))) _mentionAt[mention.HeadToken] = i;
        }

        // The parser may hang a name on its title, or on another word of it: any word of a name that heads nothing else
        // leads to it.
        for (int i = 0; i < Mentions.Count; i++)
        {
            MentionNode mention = Mentions[i];
            if (mention.Kind is not (MentionKind.Name or MentionKind.Office)) continue;
            for (int token = mention.FirstToken; token < mention.EndToken; token++)
                if (_mentionAt[token] < 0 && Tokens.Upos[token] is Tagging.Upos.PROPN or Tagging.Upos.NOUN) _mentionAt[token] = i;
        }
    }

    private static bool IsNamedPerson(in MentionNode mention) => mention is { Kind: MentionKind.Name, Type: EntityType.Person };

    /// <summary>
    /// The index of the innermost attribution whose content holds <paramref name="token"/>, or −1. Filled by the
    /// attribution stage through <see cref="IndexAttributions"/>.
    /// </summary>
    public int AttributionAt(int token) => _attributionAt[token];

    /// <summary>Makes <see cref="AttributionAt"/> answer for the attributions as they are now.</summary>
    public void IndexAttributions()
    {
        _attributionAt.Reset(Tokens.Count);
        var pieces = new List<(TokenRange Piece, int Attribution)>();
        for (int i = 0; i < Attributions.Count; i++)
            foreach (TokenRange piece in Attributions[i].Content) pieces.Add((piece, i));

        // The wide ones first, so that the narrow ones inside them have the last word.
        pieces.Sort(static (a, b) => a.Piece.Count != b.Piece.Count ? b.Piece.Count.CompareTo(a.Piece.Count) : a.Attribution.CompareTo(b.Attribution));
        foreach (var (piece, attribution) in pieces) _attributionAt.Fill(piece, attribution);
    }

    /// <summary>The index of the telling whose predicate or trigger is <paramref name="token"/>, or −1.</summary>
    public int TellingAt(int token) => _tellingAt[token];

    /// <summary>Makes <see cref="TellingAt"/> answer for the tellings as they are now.</summary>
    public void IndexTellings()
    {
        _tellingAt.Reset(Tokens.Count);
        for (int i = 0; i < Tellings.Count; i++) _tellingAt.Fill(Tellings[i].Trigger, i);
        for (int i = 0; i < Tellings.Count; i++) _tellingAt[Tellings[i].Predicate] = i;
    }

    /// <summary>The index of the first timex that starts at or behind a token; <c>Timexes.Count</c> where there is none.</summary>
    public int TimexFrom(int token)
    {
        int low = 0, high = Timexes.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Timexes[middle].Tokens.First < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The words at a span.</summary>
    public ReadOnlySpan<char> Words(Span span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Form(int token) => Text.AsSpan(Tokens.Starts[token]..Tokens.Ends[token]);

    /// <summary>The span from the first token to the one before <paramref name="endToken"/>.</summary>
    public Span SpanOf(int firstToken, int endToken) => new(Tokens.Starts[firstToken], Tokens.Ends[endToken - 1]);

    /// <summary>The span of a range of tokens; the range must not be empty.</summary>
    public Span SpanOf(TokenRange range) => SpanOf(range.First, range.End);

    /// <summary>Empties all layers, keeps their memory, and takes up the next report.</summary>
    public void Reset(string text, ReadOptions options)
    {
        Layers = Layers.None;
        Source = default;
        Options = options;
        Text = text;
        Language = "en";
        Title = options.Title;
        Publisher = options.Publisher;
        Published = options.Published;
        PublishedBasis = options.Published is null ? PublishedBasis.Unknown : PublishedBasis.Metadata;
        DatelineDay = null;
        PublishedEvidence = null;
        Blocks.Clear();
        Tokens.Clear();
        Encoded.Clear();
        Sentences.Clear();
        Quotations.Clear();
        Mentions.Clear();
        _mentionAt.Reset(0);
        _attributionAt.Reset(0);
        _tellingAt.Reset(0);
        Entities.Clear();
        Timexes.Clear();
        Attributions.Clear();
        Tellings.Clear();
        Expectations.Clear();
        Record = null;
    }
}
