namespace Mingjing.Core.Platform.Jobs;

/// <summary>作业时间表 by the wall clock of Asia/Shanghai: every hour at a minute, or every day at a time.</summary>
public sealed record JobSchedule
{
    private readonly TimeSpan _period;
    private readonly TimeSpan _phase;

    private JobSchedule(TimeSpan period, TimeSpan phase) => (_period, _phase) = (period, phase);

    public static JobSchedule EveryHour(int minute)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minute, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minute, 59);
        return new JobSchedule(TimeSpan.FromHours(1), TimeSpan.FromMinutes(minute));
    }

    public static JobSchedule EveryDay(TimeOnly at) => new(TimeSpan.FromDays(1), at.ToTimeSpan());

    /// <summary>The last scheduled instant that is not after this one.</summary>
    public DateTimeOffset Latest(DateTimeOffset now)
    {
        var wall = Clock.InShanghai(now);
        var start = new DateTimeOffset(wall.Date, wall.Offset) + _phase;
        var periods = (wall - start).Ticks / (double)_period.Ticks;
        return (start + _period * Math.Floor(periods)).ToUniversalTime();
    }

    /// <summary>The scheduled instants after one up to another, oldest first.</summary>
    public IEnumerable<DateTimeOffset> Between(DateTimeOffset after, DateTimeOffset until)
    {
        for (var next = Latest(after) + _period; next <= until; next += _period)
            yield return next;
    }
}
