namespace Rapport;

/// <summary>One stage of the pipeline: reads some layers of a document and adds others.</summary>
/// <remarks>
/// An annotator is built once and used by many threads at once: it keeps no state of a document. It never throws
/// for what a text says; a text is never wrong, only poor. Time and memory grow linearly with the text.
/// </remarks>
public interface IAnnotator
{
    /// <summary>The stage's name as DESIGN.md and <c>rapport pipeline</c> print it.</summary>
    string Name { get; }

    /// <summary>The layers that must be there.</summary>
    Layers Requires { get; }

    /// <summary>The layers that it reads where they are there, and does without where they are not.</summary>
    Layers Uses => Layers.None;

    /// <summary>The layers that it adds.</summary>
    Layers Assigns { get; }

    /// <summary>Reads <paramref name="document"/> and adds to it.</summary>
    void Annotate(Document document);
}
