using Rapport.Rules;
using Rapport.Segmentation;

namespace Rapport.Events;

/// <summary>PLOVER's contexts by the words of a clause: the classes <c>context-military</c>, <c>context-cyber</c> …</summary>
internal sealed class Contexts
{
    private const string Prefix = "context-";
    private readonly string?[] _byLemma;

    public Contexts(WordClasses classes, int words)
    {
        _byLemma = new string?[Math.Max(1, words)];
        foreach (string name in classes.Names.Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
            foreach (int lemma in classes[name]!.Lemmas) _byLemma[lemma] ??= name[Prefix.Length..].Replace('-', '_');
    }

    /// <summary>Adds the contexts that words of the clause call up, each once.</summary>
    public void Add(Document document, TokenRange clause, List<string> contexts)
    {
        for (int token = clause.First; token < clause.End; token++)
            if (_byLemma[document.Tokens.Lemmas[token]] is { } context && !contexts.Contains(context)) contexts.Add(context);
    }
}
