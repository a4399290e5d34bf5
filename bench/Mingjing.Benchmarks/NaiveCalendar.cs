using Mingjing.Core.Platform.Terms;

namespace Mingjing.Benchmarks;

/// <summary>The opponent of <c>due</c>: what most systems do, a loop over the days and a set of holidays.</summary>
internal static class NaiveCalendar
{
    private static readonly HashSet<DateOnly> Off = [.. BenchCity.Calendar.Years.SelectMany(y => y.DaysOff)];

    private static readonly HashSet<DateOnly> MakeUp =
    [
        .. BenchCity.Calendar.Years.SelectMany(y => y.WorkingWeekendDays),
    ];

    public static DateOnly Due(DateOnly start, TermLength length)
    {
        var day = start;
        switch (length.Unit)
        {
            case TermUnit.WorkingDay:
                for (var counted = 0; counted < length.Count; )
                {
                    day = day.AddDays(1);
                    if (IsWorking(day))
                        counted++;
                }

                return day;
            case TermUnit.Day:
                for (var i = 0; i < length.Count; i++)
                    day = day.AddDays(1);
                break;
            default:
                day = day.AddMonths(length.Count);
                break;
        }

        while (!IsWorking(day))
            day = day.AddDays(1);
        return day;
    }

    private static bool IsWorking(DateOnly day) =>
        MakeUp.Contains(day) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Off.Contains(day);
}
