using System.Diagnostics;
using System.Text;

namespace Rapport.Tests.Linking;

/// <summary>Reports that are made to be slow or to confuse names.</summary>
public sealed class HostileReportTests
{
    [Fact]
    public void Ten_thousand_mentions_cost_ten_times_a_thousand()
    {
        // The same words of grammar, names that differ, and pronouns that look back.
        Time(200);
        double small = Time(500), large = Time(5000);
        Assert.True(large < small * 30, $"500 sentences took {small:F0} ms, 5000 took {large:F0} ms");
    }

    [Fact]
    public void One_surname_borne_by_thousands_stays_cheap()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 3000; i++) text.Append("Ana").Append((char)('a' + (i % 26))).Append(Letters(i)).Append(" Vetrova left. Vetrova smiled. ");
        Assert.True(Chains(text.ToString()) > 100);
    }

    [Fact]
    public void One_speaker_who_says_we_ten_thousand_times_stays_cheap()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 5000; i++) text.Append("\"We will wait, and we will see,\" Pavel Zoran said. ");
        Assert.True(Chains(text.ToString()) > 0);
    }

    [Fact]
    public void A_name_of_five_hundred_words_is_read()
    {
        var text = new StringBuilder("President");
        for (int i = 0; i < 500; i++) text.Append(" Zor").Append(Letters(i));
        Assert.True(Chains(text.Append(" left. He smiled.").ToString()) >= 0);
    }

    [Fact]
    public void Titles_in_capitals_all_through_are_read()
    {
        const string text = "French President Emmanuel Macron Met German Chancellor Angela Merkel In Paris On Monday. Mr Macron Said The Talks Were Useful. The Chancellor Agreed.";
        var report = new LinkedReport(text, "2019-05-03");
        Assert.Equal("person/emmanuel-macron", report.Of("Mr Macron").Key);
        Assert.Equal("person/angela-merkel", report.Of("The Chancellor").Key);
        Assert.True(Chains(text.ToUpperInvariant()) > 0);
    }

    private static double Time(int sentences)
    {
        var text = new StringBuilder();
        for (int i = 0; i < sentences; i++)
            text.Append("Minister Pavel Zor").Append(Letters(i)).Append(" met the Russian foreign minister, and he told officials that they agreed. ");
        double best = double.MaxValue;
        Pipeline pipeline = Pipeline.Create(ShippedPacks.Pack).UpTo(Layers.Dependencies);
        var stages = new IAnnotator[]
        {
            new Rapport.Mentions.MentionAnnotator(ShippedPacks.Pack), new Rapport.Coreference.CoreferenceAnnotator(ShippedPacks.Pack), new Rapport.Linking.LinkingAnnotator(ShippedPacks.Pack),
        };
        for (int round = 0; round < 2; round++)
        {
            var document = new Document();
            document.Reset(text.ToString(), ReadOptions.None);
            pipeline.Annotate(document);
            long start = Stopwatch.GetTimestamp();
            foreach (IAnnotator stage in stages) stage.Annotate(document);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            Assert.True(document.Mentions.Count > sentences * 2);
        }

        return best;
    }

    private static int Chains(string text)
    {
        var document = new Document();
        document.Reset(text, ReadOptions.None);
        Pipeline.Create(ShippedPacks.Pack).Annotate(document);
        return document.Entities.Count;
    }

    private static string Letters(int number) => new([(char)('a' + (number % 23)), (char)('a' + (number / 23 % 23)), (char)('a' + (number / 529 % 23))]);
}
