namespace Rapport.Mentions.Recognition;

/// <summary>What a name can be.</summary>
internal enum NameClass
{
    None,
    Person,
    Organization,
    Place,
}

/// <summary>
/// The labels of tokens: 0 outside of names, then for every class first, middle and last token of a longer name, and a
/// name of one token (BILOU: Ratinov and Roth 2009).
/// </summary>
internal static class NameLabel
{
    /// <summary>The number of labels.</summary>
    public const int Count = 13;

    /// <summary>The label outside of names.</summary>
    public const int Outside = 0;

    private const int Begin = 0;
    private const int Inside = 1;
    private const int Last = 2;
    private const int Unit = 3;

    /// <summary>The label of a token of a name.</summary>
    public static int Of(NameClass type, bool first, bool last) =>
        type == NameClass.None ? Outside : 1 + (((int)type - 1) * 4) + (first ? last ? Unit : Begin : last ? Last : Inside);

    /// <summary>The class of a label.</summary>
    public static NameClass Class(int label) => label == Outside ? NameClass.None : (NameClass)(1 + ((label - 1) / 4));

    /// <summary>Whether a label ends a name.</summary>
    public static bool Ends(int label) => label != Outside && Position(label) is Last or Unit;

    /// <summary>Whether a label starts a name.</summary>
    public static bool Starts(int label) => label != Outside && Position(label) is Begin or Unit;

    /// <summary>Whether a label may stand behind another.</summary>
    public static bool Follows(int before, int label)
    {
        bool open = before != Outside && Position(before) is Begin or Inside;
        bool goesOn = label != Outside && Position(label) is Inside or Last;
        return open == goesOn && (!open || Class(before) == Class(label));
    }

    private static int Position(int label) => label == Outside ? -1 : (label - 1) % 4;
}
