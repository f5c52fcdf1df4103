using System.Globalization;
using Rapport.Packs;

namespace Rapport.Structure;

/// <summary>What gives away captions, bylines and standing text.</summary>
internal sealed class BlockCues
{
    private readonly (string Text, string Where, BlockKind Kind, int Words)[] _cues;

    public BlockCues(Pack pack)
    {
        Table table = pack.Table("block-cues");
        int text = table.Column("text");
        int where = table.Column("where");
        int block = table.Column("block");
        int words = table.Column("words");
        _cues =
        [
            .. Enumerable.Range(0, table.Count).Select(row => (
                table.Cell(row, text),
                table.Cell(row, where),
                Enum.Parse<BlockKind>(table.Cell(row, block), ignoreCase: true),
                int.Parse(table.Cell(row, words), CultureInfo.InvariantCulture))),
        ];
        Longest = _cues.Max(c => c.Words);
    }

    /// <summary>No block of more words is looked at.</summary>
    public int Longest { get; }

    /// <summary>What a block is by its wording, or null.</summary>
    /// <param name="text">The block.</param>
    /// <param name="words">How many words it has.</param>
    /// <param name="afterDate">What follows the day that opens the block; empty where none does.</param>
    public BlockKind? Of(ReadOnlySpan<char> text, int words, ReadOnlySpan<char> afterDate)
    {
        foreach (var (cue, where, kind, most) in _cues)
        {
            if (words > most) continue;
            bool found = where switch
            {
                "starts" => StartsWith(text, cue),
                "whole" => text.Equals(cue, StringComparison.OrdinalIgnoreCase),
                "dated" => StartsWith(afterDate, cue),
                _ => text.Contains(cue, StringComparison.Ordinal),
            };
            if (found) return kind;
        }

        return null;
    }

    // At the start, and not in the middle of a word; letters as they stand, so that "Contact:" is none of "contact:".
    private static bool StartsWith(ReadOnlySpan<char> text, string cue) =>
        text.StartsWith(cue, StringComparison.Ordinal)
        && (text.Length == cue.Length || !char.IsLetter(cue[^1]) || !char.IsLetter(text[cue.Length]));
}
