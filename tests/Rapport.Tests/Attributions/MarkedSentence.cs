using System.Text;

namespace Rapport.Tests.Attributions;

/// <summary>"[The minister] {said} &lt;that it rained&gt;.": source, cue and content marked in a sentence.</summary>
internal sealed record MarkedSentence(string Text, IReadOnlyList<string> Source, IReadOnlyList<string> Cue, IReadOnlyList<string> Content)
{
    public static MarkedSentence Parse(string example)
    {
        var text = new StringBuilder();
        var parts = new Dictionary<char, List<string>> { ['['] = [], ['{'] = [], ['<'] = [] };
        var open = new Stack<(char Mark, int Start)>();
        foreach (char c in example)
        {
            if (c is '[' or '{' or '<') open.Push((c, text.Length));
            else if (c is ']' or '}' or '>' && open.TryPop(out var begun)) parts[begun.Mark].Add(text.ToString(begun.Start, text.Length - begun.Start));
            else text.Append(c);
        }

        return new MarkedSentence(text.ToString(), parts['['], parts['{'], parts['<']);
    }
}
