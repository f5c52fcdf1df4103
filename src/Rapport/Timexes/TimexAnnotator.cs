using System.Collections.Concurrent;
using Rapport.Packs;
using Rapport.Timexes.Grammar;

namespace Rapport.Timexes;

/// <summary>Finds expressions of time and resolves them against the publication date and the tense of their verb.</summary>
public sealed class TimexAnnotator : IAnnotator
{
    private readonly TimeGrammar _grammar;
    private readonly Tense _tense;
    private readonly ConcurrentBag<TimexReader> _readers = [];

    /// <summary>Makes the stage; compiles the packs' grammar of time.</summary>
    /// <exception cref="PackException">A rule is wrong; the message names file and line.</exception>
    public TimexAnnotator(Pack pack)
    {
        _grammar = new TimeGrammar(pack);
        _tense = new Tense(_grammar.Lexicon);
    }

    /// <inheritdoc/>
    public string Name => "Timex";

    /// <inheritdoc/>
    public Layers Requires => Layers.Sentences;

    /// <inheritdoc/>
    /// <remarks>Without them, words alone tell which side of the report a time lies on.</remarks>
    public Layers Uses => Layers.Tags | Layers.Dependencies;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Timexes;

    /// <inheritdoc/>
    public void Annotate(Document document)
    {
        TimexReader reader = _readers.TryTake(out TimexReader? used) ? used : new TimexReader(_grammar, _tense);
        reader.Read(document);
        _readers.Add(reader);
    }
}
