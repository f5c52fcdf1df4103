namespace Rapport.Packs;

/// <summary>
/// The one spelling under which words are looked up: lower case, without diacritics, with a straight apostrophe.
/// Every code unit folds to one code unit, so that folding needs no memory and keeps positions.
/// </summary>
public static class Folding
{
    private const char LatinStart = '\u00C0';
    private const char LatinEnd = '\u0250';
    private const char VietnameseStart = '\u1E00';
    private const char VietnameseEnd = '\u1F00';

    // Base letters of U+00C0..U+024F, as Unicode decomposes them; letters that do not decompose take their nearest.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo×ouuuuytsaaaaaaaceeeeiiiidnooooo÷ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿ" +
        "ǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææøø" +
        "aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ" +
        "ɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ";

    // Base letters of U+1E00..U+1EFF.
    private const string Vietnamese =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwyẚſẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ";

    /// <summary>Folds one code unit.</summary>
    public static char Fold(char c) => c switch
    {
        < '\u0080' => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c,
        >= LatinStart and < LatinEnd => Latin[c - LatinStart],
        >= VietnameseStart and < VietnameseEnd => Vietnamese[c - VietnameseStart],
        '\u2019' or '\u2018' or '\u02BC' or '\u00B4' => '\'',
        '\u2010' or '\u2011' => '-',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>Folds a whole word.</summary>
    public static string Fold(ReadOnlySpan<char> word) =>
        string.Create(word.Length, word, static (to, from) =>
        {
            for (int i = 0; i < to.Length; i++) to[i] = Fold(from[i]);
        });

    /// <summary>A hash of the folded word, the same on every run and machine (FNV-1a).</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word) hash = (hash ^ Fold(c)) * 16777619;
        return hash;
    }
}
