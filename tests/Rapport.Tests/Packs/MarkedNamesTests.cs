namespace Rapport.Tests.Packs;

/// <summary>The tables of names that the recogniser learns from (<c>gold/names</c>).</summary>
public sealed class MarkedNamesTests
{
    [Theory]
    [InlineData("en_ewt-ud-train.tsv", 7000)]
    [InlineData("en_gum-train.tsv", 4000)]
    [InlineData("re3d.tsv", 1000)]
    public void Every_row_is_a_name_and_none_overlaps_another(string file, int least)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        int names = 0;
        foreach (string line in Repository.Read("gold", "names", file).Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] cells = line.Split('\t');
            Assert.True(cells is [_, _, _, "PER" or "ORG" or "LOC"], line);
            (int from, int to) = (int.Parse(cells[1]), int.Parse(cells[2]));
            Assert.True(from <= to && from > last.GetValueOrDefault(cells[0], -1), line);
            last[cells[0]] = file == "re3d.tsv" ? to - 1 : to;
            names++;
        }

        Assert.InRange(names, least, int.MaxValue);
    }
}
