using Rapport.Rules;
using Rapport.Segmentation;

namespace Rapport.Events;

/// <summary>
/// One clause or noun phrase that tells of an act. Several tellings of one act become one <see cref="Event"/> in
/// assembly, where each is an <see cref="Assertion"/>.
/// </summary>
public sealed class Telling
{
    /// <summary>The rule that read it.</summary>
    public required EventRule Rule { get; init; }

    /// <summary>The verb or noun that triggers it.</summary>
    public required int Predicate { get; init; }

    /// <summary>The words of the act.</summary>
    public required TokenRange Trigger { get; set; }

    /// <summary>The clause.</summary>
    public required TokenRange Clause { get; set; }

    /// <summary>Whether it names too few participants and only points to an act told elsewhere: "the talks".</summary>
    public bool IsReference { get; init; }

    /// <summary>Whether it is a noun phrase that takes the act as known: "the meeting between the presidents".</summary>
    public bool IsDefinite { get; init; }

    /// <summary>PLOVER's mode, or null.</summary>
    public string? Mode { get; set; }

    /// <summary>PLOVER's contexts.</summary>
    public List<string> Contexts { get; } = [];

    /// <summary>Indexes in <see cref="Document.Entities"/> of those who act.</summary>
    public List<int> Actors { get; } = [];

    /// <summary>Indexes in <see cref="Document.Entities"/> of those who are acted upon.</summary>
    public List<int> Recipients { get; } = [];

    /// <summary>When, in days; null where the clause gives no date.</summary>
    public DateInterval? Date { get; set; }

    /// <summary>The index of the timex that dates it, or −1.</summary>
    public int Timex { get; set; } = -1;

    /// <summary>The index in <see cref="Document.Mentions"/> of the place, or −1.</summary>
    public int Place { get; set; } = -1;

    /// <summary>What it is about.</summary>
    public List<TokenRange> Topics { get; } = [];

    /// <summary>The index of the innermost attribution that it stands in, or −1.</summary>
    public int Attribution { get; set; } = -1;

    /// <summary>What the holder says became of it.</summary>
    public Status Status { get; set; }

    /// <summary>Whether the clause itself tells the status; else assembly may take that of the act's other tellings.</summary>
    public bool StatusIsTold { get; set; }

    /// <summary>How sure the holder is.</summary>
    public FactualityValue Factuality { get; set; }

    /// <summary>Why this status: the words and the rule; for <c>explain</c>.</summary>
    public string? StatusEvidence { get; set; }

    /// <summary>The number of the act that it tells of; −1 before assembly.</summary>
    public int Act { get; set; } = -1;
}
