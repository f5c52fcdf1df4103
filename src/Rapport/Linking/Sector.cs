namespace Rapport.Linking;

/// <summary>Lists of PLOVER sectors as tables write them.</summary>
internal static class Sector
{
    /// <summary>The sector of states.</summary>
    public static IReadOnlyList<string> Government { get; } = ["GOV"];

    /// <summary>The members of a cell.</summary>
    public static IReadOnlyList<string> Split(string cell) => cell.Length switch
    {
        0 => [],
        3 when cell == "GOV" => Government,
        _ => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    };
}
