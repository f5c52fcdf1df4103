using Rapport.Packs;

namespace Rapport.Scoring.Reports;

/// <summary>Whether two names may be one: all words of either are in the other ("Biden" and "Joe Biden").</summary>
internal static class NameMatch
{
    private static readonly string[] Articles = ["the", "a", "an"];

    public static bool Alike(string one, string other)
    {
        HashSet<string> a = Words(one), b = Words(other);
        return a.Count > 0 && b.Count > 0 && (a.IsSubsetOf(b) || b.IsSubsetOf(a));
    }

    public static bool Same(string one, string other) => Words(one).SetEquals(Words(other));

    /// <summary>The words of a name, folded, without articles, clitics and stops.</summary>
    public static HashSet<string> Words(string name)
    {
        string folded = Folding.Fold(name).Replace("'s", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        char[] kept = [.. folded.Select(c => char.IsLetterOrDigit(c) ? c : ' ')];
        return [.. new string(kept).Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(Articles)];
    }
}
