namespace Rapport.Parsing;

/// <summary>What the parser looks at (after Zhang and Nivre 2011).</summary>
internal static class ParseFeatures
{
    public const int Most = 80;

    public static int Fill(ArcHybrid state, ReadOnlySpan<uint> words, ReadOnlySpan<byte> tags, Span<uint> keys)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2);
        int b0 = state.Buffer(0), b1 = state.Buffer(1), b2 = state.Buffer(2);
        int s0l = state.Left(s0), s0r = state.Right(s0), s1l = state.Left(s1), s1r = state.Right(s1), b0l = state.Left(b0);
        int s0l2 = state.Left2(s0), s0r2 = state.Right2(s0), b0l2 = state.Left2(b0), s1r2 = state.Right2(s1);
        uint s0w = W(words, s0), s1w = W(words, s1), b0w = W(words, b0), b1w = W(words, b1), b2w = W(words, b2), s2w = W(words, s2);
        uint s0t = T(tags, s0), s1t = T(tags, s1), s2t = T(tags, s2), b0t = T(tags, b0), b1t = T(tags, b1), b2t = T(tags, b2);
        uint s0lt = T(tags, s0l), s0rt = T(tags, s0r), s1lt = T(tags, s1l), s1rt = T(tags, s1r), b0lt = T(tags, b0l);
        uint s0ll = L(state, s0l), s0rl = L(state, s0r), s1ll = L(state, s1l), s1rl = L(state, s1r), b0ll = L(state, b0l);
        uint d = s0 < 0 ? 0u : (uint)Math.Min(b0 - s0, 8);
        uint d1 = s1 < 0 ? 0u : (uint)Math.Min(s0 - s1, 8);
        uint tt = (s0t << 8) | b0t;
        uint st = (s1t << 8) | s0t;
        int i = 0;
        keys[i++] = LinearModel.Key(1, s0w);
        keys[i++] = LinearModel.Key(2, s0t);
        keys[i++] = LinearModel.Key(3, s0w, s0t);
        keys[i++] = LinearModel.Key(4, s1w);
        keys[i++] = LinearModel.Key(5, s1t);
        keys[i++] = LinearModel.Key(6, s1w, s1t);
        keys[i++] = LinearModel.Key(7, b0w);
        keys[i++] = LinearModel.Key(8, b0t);
        keys[i++] = LinearModel.Key(9, b0w, b0t);
        keys[i++] = LinearModel.Key(10, b1w, b1t);
        keys[i++] = LinearModel.Key(11, b1t);
        keys[i++] = LinearModel.Key(12, b2w, b2t);
        keys[i++] = LinearModel.Key(13, b2t);
        keys[i++] = LinearModel.Key(14, s2w, s2t);
        keys[i++] = LinearModel.Key(15, s2t);
        keys[i++] = LinearModel.Key(16, s0w, b0w, tt);
        keys[i++] = LinearModel.Key(17, s0w, b0t, s0t);
        keys[i++] = LinearModel.Key(18, b0w, s0t, b0t);
        keys[i++] = LinearModel.Key(19, s0w, b0w);
        keys[i++] = LinearModel.Key(20, tt);
        keys[i++] = LinearModel.Key(21, tt, b1t);
        keys[i++] = LinearModel.Key(22, tt, s1t);
        keys[i++] = LinearModel.Key(23, tt, s0lt);
        keys[i++] = LinearModel.Key(24, tt, s0rt);
        keys[i++] = LinearModel.Key(25, tt, b0lt);
        keys[i++] = LinearModel.Key(26, s1w, s0w);
        keys[i++] = LinearModel.Key(27, s1w, s0t, s1t);
        keys[i++] = LinearModel.Key(28, s1t, s0w, s0t);
        keys[i++] = LinearModel.Key(29, st);
        keys[i++] = LinearModel.Key(30, st, b0t, b1t);
        keys[i++] = LinearModel.Key(31, st, s2t);
        keys[i++] = LinearModel.Key(32, st, s1rt);
        keys[i++] = LinearModel.Key(33, st, s0lt);
        keys[i++] = LinearModel.Key(34, st, s0rt);
        keys[i++] = LinearModel.Key(35, st, s1lt);
        keys[i++] = LinearModel.Key(36, st, s1rl);
        keys[i++] = LinearModel.Key(37, s0w, d);
        keys[i++] = LinearModel.Key(38, s0t, d, b0t);
        keys[i++] = LinearModel.Key(39, b0w, d);
        keys[i++] = LinearModel.Key(40, st, d1);
        keys[i++] = LinearModel.Key(41, s0w, s0ll, s0rl);
        keys[i++] = LinearModel.Key(42, s0t, s0ll, s0rl);
        keys[i++] = LinearModel.Key(43, s1w, s1ll, s1rl);
        keys[i++] = LinearModel.Key(44, s1t, s1ll, s1rl);
        keys[i++] = LinearModel.Key(45, b0w, b0ll);
        keys[i++] = LinearModel.Key(46, b0t, b0ll, L(state, b0l2));
        keys[i++] = LinearModel.Key(47, W(words, s0l), s0lt, s0ll);
        keys[i++] = LinearModel.Key(48, W(words, s0r), s0rt, s0rl);
        keys[i++] = LinearModel.Key(49, W(words, s1r), s1rt, s1rl);
        keys[i++] = LinearModel.Key(50, W(words, b0l), b0lt, b0ll);
        keys[i++] = LinearModel.Key(51, s0t, s0lt, T(tags, s0l2));
        keys[i++] = LinearModel.Key(52, s0t, s0rt, T(tags, s0r2));
        keys[i++] = LinearModel.Key(53, s1t, s1rt, T(tags, s1r2));
        keys[i++] = LinearModel.Key(54, b0t, b0lt, T(tags, b0l2));
        keys[i++] = LinearModel.Key(55, s0w, W(words, s0r), b0w);
        keys[i++] = LinearModel.Key(56, s0t, W(words, s0l), b0t);
        keys[i++] = LinearModel.Key(57, b0t, b1t, b2t);
        keys[i++] = LinearModel.Key(58, s1w, b0w);
        keys[i++] = LinearModel.Key(59, s1t, b0t, s0w);
        keys[i++] = LinearModel.Key(60, st, W(words, s0l), b0t);
        keys[i++] = LinearModel.Key(61, s1w, W(words, s0l), s0w);
        keys[i++] = LinearModel.Key(62, s1w, W(words, s0l), s0t);
        keys[i++] = LinearModel.Key(63, s0w, b1w);
        keys[i++] = LinearModel.Key(64, 0);
        return i;
    }

    private static uint W(ReadOnlySpan<uint> words, int at) => at < 0 ? 1u : at == words.Length ? 2u : words[at];

    private static uint T(ReadOnlySpan<byte> tags, int at) => at < 0 ? 101u : at == tags.Length ? 102u : tags[at];

    private static uint L(ArcHybrid state, int at) => at < 0 ? 103u : state.Label(at);
}
