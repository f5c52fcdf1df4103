using Spectre.Console;
using Spectre.Console.Rendering;

namespace Rapport.Cli.Prose;

/// <summary>The text form of a record: a heading, then one entry after the other, wide or narrow as the terminal is.</summary>
internal sealed class RecordText(RecordLines lines)
{
    private const int Wide = 90;
    private const int LabelWidth = 11;
    private const int DateWidth = 13;
    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    public void Write(IAnsiConsole console, Record record, string name)
    {
        console.Write(new Text(Heading(record, name), Strong));
        console.WriteLine();
        console.WriteLine();
        bool wide = console.Profile.Width >= Wide;
        string last = "";
        int count = 0;
        foreach (RecordLine line in lines.Of(record))
        {
            console.Write(wide ? WideEntry(line, line.Label == last) : NarrowEntry(line));
            last = line.Label;
            count++;
        }

        if (count == 0) console.WriteLine("Nothing that belongs into the record of relations between states.");
        console.WriteLine();
    }

    private static string Heading(Record record, string name)
    {
        ReportHeader report = record.Report;
        string published = report.Published is { } day ? Dates.Of(day) : "date unknown";
        if (report.PublishedBasis is PublishedBasis.Inferred) published += " (inferred)";
        string language = report.Language == "en" ? "English" : report.Language;
        string sentences = record.Sentences.Count == 1 ? "1 sentence" : $"{record.Sentences.Count} sentences";
        return $"{report.Publisher ?? name} · {published} · {language} · {sentences}";
    }

    private static Grid WideEntry(RecordLine line, bool sameLabel)
    {
        var grid = new Grid { Expand = true };
        grid.AddColumn(new GridColumn { Width = LabelWidth, NoWrap = true, Padding = new Padding(0, 0, 0, 0) });
        grid.AddColumn(new GridColumn { Width = DateWidth, Padding = new Padding(0, 0, 1, 0), Alignment = Justify.Right });
        grid.AddColumn(new GridColumn { Padding = new Padding(1, 0, 1, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0), Alignment = Justify.Right, NoWrap = true });
        string aside = line.Place.Length > 0 && line.Parts.Length > 0 ? $"{line.Place} {line.Parts}" : line.Place + line.Parts;
        var body = new List<IRenderable> { new Text(line.Telling) };
        body.AddRange(line.Details.Select(d => new Text(d, Faint)));
        grid.AddRow(
            new Text(sameLabel ? "" : line.Label, StyleOf(line.Label)),
            new Text(line.Date),
            new Rows(body),
            new Text(aside, Faint));
        return grid;
    }

    private static Rows NarrowEntry(RecordLine line)
    {
        string aside = string.Join(" · ", new[] { line.Date, line.Place, line.Parts }.Where(s => s.Length > 0));
        var rows = new List<IRenderable>
        {
            new Columns(new Text(line.Label, StyleOf(line.Label)), new Text(aside, Faint)) { Expand = false },
            new Padder(new Text(line.Telling), new Padding(2, 0, 0, 0)),
        };
        rows.AddRange(line.Details.Select(d => new Padder(new Text(d, Faint), new Padding(2, 0, 0, 0))));
        return new Rows(rows);
    }

    // The label says it; the colour only helps the eye.
    private static Style StyleOf(string label) => new(label switch
    {
        "PLANNED" or "PROPOSED" => Color.Blue,
        "HAPPENED" or "ONGOING" => Color.Green,
        "DENIED" or "CANCELLED" => Color.Red,
        "SAID" => Color.Default,
        _ => Color.Yellow,
    }, decoration: Decoration.Bold);
}
