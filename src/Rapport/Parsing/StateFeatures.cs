namespace Rapport.Parsing;

/// <summary>
/// What the network sees of a parser's state: some words as the encoder reads them, and small facts about them (the
/// relations of their children, distances, how deep the stack is).
/// </summary>
internal static class StateFeatures
{
    /// <summary>How many words are looked at.</summary>
    public const int Words = 4;

    /// <summary>How many facts are looked at.</summary>
    public const int Facts = 24;

    /// <summary>How many values a fact has at most.</summary>
    public const int Values = 64;

    /// <summary>Writes the words: −1 for none, the number of words for the root.</summary>
    public static void FillWords(ArcHybrid state, Span<int> words)
    {
        words[0] = state.Stack(0);
        words[1] = state.Stack(1);
        words[2] = state.Stack(2);
        words[3] = state.Buffer(0);
    }

    /// <summary>Writes the facts as rows of one table.</summary>
    public static void FillFacts(ArcHybrid state, ReadOnlySpan<byte> tags, Span<int> facts)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), b0 = state.Next;
        facts[0] = Label(state, state.Left(s0));
        facts[1] = Label(state, state.Left2(s0));
        facts[2] = Label(state, state.Right(s0));
        facts[3] = Label(state, state.Right2(s0));
        facts[4] = Label(state, state.Left(s1));
        facts[5] = Label(state, state.Left2(s1));
        facts[6] = Label(state, state.Right(s1));
        facts[7] = Label(state, state.Right2(s1));
        facts[8] = Label(state, state.Left(b0));
        facts[9] = Label(state, state.Left2(b0));
        facts[10] = Distance(s0, b0);
        facts[11] = Distance(s1, s0);
        facts[12] = Math.Min(state.Depth, 6);
        facts[13] = Tag(tags, s0);
        facts[14] = Tag(tags, s1);
        facts[15] = Tag(tags, state.Stack(2));
        facts[16] = Tag(tags, b0);
        facts[17] = Tag(tags, state.Buffer(1));
        facts[18] = Tag(tags, state.Buffer(2));
        facts[19] = Tag(tags, state.Left(s0));
        facts[20] = Tag(tags, state.Right(s0));
        facts[21] = Tag(tags, state.Left(s1));
        facts[22] = Tag(tags, state.Right(s1));
        facts[23] = Tag(tags, state.Left(b0));
        for (int i = 0; i < Facts; i++) facts[i] += i * Values;
    }

    private static int Label(ArcHybrid state, int word) => word < 0 ? Values - 1 : state.Label(word);

    private static int Tag(ReadOnlySpan<byte> tags, int word) => word < 0 ? Values - 1 : word == tags.Length ? Values - 2 : tags[word];

    private static int Distance(int from, int to) => from < 0 ? 0 : (to - from) switch
    {
        <= 4 and var d => d,
        <= 6 => 5,
        <= 9 => 6,
        <= 15 => 7,
        _ => 8,
    };
}
