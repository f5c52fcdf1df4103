namespace Rapport.Timexes.Calendar;

/// <summary>The units in which English reckons time, from fine to coarse.</summary>
internal enum Grain : byte
{
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}

/// <summary>TIMEX3's letters for the units.</summary>
internal static class Grains
{
    private static readonly string[] Codes = ["S", "M", "H", "D", "WE", "W", "M", "Q", "S", "H", "Y", "DE", "CE", "ML"];

    /// <summary>Whether the unit is a part of a day, which TIMEX3 writes behind a T.</summary>
    public static bool IsClock(this Grain grain) => grain < Grain.Day;

    /// <summary>The letters behind the number in a duration: <c>D</c> in <c>P3D</c>.</summary>
    public static string Code(this Grain grain) => Codes[(int)grain];

    /// <summary>The unit that packs write as TH, TM, TS, D, WE, W, M, Q, Y, DE, CE, ML; null for anything else.</summary>
    public static Grain? Read(string code) => code switch
    {
        "TS" => Grain.Second,
        "TM" => Grain.Minute,
        "TH" => Grain.Hour,
        "D" => Grain.Day,
        "WE" => Grain.Weekend,
        "W" => Grain.Week,
        "M" => Grain.Month,
        "Q" => Grain.Quarter,
        "SE" => Grain.Season,
        "HY" => Grain.Half,
        "Y" => Grain.Year,
        "DE" => Grain.Decade,
        "CE" => Grain.Century,
        "ML" => Grain.Millennium,
        _ => null,
    };

    /// <summary>How exactly a date of this grain is known.</summary>
    public static DatePrecision Precision(this Grain grain) => grain switch
    {
        <= Grain.Weekend => DatePrecision.Day,
        Grain.Week => DatePrecision.Week,
        Grain.Month => DatePrecision.Month,
        <= Grain.Half => DatePrecision.Season,
        Grain.Year => DatePrecision.Year,
        _ => DatePrecision.Decade,
    };
}
