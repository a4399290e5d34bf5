namespace Mingjing.Core.Platform;

/// <summary>时钟: the only source of today. Legal days are days in Asia/Shanghai, whatever the server's zone.</summary>
public sealed class Clock(TimeProvider time)
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>Today's legal date (Asia/Shanghai).</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Shanghai).DateTime);
}
