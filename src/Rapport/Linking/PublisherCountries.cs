using Rapport.Packs;
using Rapport.Segmentation;

namespace Rapport.Linking;

/// <summary>The countries of publishers: by name, and by the domain of a web address at the top of a report.</summary>
internal sealed class PublisherCountries
{
    private const int Top = 60;
    private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _byDomain = new(StringComparer.OrdinalIgnoreCase);

    public PublisherCountries(Pack pack)
    {
        Fill(_byName, pack.Table("publishers"), "name");
        Fill(_byDomain, pack.Table("web-domains"), "domain");
    }

    /// <summary>The country of a publisher, or null.</summary>
    public string? Of(string publisher) => _byName.GetValueOrDefault(publisher);

    /// <summary>The country of the first web address that names one, or null.</summary>
    public string? OfAddress(Document document)
    {
        var domains = _byDomain.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int token = 0; token < document.Tokens.Count && token < Top; token++)
        {
            ReadOnlySpan<char> form = document.Form(token);
            int start = form.IndexOf("://", StringComparison.Ordinal);
            if (start < 0 && !form.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) continue;
            ReadOnlySpan<char> host = form[(start < 0 ? 0 : start + 3)..];
            if (host.IndexOf('/') is >= 0 and var path) host = host[..path];
            if (domains.TryGetValue(host[(host.LastIndexOf('.') + 1)..], out string? country)) return country;
        }

        return null;
    }

    private static void Fill(Dictionary<string, string> countries, Table table, string key)
    {
        (int name, int country) = (table.Column(key), table.Column("country"));
        for (int row = 0; row < table.Count; row++)
            if (table.CellOrNull(row, country) is { } code) countries.TryAdd(table.Cell(row, name), code);
    }
}
