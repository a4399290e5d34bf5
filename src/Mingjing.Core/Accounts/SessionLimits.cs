using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Settings;

namespace Mingjing.Core.Accounts;

/// <summary>会话时限 as the installation has set them: read again each minute, so that a change counts for sessions that are open.</summary>
public sealed class SessionLimits
{
    private static readonly TimeSpan AskedEvery = TimeSpan.FromMinutes(1);

    private volatile Times _times = new(
        Minutes(SessionSettings.IdleLimit.Default),
        Hours(SessionSettings.LongestSession.Default),
        DateTimeOffset.MinValue
    );

    /// <summary>Without a request for so long it ends.</summary>
    public TimeSpan Idle => _times.Idle;

    /// <summary>A working session: no second factor is asked again within it, and after it in any case.</summary>
    public TimeSpan Longest => _times.Longest;

    /// <summary>Between the password and the second factor.</summary>
    public TimeSpan Opening { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Reads the settings where that was not done within the last minute.</summary>
    internal async ValueTask Refresh(MingjingContext rows, Clock clock, CancellationToken cancel)
    {
        var now = clock.Now;
        if (now - _times.ReadAt < AskedEvery)
            return;
        var today = Clock.DayOf(now);
        var idle = await rows.Setting(SessionSettings.IdleLimit, today, cancel);
        var longest = await rows.Setting(SessionSettings.LongestSession, today, cancel);
        _times = new Times(TimeSpan.FromMinutes(idle), TimeSpan.FromHours(longest), now);
    }

    private static TimeSpan Minutes(string value) => TimeSpan.FromMinutes(SessionSettings.IdleLimit.Parse(value));

    private static TimeSpan Hours(string value) => TimeSpan.FromHours(SessionSettings.LongestSession.Parse(value));

    private sealed record Times(TimeSpan Idle, TimeSpan Longest, DateTimeOffset ReadAt);
}
