using System.Globalization;
using Rapport.Timexes;

namespace Rapport.Tests.Timexes;

/// <summary>
/// The cases of Microsoft Recognizers that concern dates, lengths and sets. Both agree on a case when every result of
/// theirs overlaps a time of ours that means the same days or has the same value, and we read nothing else. Where we
/// differ on purpose, the table's last column says which kind of difference it is.
/// </summary>
public sealed class RecognizersTests(ITestOutputHelper output)
{
    /// <summary>The share of cases, in per cent, that must agree, where we do not differ on purpose.</summary>
    private const double Floor = 95;

    [Fact]
    public void Most_cases_agree()
    {
        string[] lines = [.. File.ReadLines(Repository.PathOf("tests", "Rapport.Tests", "Timexes", "recognizers.tsv")).Where(l => l.Length > 0 && l[0] != '#')];
        int agree = 0;
        int onPurpose = 0;
        foreach (string line in lines)
        {
            string[] cells = line.Split('\t');
            DateOnly? reference = cells[0].Length == 10 ? DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
            if (Agrees(cells[1], reference, cells[2])) agree++;
            else
            {
                if (cells[3].Length > 0) onPurpose++;
                output.WriteLine($"{cells[3]} {cells[0]} {Times.Marked(cells[1], reference)}  <>  {cells[2]}");
            }
        }

        double share = 100.0 * agree / (lines.Length - onPurpose);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{agree} of {lines.Length} agree, {onPurpose} differ on purpose: {share:0.0} % of the others"));
        Assert.True(share >= Floor, string.Create(CultureInfo.InvariantCulture, $"only {share:0.0} % agree"));
    }

    private static bool Agrees(string text, DateOnly? reference, string expected)
    {
        Document document = Times.Read(text, reference);
        var free = new List<TimexNode>(document.Timexes);
        foreach (string result in expected.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = result.Split('|');
            string[] ends = parts[0].Split('-');
            var span = new Span(int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture));
            TimexNode[] ours = [.. document.Timexes.Where(t => document.SpanOf(t.Tokens).Overlaps(span))];
            string[] days = parts[3].Split('~');
            if (!ours.Any(t => Means(t, parts[2], days)) && !days.Any(d => IsRange(ours, d))) return false;
            free.RemoveAll(ours.Contains);
        }

        return free.Count == 0;
    }

    private static bool Means(TimexNode timex, string value, string[] days) =>
        Fits(timex.Value, value) || (timex.Interval is { } interval && days.Any(d => Covers(interval, d)));

    // X in their value stands for whatever we know.
    private static bool Fits(string ours, string theirs)
    {
        ours = Spelling(ours);
        theirs = Spelling(theirs);
        if (ours == theirs) return true;
        if (theirs.StartsWith("XXXX-WXX-", StringComparison.Ordinal))
            return DateOnly.TryParseExact(ours, "yyyy-MM-dd", out DateOnly day) && (day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek) == theirs[^1] - '0';
        return theirs.Length > 2 && theirs[0] != 'P' && ours.Length == theirs.Length
            && ours.Zip(theirs).All(p => p.First == p.Second || p.Second == 'X');
    }

    // Two ways to write the same value. A stretch counted from the report, a length with us, is its ends and its length there.
    private static string Spelling(string value)
    {
        if (value.StartsWith('(')) value = value.TrimEnd(')').Split(',')[^1];
        if (value.Length > 3 && value[0] == 'P' && double.TryParse(value[1..^1], CultureInfo.InvariantCulture, out double count))
        {
            if (value[^1] == 'Q') return string.Create(CultureInfo.InvariantCulture, $"P{count * 3}M");
            if (value == "P0.5Y") return "P6M";
        }
        else if (value.Length > 3 && value[0] == 'P' && value[^2..] == "DE")
        {
            return string.Create(CultureInfo.InvariantCulture, $"P{double.Parse(value[1..^2], CultureInfo.InvariantCulture) * 10}Y");
        }

        return value switch
        {
            "P1WE" => "XXXX-WXX-WE",
            ['F' or 'S', 'Y', .. var year] => year,
            ['T', ..] => "XXXX-XX-XX" + value,
            "SP" or "SU" or "FA" or "WI" => "XXXX-" + value,
            _ => value,
        };
    }

    // Two times of ours are the ends of a range of theirs; theirs ends before its last day, month or year.
    private static bool IsRange(TimexNode[] ours, string days)
    {
        string[] ends = days.Split("..");
        return ours.Length == 2 && ends.Length == 2 && Iso(ours[0].Interval?.Start) == ends[0] && ours[1].Interval is { } last
            && DateOnly.TryParseExact(ends[1], "yyyy-MM-dd", out DateOnly end) && end >= last.Start && end <= last.End!.Value.AddDays(1);
    }

    private static bool Covers(DateInterval interval, string days)
    {
        string[] ends = days.Split("..");
        if (ends.Length == 1) return Iso(interval.Start) == ends[0] && interval.Start == interval.End;
        bool start = ends[0].Length == 0 || Iso(interval.Start) == ends[0];
        bool end = ends[1].Length == 0 || Iso(interval.End?.AddDays(1)) == ends[1] || Iso(interval.End) == ends[1];

        // "2014-2018" ends with the first day of 2018 there.
        end |= interval.End is { } last && last.AddDays(1).AddYears(-1) is var year && Iso(year) == ends[1];
        return start && end;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
