namespace Rapport.Structure;

/// <summary>What the head of a report says of its origin.</summary>
internal record struct Dateline
{
    /// <summary>Where it ends in the text, the dash behind it included.</summary>
    public int End { get; set; }

    /// <summary>The publisher's canonical name.</summary>
    public string? Publisher { get; set; }

    /// <summary>Whether a place is named.</summary>
    public bool HasPlace { get; set; }

    /// <summary>The year, or 0.</summary>
    public int Year { get; set; }

    /// <summary>The month, or 0.</summary>
    public int Month { get; set; }

    /// <summary>The day, or 0.</summary>
    public int Day { get; set; }

    /// <summary>Whether the sentence goes on with it ("Xinhua, May 3, reported that …").</summary>
    public bool IsPartOfSentence { get; set; }

    /// <summary>Whether a day is named.</summary>
    public readonly bool HasDay => Month > 0 && Day > 0;

    /// <summary>The date with its year; null where something is missing or there is no such day.</summary>
    public readonly DateOnly? Date => HasDay && Year > 0 ? new MonthDay(Month, Day).In(Year) : null;
}
