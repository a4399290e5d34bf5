namespace Mingjing.Core.Platform;

/// <summary>起止: the days from <paramref name="From"/> to <paramref name="To"/>, both included, as files state them; an open end is null.</summary>
public readonly record struct DayInterval(DateOnly? From, DateOnly? To)
{
    public bool Contains(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
