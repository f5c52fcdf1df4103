namespace Rapport.Cli.Prose;

/// <summary>One entry of the text form.</summary>
/// <param name="Label">PLANNED, SAID …</param>
/// <param name="Date">When, as text; empty where unknown.</param>
/// <param name="Telling">Who does or says what.</param>
/// <param name="Place">Where; empty where unknown.</param>
/// <param name="Parts">The paragraphs that tell it.</param>
/// <param name="Details">What stands below: codes, holders, agenda.</param>
internal sealed record RecordLine(string Label, string Date, string Telling, string Place, string Parts, IReadOnlyList<string> Details);
