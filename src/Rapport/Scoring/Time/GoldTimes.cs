namespace Rapport.Scoring.Time;

/// <summary>An expression of time that people marked.</summary>
/// <param name="Span">Where.</param>
/// <param name="Type">TIMEX3's type; null where the data has none.</param>
/// <param name="Value">TIMEX3's value as the data writes it; empty where it has none.</param>
public readonly record struct GoldTime(Span Span, TimexType? Type, string Value);

/// <summary>A text with the times that people marked in it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Published">Its creation time, if given.</param>
/// <param name="Text">The text without marks.</param>
/// <param name="Times">The times in text order.</param>
public sealed record GoldTimes(string Id, DateOnly? Published, string Text, IReadOnlyList<GoldTime> Times);
