using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Mentions;

/// <summary>
/// Short names that a report itself makes plain: "the North" where it speaks of North Korea, "Asean" where it stood in
/// brackets behind the full name.
/// </summary>
internal sealed class ShortNames
{
    private const int LongestShort = 10;

    private readonly Lexicon _lexicon;
    private readonly Table _table;
    private readonly int[] _name;
    private readonly int[][] _beside;

    public ShortNames(Lexicon lexicon, Pack pack)
    {
        _lexicon = lexicon;
        _table = pack.Table("short-names");
        (int name, int beside) = (_table.Column("name"), _table.Column("beside"));
        _name = new int[_table.Count];
        _beside = new int[_table.Count][];
        for (int row = 0; row < _table.Count; row++)
        {
            _name[row] = State(pack, _table.Cell(row, name));
            _beside[row] = [.. _table.List(row, beside).Select(b => Lexicon.Row(lexicon.Country, State(pack, b))).Where(r => r >= 0)];
        }
    }

    /// <summary>Gives short names what the names that they stand for are known by; the others stay as they are.</summary>
    public void Resolve(Document document, Span<MentionNode> mentions)
    {
        uint spoken = Spoken(mentions);
        Dictionary<uint, NameMatch>? bracketed = null;
        for (int i = 0; i < mentions.Length; i++)
        {
            ref MentionNode mention = ref mentions[i];
            if (mention.Kind is not (MentionKind.Name or MentionKind.Nominal) || mention.NameEnd - mention.NameFirst != 1 || mention.Name.Any) continue;
            uint word = Folding.Hash(document.Form(mention.NameFirst));
            if (Bracketed(document, mentions, i) is >= 0 and var full)
            {
                (bracketed ??= []).TryAdd(word, mentions[full].Name);
                (mention.Kind, mention.Type) = (MentionKind.Name, mentions[full].Type);
            }

            if (bracketed is not null && bracketed.TryGetValue(word, out NameMatch name) && name.Any) (mention.Kind, mention.Name, mention.Type) = (MentionKind.Name, name, EntityType.Organization);
            else Country(document, spoken, ref mention);
        }
    }

    // "the Association of Growers (Asgro)": short, in brackets behind a body's name, with its first letter.
    private static int Bracketed(Document document, Span<MentionNode> mentions, int index)
    {
        TokenTable tokens = document.Tokens;
        int first = mentions[index].FirstToken;
        if (first < 1 || mentions[index].EndToken >= tokens.Count || document.Form(first - 1) is not "(" || document.Form(mentions[index].EndToken) is not ")"
            || tokens.Ends[first] - tokens.Starts[first] > LongestShort) return -1;
        int found = -1;
        for (int i = index - 1; i >= 0 && i >= index - 6; i--)
        {
            if (mentions[i].EndToken != first - 1 || mentions[i].Type != EntityType.Organization) continue;
            int start = mentions[i].NameEnd > mentions[i].NameFirst ? mentions[i].NameFirst : mentions[i].HeadToken;
            if (Folding.Fold(document.Form(start)[0]) == Folding.Fold(document.Form(first)[0])) found = i;
        }

        return found;
    }

    private void Country(Document document, uint spoken, ref MentionNode mention)
    {
        int row = Lexicon.Row(_table, _table.Phrases.Step(0, document.Tokens.Words[mention.NameFirst]));
        if (row < 0 || document.Tokens.Xpos[Math.Max(mention.NameFirst - 1, 0)] != Tagging.Xpos.DT) return;
        if ((spoken & (1u << row)) == 0) return;
        mention.Name[(int)NameTable.Countries] = _name[row];
        (mention.Kind, mention.Type) = (MentionKind.Name, EntityType.Country);
    }

    // The rows whose states the report speaks of.
    private uint Spoken(ReadOnlySpan<MentionNode> mentions)
    {
        uint spoken = 0;
        foreach (ref readonly MentionNode mention in mentions)
        {
            if (!mention.Name.Has(NameTable.Countries)) continue;
            int country = Lexicon.Row(_lexicon.Country, mention.Name.In(NameTable.Countries));
            for (int row = 0; row < _beside.Length; row++)
                if (Array.IndexOf(_beside[row], country) >= 0) spoken |= 1u << row;
        }

        return spoken;
    }

    private int State(Pack pack, string name)
    {
        int state = 0;
        foreach (Range word in name.AsSpan().Split(' '))
            if ((state = _lexicon.Country.Phrases.Step(state, pack.Vocabulary.Find(name.AsSpan(word)))) == 0) break;
        return state;
    }
}
