using Rapport.Packs;
using Rapport.Timexes.Calendar;
using Rapport.Timexes.Meaning;

namespace Rapport.Timexes.Grammar;

/// <summary>What a rule may mean: each operator makes a meaning of what the words brought, or null if that is nonsense.</summary>
internal static class Operators
{
    /// <summary>The operator of a name.</summary>
    public static Func<Captures, TimeMeaning?> Read(string name, PackNode node) => name switch
    {
        "number" => Number,
        "date" => DateOperator.Read,
        "written" => DateOperator.ReadWritten,
        "year-pair" => c => DateOperator.ReadYearPair(c),
        "time" => Time,
        "deictic" => c => new DeicticMeaning(Unit(c), c.Whole(Slot.Offset), IsNarrative(c)),
        "directed" => Directed,
        "that" => c => c.Meaning(Slot.Date) is DateMeaning { IsPartial: true } date ? new NarrativeDateMeaning(date) : null,
        "duration" => Duration,
        "shift" => Shift,
        "span" => c => c.Meaning(Slot.Length) is DurationMeaning length ? new SpanMeaning(length, c.Whole(Slot.Sign)) : null,
        "ahead" => c => c.Meaning(Slot.Length) is DurationMeaning length ? new AheadMeaning(length) : null,
        "part-of" => c => c.Meaning(Slot.Length) is DurationMeaning length && c.Meaning(Slot.Of) is { } of ? new PartOfMeaning(length, c.Whole(Slot.Sign), of) : null,
        "set" => Set,
        "around" => c => c.Meaning(Slot.Of) is { } of ? new AroundMeaning(Unit(c), of) : null,
        "within" => Within,
        "ordinal" => Ordinal,
        "modified" => c => c.Meaning(Slot.Of) is { } of and not (NumberMeaning or NoMeaning) ? new ModifiedMeaning(of, c.Text(Slot.Mod) ?? "") : null,
        "same" => c => c.Meaning(Slot.Of),
        "reference" => c => new ReferenceMeaning(c.Text(Slot.Value)!),
        "then" => c => new AnaphorMeaning(c.Has(Slot.Unit)),
        "range" => Range,
        "time-and-day" => TimeAndDay,
        "none" => _ => new NoMeaning(),
        _ => throw node.Error($"'{name}' is no operator of the grammar of time"),
    };

    private static Grain Unit(Captures c) => Grains.Read(c.Text(Slot.Unit) ?? "D") ?? Grain.Day;

    private static bool IsNarrative(Captures c) => c.Text(Slot.Origin) == "narrative";

    private static NumberMeaning Number(Captures c)
    {
        double sum = c.Number(Slot.Tens) + c.Number(Slot.Ones) + (c.Number(Slot.Hundreds) * 100) + (c.Number(Slot.Thousands) * 1000)
            + c.Number(Slot.Count) + c.Number(Slot.Plus);
        return new NumberMeaning(c.Has(Slot.Divisor) ? sum / c.Number(Slot.Divisor) : sum);
    }

    private static DurationMeaning? Duration(Captures c)
    {
        double count = c.Number(Slot.Count) + c.Number(Slot.Plus);
        // "World Cup 2018 day five" has no 2018 days.
        if (count > 1e6 || count < 0 || (c.Has(Slot.One) && count >= 1000)) return null;
        Grain grain = Unit(c);
        if (c.Text(Slot.Unit) == "FN") (grain, count) = (Grain.Week, count * 2);
        var finer = c.Meaning(Slot.And) as DurationMeaning;
        return finer?.Grain >= grain ? null : new DurationMeaning(count, grain, finer);
    }

    private static ShiftMeaning? Shift(Captures c)
    {
        TimeMeaning? length = c.Meaning(Slot.Length);
        if (length is ModifiedMeaning modified) length = modified.Of;
        if (length is not DurationMeaning duration) return null;
        Origin origin = c.Has(Slot.Of) ? Origin.Given : IsNarrative(c) ? Origin.Narrative : Origin.Report;
        return new ShiftMeaning(duration, c.Whole(Slot.Sign), origin, c.Meaning(Slot.Of), c.Has(Slot.One));
    }

    private static TimeMeaning? Directed(Captures c) =>
        c.Meaning(Slot.Date) is DateMeaning { IsPartial: true } date ? new DirectedMeaning(date, c.Whole(Slot.Offset), IsNarrative(c), c.Has(Slot.Sign)) : null;

    private static WithinMeaning? Within(Captures c)
    {
        TimeMeaning? date = c.Meaning(Slot.Date);
        if (date is ModifiedMeaning modified) date = modified.Of;
        return date is DateMeaning { IsPartial: true } partial && c.Meaning(Slot.Of) is { } of ? new WithinMeaning(partial, of) : null;
    }

    private static OrdinalMeaning? Ordinal(Captures c)
    {
        int nth = c.Whole(Slot.Nth);
        if (nth is 0 or < -366 or > 366 || c.Meaning(Slot.Of) is not { } of) return null;
        return c.Has(Slot.Weekday)
            ? new OrdinalMeaning(Grain.Day, nth, of, c.Whole(Slot.Weekday))
            : new OrdinalMeaning(Unit(c), nth, of);
    }

    private static SetMeaning? Set(Captures c)
    {
        if (c.Text(Slot.Value) is { } value) return new SetMeaning(value);
        if (c.Has(Slot.Weekday) || c.Has(Slot.Day))
        {
            var day = new CalendarPeriod(Grain.Day, 0, 0, c.Whole(Slot.Day), c.Whole(Slot.Weekday), c.Text(Slot.Daypart));
            return c.Whole(Slot.Day) <= 31 ? new SetMeaning(day.Value) : null;
        }

        if (c.Text(Slot.Daypart) is { } part) return new SetMeaning($"XXXX-XX-XX{part}");
        if (c.Meaning(Slot.Length) is DurationMeaning length) return new SetMeaning(length.Value);
        return c.Meaning(Slot.Date) is DateMeaning { IsPartial: true } date
            ? new SetMeaning((date.Weekday != 0 && date.Period.Month == 0 ? date.Period with { Part = date.Weekday } : date.Period).Value)
            : null;
    }

    private static TimeOfDayMeaning? Time(Captures c)
    {
        string? read = c.Meaning(Slot.Of) is TimeOfDayMeaning clock ? clock.Time : ClockOperator.Read(c);
        if (read is not { } time) return null;
        TimeMeaning? day = c.Meaning(Slot.Date) ?? (c.Has(Slot.Offset) ? new DeicticMeaning(Grain.Day, c.Whole(Slot.Offset), IsNarrative(c)) : null);
        return new TimeOfDayMeaning(time, day);
    }

    private static TimeAndDayMeaning? TimeAndDay(Captures c)
    {
        // Either may stand first.
        bool timeFirst = c.Meaning(Slot.From) is TimeOfDayMeaning;
        Slot timeSlot = timeFirst ? Slot.From : Slot.To;
        Slot daySlot = timeFirst ? Slot.To : Slot.From;
        return c.Meaning(timeSlot) is TimeOfDayMeaning { Day: null } time && c.Meaning(daySlot) is { } day
            ? new TimeAndDayMeaning(time with { Day = day }, day, c.Range(timeSlot), c.Range(daySlot))
            : null;
    }

    private static RangeMeaning? Range(Captures c)
    {
        if (c.Meaning(Slot.From) is not { } from || c.Meaning(Slot.To) is not { } to) return null;
        if (to is NumberMeaning { Number: var pair })
        {
            // "1950-53": the century is the first year's.
            if (from is not DateMeaning { Period: { Grain: Grain.Year, Year: > 0 } first } || first.Year % 100 >= pair) return null;
            to = new DateMeaning(first with { Year = (first.Year / 100 * 100) + (int)pair });
        }

        return new RangeMeaning(from, to, c.Range(Slot.From), c.Range(Slot.To), c.Has(Slot.One));
    }
}
