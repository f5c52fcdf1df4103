namespace Rapport.Timexes.Grammar;

/// <summary>What a step of a compiled pattern does.</summary>
internal enum StepKind : byte
{
    /// <summary>The token is a word.</summary>
    Word,

    /// <summary>The token is a mark of punctuation.</summary>
    Mark,

    /// <summary>The token belongs to a class.</summary>
    Class,

    /// <summary>A group of rules fits here.</summary>
    Group,

    /// <summary>Goes on at the next step, and if that fails at the target.</summary>
    Split,

    /// <summary>Goes on at the target.</summary>
    Jump,

    /// <summary>The pattern fits.</summary>
    End,
}

/// <summary>A step of a compiled pattern.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Argument">The word, the character, the class or the group.</param>
/// <param name="Slot">Where what is read goes.</param>
/// <param name="Target">Where splits and jumps lead.</param>
internal readonly record struct Step(StepKind Kind, int Argument, Slot Slot, int Target);
