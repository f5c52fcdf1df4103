namespace Rapport.Timexes.Grammar;

/// <summary>
/// The words that any rule of time names, numbered: 0 stands for all others, 1 for tokens with digits that are no such
/// word. Sets of tokens become bits by these numbers.
/// </summary>
internal sealed class TimeWords
{
    private const int Unknown = 0;
    private const int WithDigits = 1;
    private const int Classes = 64;

    private readonly int[] _numbers;
    private readonly ulong[][] _byClass = new ulong[Classes][];

    /// <summary>Numbers the words of a vocabulary that <paramref name="known"/> holds.</summary>
    public TimeWords(TimeLexicon lexicon, int vocabulary, TokenSet known)
    {
        _numbers = new int[vocabulary];
        foreach (int word in known.Words)
            if (word > 0) _numbers[word] = 1;
        Count = WithDigits + 1;
        for (int word = 1; word < vocabulary; word++)
        {
            if ((lexicon.Mask(word) & known.Classes) != 0) _numbers[word] = 1;
            if (_numbers[word] != 0) _numbers[word] = Count++;
        }

        for (int @class = 0; @class < Classes; @class++) _byClass[@class] = new ulong[(Count + Classes - 1) / Classes];
        AddClasses(WithDigits, lexicon.Numbers.Mask);
        for (int word = 1; word < vocabulary; word++)
            if (_numbers[word] != 0) AddClasses(_numbers[word], lexicon.Mask(word));
    }

    /// <summary>How many numbers there are.</summary>
    public int Count { get; }

    /// <summary>The number of a word of the vocabulary.</summary>
    public int NumberOf(int word, bool hasDigits) => _numbers[word] is var number && number == Unknown && hasDigits ? WithDigits : number;

    /// <summary>Which numbers a set holds, a bit each.</summary>
    public ulong[] Bits(TokenSet set)
    {
        var bits = new ulong[_byClass[0].Length];
        foreach (int word in set.Words)
            if (word > 0 && _numbers[word] is not Unknown and var number) Set(bits, number);
        for (int @class = 0; @class < Classes; @class++)
        {
            if ((set.Classes & (1UL << @class)) == 0) continue;
            for (int i = 0; i < bits.Length; i++) bits[i] |= _byClass[@class][i];
        }

        return bits;
    }

    /// <summary>Whether bits hold a number.</summary>
    public static bool Has(ulong[] bits, int number) => (bits[number >> 6] & (1UL << number)) != 0;

    private void AddClasses(int number, ulong classes)
    {
        for (int @class = 0; @class < Classes; @class++)
            if ((classes & (1UL << @class)) != 0) Set(_byClass[@class], number);
    }

    private static void Set(ulong[] bits, int number) => bits[number >> 6] |= 1UL << number;
}
