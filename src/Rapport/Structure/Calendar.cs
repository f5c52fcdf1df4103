using System.Globalization;
using Rapport.Packs;

namespace Rapport.Structure;

/// <summary>What a word is to the calendar.</summary>
internal enum CalendarWord : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A day of the week, Monday first.</summary>
    Weekday,

    /// <summary>A month of another calendar.</summary>
    Other,
}

/// <summary>Months and days of the week by the numbers of their words.</summary>
internal sealed class Calendar
{
    private readonly (CalendarWord Kind, byte Number)[] _words;

    public Calendar(Pack pack)
    {
        _words = new (CalendarWord, byte)[pack.Vocabulary.Count];
        Table table = pack.Table("calendar");
        int word = table.Column("word");
        int kind = table.Column("kind");
        int number = table.Column("number");
        for (int row = 0; row < table.Count; row++)
        {
            byte value = byte.TryParse(table.Cell(row, number), NumberStyles.None, CultureInfo.InvariantCulture, out byte n) ? n : (byte)0;
            _words[pack.Vocabulary.Find(table.Cell(row, word))] = (Enum.Parse<CalendarWord>(table.Cell(row, kind), ignoreCase: true), value);
        }

        _words[0] = default;
    }

    /// <summary>What a word is, and its number in the year or week.</summary>
    public (CalendarWord Kind, byte Number) this[int word] => _words[word];
}
