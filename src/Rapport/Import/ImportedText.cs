namespace Rapport.Import;

/// <summary>What became of bytes that should be a report: its text, or the reason why there is none.</summary>
public readonly record struct ImportedText
{
    private ImportedText(string? text, string? encoding, ImportProblem problem, string? reason)
    {
        Text = text;
        Encoding = encoding;
        Problem = problem;
        Reason = reason;
    }

    /// <summary>The text in the form in which it is stored; null where there is none.</summary>
    public string? Text { get; }

    /// <summary>The encoding that the bytes were in (<c>utf-8</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>windows-1252</c>).</summary>
    public string? Encoding { get; }

    /// <summary>Why there is no text.</summary>
    public ImportProblem Problem { get; }

    /// <summary>The same in words, for a message behind the file's name.</summary>
    public string? Reason { get; }

    internal static ImportedText Of(string text, string encoding) => new(text, encoding, ImportProblem.None, null);

    internal static ImportedText Failed(ImportProblem problem, string reason) => new(null, null, problem, reason);
}
