using System.Collections.Frozen;

namespace Mingjing.Core.Platform;

/// <summary>时段表: the periods of a pair of codes, asked by day.</summary>
public sealed class PeriodTable(IEnumerable<(string Owner, string Code, DayInterval Period)> rows)
{
    private readonly FrozenDictionary<(string, string), DayInterval[]> _periods = rows.GroupBy(r => (r.Owner, r.Code))
        .ToFrozenDictionary(g => g.Key, g => g.Select(r => r.Period).ToArray());

    /// <summary>Whether the pair has any period.</summary>
    public bool Knows(string owner, string code) => _periods.ContainsKey((owner, code));

    /// <summary>Whether one of the pair's periods contains the day.</summary>
    public bool Covers(string owner, string code, DateOnly day)
    {
        if (!_periods.TryGetValue((owner, code), out var periods))
            return false;
        foreach (var period in periods)
        {
            if (period.Contains(day))
                return true;
        }

        return false;
    }
}
