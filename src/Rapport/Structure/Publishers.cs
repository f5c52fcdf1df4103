using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Structure;

/// <summary>Who publishes reports, under all names with which they sign.</summary>
internal sealed class Publishers
{
    private readonly PhraseIndex _phrases;
    private readonly string[] _names;
    private readonly bool[] _endings;

    public Publishers(Pack pack)
    {
        Table table = pack.Table("publishers");
        _phrases = table.Phrases;
        int name = table.Column("name");
        _names = [.. Enumerable.Range(0, table.Count).Select(row => table.Cell(row, name))];
        _endings = WordTable.Read(pack, "publisher-words");
    }

    /// <summary>The canonical name of the publisher whose name starts at a token, the longest there is, and the token behind it.</summary>
    public string? Find(ReadOnlySpan<HeadToken> tokens, int at, out int end)
    {
        string? found = null;
        end = at;
        int state = 0;
        bool capitals = true;
        for (int i = at; i < tokens.Length; i++)
        {
            state = _phrases.Step(state, tokens[i].Word);
            if (state == 0) break;
            capitals &= tokens[i].IsAllCapitals;
            foreach (PhraseEntry entry in _phrases.Entries(state))
            {
                if (entry.Case == PhraseCase.Capital && !tokens[at].IsCapital) continue;
                if (entry.Case == PhraseCase.AllCapitals && !capitals) continue;
                (found, end) = (_names[entry.Row], i + 1);
            }
        }

        return found;
    }

    /// <summary>Whether a name that ends with this word is one of a publisher.</summary>
    public bool IsEnding(int word) => _endings[word];
}
