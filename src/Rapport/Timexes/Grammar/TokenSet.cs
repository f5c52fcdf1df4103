namespace Rapport.Timexes.Grammar;

/// <summary>Tokens that a pattern may start or go on with: words, and classes of words.</summary>
internal sealed class TokenSet
{
    /// <summary>The words.</summary>
    public HashSet<int> Words { get; } = [];

    /// <summary>The classes, one bit each.</summary>
    public ulong Classes { get; private set; }

    public void Add(Step step)
    {
        if (step.Kind == StepKind.Word) Words.Add(step.Argument);
        else if (step.Kind == StepKind.Class) Classes |= 1UL << step.Argument;
    }

    public void Add(TokenSet other)
    {
        Words.UnionWith(other.Words);
        Classes |= other.Classes;
    }
}
