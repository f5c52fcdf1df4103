using Rapport.Timexes.Calendar;

namespace Rapport.Timexes.Meaning;

/// <summary>Where a time lies as seen from the one it is reckoned from.</summary>
internal enum Direction : byte
{
    /// <summary>The text does not tell.</summary>
    Unknown,

    /// <summary>Before, or the same.</summary>
    Past,

    /// <summary>After, or the same.</summary>
    Future,
}

/// <summary>What times of a report are reckoned from, at one place in it.</summary>
internal sealed class Reckoning
{
    private const int Fresh = 2;
    private const int FarYears = 3;

    // A history that has come to November and names February means that of the next year.
    private const int LateMonths = 6;
    private CalendarPeriod? _sentenceBefore;

    /// <summary>The publication date, if known.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>Whether the text tells history: then dates without a year belong to the year it has come to.</summary>
    public bool IsHistory { get; set; }

    /// <summary>What the tense of the verb says.</summary>
    public Direction Direction { get; set; }

    /// <summary>The date that the text has come to.</summary>
    public CalendarPeriod? Last { get; private set; }

    /// <summary>The date that the text goes on from: the last one that was not named in passing.</summary>
    public CalendarPeriod? Story { get; private set; }

    /// <summary>The last date to the day.</summary>
    public CalendarPeriod? LastDay { get; private set; }

    /// <summary>The last day that the sentence has named.</summary>
    public CalendarPeriod? SentenceDay { get; private set; }

    /// <summary>The last year that the sentence has named beside the report's own; 0 for none.</summary>
    public int SentenceYear { get; private set; }

    /// <summary>The day from which dates without a year, and weekdays, are reckoned.</summary>
    public DateOnly? Today => IsHistory ? (Last?.FirstDay ?? Published) : Published;

    /// <summary>Takes up the next report.</summary>
    public void Start(DateOnly? published, bool isHistory)
    {
        Published = published;
        IsHistory = isHistory;
        Direction = Direction.Unknown;
        Last = null;
        LastDay = null;
        Story = null;
        StartSentence();
        _sentenceBefore = null;
    }

    /// <summary>Begins a sentence.</summary>
    public void StartSentence()
    {
        _sentenceBefore = SentenceDay;
        SentenceDay = null;
        SentenceYear = 0;
    }

    /// <summary>Notes that the text has come to a date.</summary>
    /// <param name="period">The date.</param>
    /// <param name="isOpening">Whether it stands near the start of its sentence.</param>
    /// <param name="isSaying">Whether it dates what somebody said.</param>
    public void Reach(CalendarPeriod period, bool isOpening, bool isSaying)
    {
        if (period.Year == 0 || period.Grain > Grain.Year) return;
        if (period.Year < Published?.Year || (period.Grain == Grain.Year && period.Year > Published?.Year)) SentenceYear = period.Year;
        if (!period.IsKnown) return;

        // "Said on Thursday": the day of the report does not take the story along once it has come to another.
        bool hasDay = SentenceDay is not null || (isSaying && LastDay is not null);
        bool isReport = Published is { } published && !IsHistory && hasDay && period.FirstDay == published && period.Grain == Grain.Day;
        if (isReport) return;

        // "Unlike in 1945": a year far off, in passing.
        bool isPassing = period.Grain == Grain.Year && !isOpening && Story is { } story && Math.Abs(story.Year - period.Year) > FarYears;
        if (!isPassing) Story = period with { Time = null };
        if (period.Grain == Grain.Day && period.IsKnown) SentenceDay = period with { Time = null };
        Last = period with { Time = null };
        LastDay = period.Grain == Grain.Day && period.IsKnown ? Last : LastDay is { } day && day.Year == period.Year && IsHistory ? null : LastDay;
    }

    /// <summary>The year in which a month or season comes that the story goes on to; 0 where it has come to none.</summary>
    public int StoryYear(int month)
    {
        if (Story is not { } story) return 0;
        int reached = story.Grain == Grain.Season ? story.Part * 3 : story.Month;
        return story.Year + (reached - month > LateMonths && month != 0 ? 1 : 0);
    }

    /// <summary>The day of a time of day that names none.</summary>
    public CalendarPeriod? ClockDay
    {
        get
        {
            if (SentenceDay is { } day) return day;
            if (IsHistory || Published is not { } published) return LastDay;

            // What is told goes on from the day before; what lies further back does not reach so far.
            bool goesOn = Direction == Direction.Past && _sentenceBefore?.FirstDay is { } before
                && published.DayNumber - before.DayNumber is >= 0 and <= Fresh;
            return goesOn ? _sentenceBefore : CalendarPeriod.Of(published);
        }
    }

    /// <summary>The date that the text has come to, at a grain or finer; or the publication date.</summary>
    public CalendarPeriod? Narrative(Grain grain)
    {
        if (grain <= Grain.Day && LastDay is { } day) return day;
        if (Last is { } last && last.Around(grain) is { } around) return around;

        // Some day or week of the month, or year, that the text has come to.
        if (Last is { Year: not 0 } longer && longer.Grain > grain)
            return new CalendarPeriod(grain < Grain.Day ? Grain.Day : grain, longer.Year, longer.Grain == Grain.Month && grain <= Grain.Day ? longer.Month : 0);
        return Published is { } published ? CalendarPeriod.Of(published, grain) : null;
    }
}
