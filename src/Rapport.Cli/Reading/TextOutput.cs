using System.Globalization;
using System.Text;
using Rapport.Cli.Prose;
using Rapport.Packs;

namespace Rapport.Cli.Reading;

/// <summary>The form for people.</summary>
internal sealed class TextOutput(Pack pack, int width) : IRecordOutput
{
    private readonly RecordText _text = new(new RecordLines(new Wording(pack)));

    public byte[] Render(Record record, string name, bool terminal)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        _text.Write(TextConsole.Over(writer, terminal, width), record, name);
        return Encoding.UTF8.GetBytes(writer.ToString());
    }
}
