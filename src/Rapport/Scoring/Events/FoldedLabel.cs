namespace Rapport.Scoring.Events;

/// <summary>
/// The label under which PLOVER-style data files an event: what is only planned, refused or threatened is an act of words
/// there. The PLV benchmark files CONCEDE and RETREAT together as YIELD.
/// </summary>
public static class FoldedLabel
{
    /// <summary>The label of a type with a status.</summary>
    public static string Of(string type, Status status) => (type, status) switch
    {
        ("CONSULT", Status.Cancelled) => "REJECT",
        ("CONSULT" or "SUPPORT" or "COOPERATE" or "AID" or "RETREAT" or "CONCEDE", Status.Planned or Status.Proposed or Status.Expected) => "AGREE",
        ("CONSULT" or "SUPPORT" or "COOPERATE" or "AID" or "AGREE" or "RETREAT" or "CONCEDE", Status.Denied) => "REJECT",
        ("PROTEST" or "COERCE" or "MOBILIZE" or "SANCTION", Status.Planned or Status.Conditional) => "THREATEN",
        ("ASSAULT", Status.Planned or Status.Proposed or Status.Expected or Status.Conditional) => "THREATEN",
        ("CONCEDE" or "RETREAT", _) => "YIELD",
        _ => type,
    };

    /// <summary>The benchmark's quad of a label; 0 for none.</summary>
    public static int Quad(string? label) => label switch
    {
        "AGREE" or "CONSULT" or "SUPPORT" => 1,
        "COOPERATE" or "AID" or "YIELD" or "CONCEDE" or "RETREAT" => 2,
        "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" => 3,
        "PROTEST" or "SANCTION" or "MOBILIZE" or "COERCE" or "ASSAULT" => 4,
        _ => 0,
    };
}
