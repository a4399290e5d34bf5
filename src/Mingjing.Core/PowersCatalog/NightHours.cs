namespace Mingjing.Core.PowersCatalog;

/// <summary>夜间: from one hour to another on the next day; the first minute is night, the last is not.</summary>
public sealed record NightHours(TimeOnly From, TimeOnly To)
{
    /// <summary>Whether a minute of the day (0–1439) is night.</summary>
    public bool Contains(int minuteOfDay)
    {
        var time = TimeOnly.MinValue.AddMinutes(minuteOfDay);
        return From <= To ? time >= From && time < To : time >= From || time < To;
    }
}
