using System.Globalization;

namespace Rapport.Timexes.Grammar;

/// <summary>Makes a time of day of an hour, a clock's reading, or a part of the day.</summary>
internal static class ClockOperator
{
    /// <summary>The time as TIMEX3 writes it behind the day; null for what is no time ("25:00", "14 a.m.").</summary>
    public static string? Read(Captures c)
    {
        if (c.Text(Slot.Daypart) is { } part && !c.Has(Slot.Clock) && !c.Has(Slot.Hour)) return part;
        int hour;
        string rest;
        if (c.Text(Slot.Clock) is { Length: > 0 } clock)
        {
            hour = int.Parse(clock[..2], CultureInfo.InvariantCulture);
            rest = clock[2..];
        }
        else if (c.Has(Slot.Clock))
        {
            int digits = c.Whole(Slot.Clock);
            hour = digits / 100;
            rest = string.Create(CultureInfo.InvariantCulture, $":{digits % 100:D2}");
        }
        else
        {
            hour = c.Whole(Slot.Hour);
            rest = ":00";
        }

        string? half = c.Text(Slot.Meridiem) ?? (c.Text(Slot.Daypart) is { } daypart ? daypart == "TMO" ? "AM" : "PM" : null);
        if (half is not null && hour > 12) half = c.Has(Slot.Meridiem) ? "" : null;
        if (half is "" || hour > 24) return null;
        if (half == "PM" && hour < 12) hour += 12;
        if (half == "AM" && hour == 12) hour = 0;
        return string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}{rest}");
    }
}
