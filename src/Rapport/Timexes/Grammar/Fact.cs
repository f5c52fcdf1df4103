namespace Rapport.Timexes.Grammar;

/// <summary>What a token is to the grammar of time: a member of a class, with a value.</summary>
/// <param name="Class">The number of the class.</param>
/// <param name="Number">Its value as a number; NaN where it has none.</param>
/// <param name="Text">Its value as the pack writes it.</param>
/// <param name="Case">Whether the token needs a capital.</param>
internal readonly record struct Fact(int Class, double Number, string Text, bool Case);
