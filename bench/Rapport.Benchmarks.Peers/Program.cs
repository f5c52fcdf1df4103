using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace Rapport.Benchmarks.Peers;

/// <summary>Microsoft.Recognizers.Text.DateTime over the news texts. Arguments: the file of texts, the seconds to measure.</summary>
internal static class Program
{
    private static void Main(string[] args)
    {
        NewsText[] texts = NewsText.Load(args[0]);
        DateTime[] published = [.. texts.Select(t => t.Published.ToDateTime(TimeOnly.MinValue))];
        var recognizer = new DateTimeRecognizer(Culture.English, DateTimeOptions.None, lazyInitialization: false);
        DateTimeModel model = recognizer.GetDateTimeModel();
        var throughput = new Throughput(texts, TimeSpan.FromSeconds(double.Parse(args[1], CultureInfo.InvariantCulture)));

        // It remembers what it has read, by the text; news does not repeat itself. A meaningless word that no other
        // reading of the text has makes it new, and leaves the memory to serve within the text as it is meant to.
        int readings = 0;
        throughput.Measure("times", "Microsoft.Recognizers.Text.DateTime", i =>
            model.Parse($"{texts[i].Text} ({Word(readings++)})", published[i]).Count);
    }

    private static string Word(int number)
    {
        Span<char> word = stackalloc char[6];
        word.Fill('q');
        for (int i = word.Length - 1; i > 0; i--, number /= 10) word[i] = "bcfgjkqvxz"[number % 10];
        return new string(word);
    }
}
