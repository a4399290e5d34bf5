namespace Mingjing.Core.Demonstration;

/// <summary>
/// 工作日 by plain sets of days, counted one day at a time. The demonstration reckons its terms with this and never with
/// the product's own computation: what is planted must not depend on what is tested.
/// </summary>
public sealed class OfficeDays
{
    private readonly HashSet<DateOnly> _daysOff;
    private readonly HashSet<DateOnly> _workingWeekendDays;

    /// <param name="daysOff">放假: every day off that the notices name.</param>
    /// <param name="workingWeekendDays">调休上班: weekend days on which offices work.</param>
    public OfficeDays(IEnumerable<DateOnly> daysOff, IEnumerable<DateOnly> workingWeekendDays)
    {
        _daysOff = [.. daysOff];
        _workingWeekendDays = [.. workingWeekendDays];
    }

    public bool IsWorkingDay(DateOnly day)
    {
        if (_workingWeekendDays.Contains(day))
            return true;
        if (_daysOff.Contains(day))
            return false;
        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    /// <summary>Whether a day is a weekend day on which offices work.</summary>
    public bool IsWorkingWeekend(DateOnly day) => _workingWeekendDays.Contains(day);

    /// <summary>The day on which a number of working days has passed, the start day not counted.</summary>
    public DateOnly After(DateOnly start, int workingDays)
    {
        var day = start;
        for (var left = workingDays; left > 0; )
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                left--;
        }

        return day;
    }

    /// <summary>The latest working day from which a number of working days passes up to and including <paramref name="end"/>.</summary>
    public DateOnly Before(DateOnly end, int workingDays)
    {
        var day = end;
        for (var left = workingDays; left > 0; day = day.AddDays(-1))
        {
            if (IsWorkingDay(day))
                left--;
        }

        return OnOrBefore(day);
    }

    /// <summary>The day itself, or the next working day where it is none (民法典 203).</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The day itself, or the working day before it where it is none.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>The first day off after a day.</summary>
    public DateOnly NextDayOff(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        } while (IsWorkingDay(day));
        return day;
    }
}
