namespace Rapport.Import;

/// <summary>Why bytes are no report.</summary>
public enum ImportProblem
{
    /// <summary>They are one.</summary>
    None,

    /// <summary>There are no bytes.</summary>
    Empty,

    /// <summary>There is nothing but white space.</summary>
    Blank,

    /// <summary>They are no text: a picture, an archive, a program.</summary>
    Binary,

    /// <summary>They are text in no encoding that can be told, or text that was damaged.</summary>
    BrokenEncoding,

    /// <summary>There is more than a report may hold.</summary>
    TooLarge,
}
