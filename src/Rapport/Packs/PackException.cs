namespace Rapport.Packs;

/// <summary>Something in a pack is wrong; the message starts with the file and, where it is known, the line.</summary>
public sealed class PackException : Exception
{
    /// <summary>Makes an error that names its place.</summary>
    public PackException(string file, int line, string reason)
        : base(line > 0 ? $"{file}:{line}: {reason}" : $"{file}: {reason}")
    {
        File = file;
        Line = line;
    }

    /// <summary>Makes an error without a place.</summary>
    public PackException(string reason)
        : base(reason)
    {
        File = "";
    }

    /// <summary>The file in question.</summary>
    public string File { get; }

    /// <summary>The line, from 1; 0 where it is not known.</summary>
    public int Line { get; }
}
