using Mingjing.Core.Platform;

namespace Mingjing.Core.Demonstration.Seeding;

/// <summary>
/// 生成用的时间: while a demonstration is made it stands some weeks back and goes forward with what is played, so that every act of the
/// product bears the day on which it was done. In the end it is the time of the machine.
/// </summary>
public sealed class DemonstrationTime(TimeProvider real) : TimeProvider
{
    // The hour at which people of an office have opened their letters.
    private static readonly TimeSpan Morning = new(9, 30, 0);

    private TimeSpan _back;

    /// <summary>The real legal date.</summary>
    public DateOnly Today => Clock.DayOf(real.GetUtcNow());

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() - _back;

    public override long GetTimestamp() => real.GetTimestamp();

    public override long TimestampFrequency => real.TimestampFrequency;

    /// <summary>Where it begins: so many days before today.</summary>
    internal void Begin(int daysBack) => _back = TimeSpan.FromDays(daysBack);

    /// <summary>Goes on to the morning of a day; never back, and never beyond the time of the machine.</summary>
    internal void GoTo(DateOnly day)
    {
        var back = real.GetUtcNow() - (Clock.BeginningOf(day) + Morning);
        if (back < _back)
            _back = back < TimeSpan.Zero ? TimeSpan.Zero : back;
    }

    /// <summary>The time of the machine again.</summary>
    internal void Arrive() => _back = TimeSpan.Zero;
}
