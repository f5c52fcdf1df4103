using Rapport.Packs;
using Rapport.Rules;

namespace Rapport.Events;

/// <summary>Finds tellings of PLOVER acts with participants, date, place and topics.</summary>
public sealed class EventAnnotator : IAnnotator
{
    // No prose has such sentences; what comes longer is a table or an attack.
    private const int LongestSentence = 1000;

    private readonly EventRules _rules;
    private readonly Participants _participants;
    private readonly Contexts _contexts;
    private readonly OffTopic _offTopic;

    /// <summary>Makes the stage.</summary>
    public EventAnnotator(Pack pack)
    {
        _rules = new EventRules(pack);
        _participants = new Participants(_rules.Grammar, pack.Vocabulary);
        _contexts = new Contexts(_rules.Classes, pack.Vocabulary.Count);
        _offTopic = new OffTopic(_rules.Classes);
    }

    /// <inheritdoc/>
    public string Name => "Events";

    /// <inheritdoc/>
    public Layers Requires => Layers.Entities | Layers.Timexes;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Events;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
        if (_offTopic.Is(document)) return;
        var reader = new TellingReader(_rules, _participants, _contexts, document);
        foreach (Sentence sentence in document.Sentences)
        {
            bool tells = document.Blocks.Count == 0
                || document.Blocks[sentence.Block].Kind is not (BlockKind.Byline or BlockKind.Dateline or BlockKind.Boilerplate);
            if (tells && sentence.TokenCount <= LongestSentence && !_offTopic.Is(document, sentence)) reader.Read(sentence);
        }
    }
}
