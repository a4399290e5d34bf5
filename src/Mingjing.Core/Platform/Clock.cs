namespace Mingjing.Core.Platform;

/// <summary>时钟: the only source of now and today. Legal days are days in Asia/Shanghai, whatever the server's zone.</summary>
public sealed class Clock(TimeProvider time)
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>Now in UTC, to the microsecond: what both stores keep without loss.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = time.GetUtcNow();
            return new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        }
    }

    /// <summary>Today's legal date (Asia/Shanghai).</summary>
    public DateOnly Today => DayOf(time.GetUtcNow());

    /// <summary>The legal date of an instant (Asia/Shanghai).</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(InShanghai(instant).DateTime);

    /// <summary>The instant, in UTC, at which a legal date begins (Asia/Shanghai).</summary>
    public static DateTimeOffset BeginningOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Shanghai.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>An instant as the wall clock of Asia/Shanghai shows it: for pages and papers.</summary>
    public static DateTimeOffset InShanghai(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Shanghai);
}
