namespace Mingjing.Core.Platform.Terms;

/// <summary>
/// 届满日: both dates of a term (law-rules §2.1.6). An event on <see cref="Rolled"/> is in time; one after it is late.
/// </summary>
/// <param name="Plain">The last day as counted.</param>
/// <param name="Rolled">The next working day where the plain day is none and the term rolls over; else the plain day.</param>
/// <param name="Provisional">暂定: the reckoning touches a year whose calendar has not been announced.</param>
/// <param name="MissingYear">The first year without a calendar that the reckoning needs; 0 where none is missing. When set, the dates mean nothing.</param>
public readonly record struct DueDate(DateOnly Plain, DateOnly Rolled, bool Provisional, short MissingYear)
{
    /// <summary>Whether a calendar was there for every day that the reckoning needed.</summary>
    public bool IsKnown => MissingYear == 0;

    /// <summary>The name of the file that would have to be added.</summary>
    public string MissingFile => $"calendar-{MissingYear}.json";

    /// <summary>“缺少2028年的工作日历（calendar-2028.json）”.</summary>
    public string MissingCalendar => $"缺少{MissingYear}年的工作日历（{MissingFile}）";

    /// <summary>固定日期: a date of the law itself (31 January) or of an approval; no calendar can move it.</summary>
    public static DueDate Fixed(DateOnly day) => new(day, day, Provisional: false, MissingYear: 0);

    /// <summary>The refusal for want of a year's calendar.</summary>
    internal static DueDate Missing(DateOnly day) => new(default, default, Provisional: false, (short)day.Year);
}
