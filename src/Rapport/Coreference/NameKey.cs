using Rapport.Packs;

namespace Rapport.Coreference;

/// <summary>
/// A spelling-blind key of a name's word: transliterations of one name into English meet in it (Rogov and Rogoff,
/// Zelensky and Zelenskyy, Lavrov and Lawrow, Mohammed and Mohamed).
/// </summary>
internal static class NameKey
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    // In longer words e, i and a are one sound (Daneshvar, Danishwar); in short ones they tell names apart (Lin, Lan).
    private const int Long = 6;

    /// <summary>The key of a word; 0 for one without letters.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        uint hash = Basis;
        char last = '\0';
        int written = 0;
        bool isLong = word.Length >= Long;
        for (int i = 0; i < word.Length; i++)
        {
            char c = Folding.Fold(word[i]);
            char next = i + 1 < word.Length ? Folding.Fold(word[i + 1]) : '\0';
            char sound = Sound(c, next, i + 1 == word.Length, ref i);
            if (isLong && sound == 'i') sound = 'a';
            if (sound == '\0' || sound == last) continue;
            last = sound;
            hash = (hash ^ sound) * Prime;
            written++;
        }

        return written == 0 ? 0 : hash;
    }

    // One letter stands for all that transliteration schemes use for a sound; doubled sounds count once.
    private static char Sound(char c, char next, bool atEnd, ref int i)
    {
        switch (c)
        {
            case 'w':
                return 'v';
            case 'f' when atEnd || (next == 'f' && i > 1):
                return 'v';
            case 'p' when next == 'h':
                i++;
                return 'f';
            case 'k' when next == 'h':
                i++;
                return 'h';
            case 'c' when next == 'k':
            case 'q':
                if (c == 'c') i++;
                return 'k';
            case 'd' when next == 'h':
                i++;
                return 'd';
            case 'y' or 'j':
                return 'i';
            case 'e' when next is 'y' or 'i' or 'j':
                i++;
                return 'i';
            case 'e' or 'a':
                return 'a';
            case 'o' when next is 'u' or 'o':
                i++;
                return 'o';
            case 'u':
                return 'o';
            default:
                return char.IsLetterOrDigit(c) ? c : '\0';
        }
    }
}
