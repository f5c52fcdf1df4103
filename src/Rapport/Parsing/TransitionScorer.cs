using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rapport.Tagging;

namespace Rapport.Parsing;

/// <summary>
/// Scores the transitions of a state. What every word says in each place is computed once a sentence; a state adds up a
/// few rows of small whole numbers.
/// </summary>
internal sealed class TransitionScorer
{
    /// <summary>Rows are in fractions of a byte's step, two to the power of this.</summary>
    public const int Fraction = 3;

    private readonly ByteMatrix _words;
    private readonly ByteMatrix _output;
    private readonly short[] _missing;
    private readonly short[] _facts;
    private readonly short[] _bias;
    private readonly short[] _rows;
    private readonly float[] _closed;

    /// <param name="words">What an encoded word says in each place of the state.</param>
    /// <param name="missing">What no word, and the root, say in each place.</param>
    /// <param name="facts">What the facts say.</param>
    /// <param name="bias">What is said in any state.</param>
    /// <param name="output">From the hidden layer to transitions.</param>
    public TransitionScorer(ByteMatrix words, short[] missing, short[] facts, short[] bias, ByteMatrix output)
    {
        _words = words;
        _missing = missing;
        _facts = facts;
        _bias = bias;
        _output = output;
        _rows = [.. facts, .. missing];
        _closed = Closed(output.Outputs);
    }

    /// <summary>Numbers that a projected word takes.</summary>
    public int Width => _words.Outputs;

    private int Hidden => _bias.Length;

    public static TransitionScorer Read(ModelReader model) =>
        new(ByteMatrix.Read(model), model.Array<short>(), model.Array<short>(), model.Array<short>(), ByteMatrix.Read(model));

    public void Write(ModelWriter model)
    {
        _words.Write(model);
        model.Array<short>(_missing);
        model.Array<short>(_facts);
        model.Array<short>(_bias);
        _output.Write(model);
    }

    /// <summary>Computes what encoded words say in every place.</summary>
    public void Project(ReadOnlySpan<byte> encoded, int count, Span<short> projected, SyntaxWorkspace work)
    {
        Span<float> numbers = work.Numbers(count * Width);
        _words.Multiply(encoded, count, numbers);
        ref float from = ref MemoryMarshal.GetReference(numbers);
        ref short to = ref MemoryMarshal.GetReference(projected);
        for (nuint i = 0; i < (nuint)numbers.Length; i += 16)
            Vector256.Narrow(Whole(ref from, i), Whole(ref from, i + 8)).StoreUnsafe(ref to, i);
    }

    /// <summary>The allowed transition with the highest score; the first of equals.</summary>
    /// <param name="state">The state.</param>
    /// <param name="projected">What the words of the sentence say.</param>
    /// <param name="tags">Their Penn tags.</param>
    public int Best(ArcHybrid state, ReadOnlySpan<short> projected, ReadOnlySpan<byte> tags)
    {
        int hidden = Hidden;
        Span<int> rows = stackalloc int[StateFeatures.Facts + StateFeatures.Words];
        Span<int> words = stackalloc int[StateFeatures.Words];
        Span<byte> bytes = stackalloc byte[hidden];
        Span<float> scores = stackalloc float[_output.Outputs];
        StateFeatures.FillFacts(state, tags, rows);
        StateFeatures.FillWords(state, words);
        int known = 0;
        int said = StateFeatures.Facts;
        for (int place = 0; place < StateFeatures.Words; place++)
        {
            int word = words[place];
            if (word < 0) rows[said++] = MissingRow(place, 0);
            else if (word == state.Count) rows[said++] = MissingRow(place, 1);
            else words[known++] = (word * Width) + (place * hidden);
        }

        Sum(rows[..said], words[..known], projected, bytes);
        _output.Multiply(bytes, 1, scores);
        int situation = (state.CanShift ? 1 : 0) | (state.CanLeft ? 2 : 0) | (state.CanRight ? 4 : 0);
        ReadOnlySpan<float> closed = _closed.AsSpan(situation * scores.Length, scores.Length);
        for (int i = 0; i < scores.Length; i += 8)
            (Vector256.LoadUnsafe(ref scores[i]) + Vector256.LoadUnsafe(in closed[i])).StoreUnsafe(ref scores[i]);
        return Rectifier.IndexOfMax(scores);
    }

    // For every combination of what a state allows: nothing for allowed transitions, minus infinity for all others.
    // Only the root is left when nothing can be shifted, and only then can it take a word.
    private static float[] Closed(int outputs)
    {
        var closed = new float[8 * outputs];
        for (int situation = 0; situation < 8; situation++)
        {
            bool shift = (situation & 1) != 0, left = (situation & 2) != 0, right = (situation & 4) != 0;
            for (int t = 0; t < outputs; t++)
            {
                bool open = t < Transition.Count && (t == Transition.Shift ? shift
                    : Transition.IsLeft(t) ? left && t != Transition.Left(Deprel.None) && (t == Transition.Left(Deprel.Root)) == !shift
                    : right && t != Transition.Right(Deprel.None) && t != Transition.Right(Deprel.Root));
                closed[(situation * outputs) + t] = open ? 0 : float.NegativeInfinity;
            }
        }

        return closed;
    }

    // Adds rows of the table and of the projected words to the bias, and rounds to bytes; four registers at a time.
    private void Sum(ReadOnlySpan<int> rows, ReadOnlySpan<int> words, ReadOnlySpan<short> projected, Span<byte> bytes)
    {
        int hidden = Hidden;
        for (int j = 0; j < hidden; j += 64)
        {
            ref short first = ref _bias[j];
            Vector256<short> a = Vector256.LoadUnsafe(ref first), b = Vector256.LoadUnsafe(ref first, 16);
            Vector256<short> c = Vector256.LoadUnsafe(ref first, 32), d = Vector256.LoadUnsafe(ref first, 48);
            foreach (int row in rows)
            {
                first = ref _rows[(row * hidden) + j];
                a += Vector256.LoadUnsafe(ref first);
                b += Vector256.LoadUnsafe(ref first, 16);
                c += Vector256.LoadUnsafe(ref first, 32);
                d += Vector256.LoadUnsafe(ref first, 48);
            }

            foreach (int word in words)
            {
                ref readonly short said = ref projected[word + j];
                a += Vector256.LoadUnsafe(in said);
                b += Vector256.LoadUnsafe(in said, 16);
                c += Vector256.LoadUnsafe(in said, 32);
                d += Vector256.LoadUnsafe(in said, 48);
            }

            Vector256.Narrow(Rounded(a), Rounded(b)).StoreUnsafe(ref bytes[j]);
            Vector256.Narrow(Rounded(c), Rounded(d)).StoreUnsafe(ref bytes[j + 32]);
        }
    }

    private static Vector256<ushort> Rounded(Vector256<short> sum)
    {
        Vector256<short> whole = Vector256.ShiftRightArithmetic(sum + Vector256.Create((short)(1 << (Fraction - 1))), Fraction);
        return Vector256.Min(Vector256.Max(whole, Vector256<short>.Zero), Vector256.Create((short)255)).AsUInt16();
    }

    // Behind the rows of facts stand, for each place, the row for no word and that for the root.
    private static int MissingRow(int place, int which) => (StateFeatures.Facts * StateFeatures.Values) + (2 * place) + which;

    private static Vector256<int> Whole(ref float from, nuint at) => Vector256.ConvertToInt32(Vector256.Floor(
        Vector256.Min(Vector256.Max(Vector256.LoadUnsafe(ref from, at), Vector256.Create(-8000f)), Vector256.Create(8000f)) + Vector256.Create(0.5f)));
}
