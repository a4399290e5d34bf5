namespace Mingjing.Core.Platform.Terms;

/// <summary>年度日历: one year of the State Council's notice on days off, or its provisional stand-in.</summary>
/// <param name="Year">The year.</param>
/// <param name="Announced">Whether the notice has been published; without it every date that touches the year is 暂定.</param>
/// <param name="DaysOff">放假: every day off that the notice names, weekends included.</param>
/// <param name="WorkingWeekendDays">调休上班: weekend days on which offices work.</param>
/// <param name="HolidayNames">The holiday to which a day off belongs, where the file names it.</param>
public sealed record CalendarYear(
    int Year,
    bool Announced,
    IReadOnlySet<DateOnly> DaysOff,
    IReadOnlySet<DateOnly> WorkingWeekendDays,
    IReadOnlyDictionary<DateOnly, string> HolidayNames
)
{
    /// <summary>Whether offices work on a day of this year.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? WorkingWeekendDays.Contains(day)
            : !DaysOff.Contains(day);
}
