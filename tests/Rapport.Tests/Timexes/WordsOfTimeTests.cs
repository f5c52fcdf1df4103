using System.Text.RegularExpressions;
using CsCheck;
using Rapport.Packs;
using Rapport.Timexes;

namespace Rapport.Tests.Timexes;

/// <summary>Whatever order the words of time stand in, what is read of them is sound.</summary>
public sealed partial class WordsOfTimeTests
{
    private static readonly Pipeline Parsed = Pipeline.Create(ShippedPacks.Pack).UpTo(Layers.Timexes);
    private static readonly Pipeline Unparsed = Pipeline.Create(ShippedPacks.Pack).Only(Layers.Timexes);

    // Figures, marks and words around times.
    private static readonly string[] Others =
    [
        "0", "1", "3", "12", "16", "31", "99", "000", "1990", "2021", "9999", "2019-20", "1950-53", "2005/06", "3/4", "1/2", "9/11", "26/11", "28.02.2024",
        "31/12/2020", "2021-05-26", "14:30", "25:61", "0730", "1130GMT", "25th", "31st", "'89", "1980s", "'80s", "mid-2007", "mid-1990s", "2.5", "1,500",
        ",", "-", "(", ")", ";", ".", "'s", "\"", "$", "%", "the", "a", "of", "to", "from", "and", "in", "on", "by", "until", "before", "after", "since", "ago",
        "later", "earlier", "now", "date", "next", "last", "past", "this", "that", "every", "each", "same", "following", "previous", "coming", "end", "early", "late",
        "met", "will", "meet", "said", "troops", "BC", "AD", "half", "quarter", "dozen", "hundred", "few", "other", "new", "year", "day", "eve", "weekend",
    ];

    private static readonly DateOnly?[] Dates = [null, DateOnly.MinValue, new(1, 12, 31), new(1999, 12, 31), new(2020, 2, 29), new(2021, 5, 26), new(9998, 12, 31), DateOnly.MaxValue];

    [Fact]
    public void Any_order_is_read_soundly() => Check(Unparsed, iterations: 3000);

    [Fact]
    public void Any_order_is_read_soundly_with_a_parse() => Check(Parsed, iterations: 300);

    private static void Check(Pipeline pipeline, long iterations)
    {
        string[] words = [.. Words(), .. Others];
        Gen<string> text = Gen.OneOf(Gen.Int[0, words.Length - 1].Select(i => words[i]), Gen.Int[0, Others.Length - 1].Select(i => Others[i]))
            .Array[1, 40].Select(w => string.Join(' ', w));
        Gen.Select(text, Gen.Int[0, Dates.Length - 1])
            .Sample(
                (words, date) =>
                {
                    var document = new Document();
                    document.Reset(words, new ReadOptions { Published = Dates[date] });
                    pipeline.Annotate(document);
                    int end = 0;
                    foreach (TimexNode timex in document.Timexes)
                    {
                        Assert.True(timex.Tokens.First >= end && timex.Tokens.Count > 0 && timex.Tokens.Contains(timex.HeadToken), words);
                        Assert.True(timex.Interval is not { } days || days.Start is null || days.End is null || days.Start <= days.End, words);
                        Assert.True(Value().IsMatch(timex.Value), $"{timex.Value} in: {words}");
                        end = timex.Tokens.End;
                    }
                },
                iter: iterations);
    }

    private static IEnumerable<string> Words() =>
        ShippedPacks.Pack.Documents("time/words").SelectMany(Leaves).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Leaves(PackNode node) =>
        node.Items.Count == 0 ? node.Values() : node.Items.SelectMany(Leaves);

    // TIMEX3's values, partial ones too, and ranges of them.
    [GeneratedRegex(@"^(?:(?:PAST|PRESENT|FUTURE)_REF|P(?:[\dX.]+(?:D|W|WE|WD|M|Q|Y|DE|CE|ML|S|H))*(?:T(?:[\dX.]+[HMS])+)?|(?:BC)?[\dX]{1,4}(?:-(?:W[\dX]{2}(?:-WE|-[1-7])?|Q[\dX]|H[\dX]|SP|SU|FA|WI|[\dX]{2}(?:-[\dX]{2})?|WXX(?:-[1-7]|-WE)?))?(?:T[\w:]+)?)(?:/(?:BC)?[\w:-]+)?$")]
    private static partial Regex Value();
}
