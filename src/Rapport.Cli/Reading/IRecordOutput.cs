namespace Rapport.Cli.Reading;

/// <summary>A form in which records are written. Used by many threads at once.</summary>
internal interface IRecordOutput
{
    /// <summary>The bytes of one record. <paramref name="terminal"/>: whether they go to a terminal.</summary>
    byte[] Render(Record record, string name, bool terminal);
}
