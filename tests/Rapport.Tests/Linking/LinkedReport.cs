using System.Globalization;
using Rapport.Linking;
using Rapport.Mentions;
using Rapport.Packs;

namespace Rapport.Tests.Linking;

/// <summary>A report up to its entities, and what one of its mentions leads to.</summary>
internal sealed class LinkedReport
{
    private readonly Document _document;

    public LinkedReport(string text, string day, Pack? pack = null)
    {
        _document = new Document();
        _document.Reset(text, new ReadOptions { Published = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) });
        Pipeline.Create(pack ?? ShippedPacks.Pack).Annotate(_document);
    }

    /// <summary>All entities.</summary>
    public IReadOnlyList<EntityNode> Entities => _document.Entities;

    /// <summary>The key of the entity of the first mention that is these words; null where it leads to nobody.</summary>
    public string? KeyOf(string mention)
    {
        foreach (MentionNode node in _document.Mentions)
        {
            if (!_document.SpanOf(node.FirstToken, node.EndToken).Of(_document.Text).Equals(mention, StringComparison.Ordinal)) continue;
            return node.Entity < 0 ? null : _document.Entities[node.Entity].Key;
        }

        return null;
    }

    /// <summary>The names of a group's members.</summary>
    public IEnumerable<string> Members(string mention) => Of(mention).Members.Select(m => _document.Entities[m].Name);

    /// <summary>The entity of the last mention that is these words, or else of the first that holds them.</summary>
    public EntityNode Of(string mention)
    {
        int found = -1;
        for (int i = 0; i < _document.Mentions.Count; i++)
        {
            ReadOnlySpan<char> words = _document.SpanOf(_document.Mentions[i].FirstToken, _document.Mentions[i].EndToken).Of(_document.Text);
            if (words.Equals(mention, StringComparison.OrdinalIgnoreCase) || (found < 0 && words.Contains(mention, StringComparison.Ordinal))) found = i;
        }

        Assert.True(found >= 0, $"'{mention}' is no mention");
        return _document.Entities[_document.Mentions[found].Entity];
    }
}
