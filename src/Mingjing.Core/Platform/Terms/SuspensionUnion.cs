namespace Mingjing.Core.Platform.Terms;

/// <summary>中止合并: overlapping intervals count once (law-rules §2.1.7).</summary>
public static class SuspensionUnion
{
    /// <summary>Sorts by start and merges overlapping intervals; adjoining intervals of different grounds stay apart.</summary>
    public static Suspension[] Of(IEnumerable<Suspension> suspensions)
    {
        var merged = new List<Suspension>();
        foreach (var next in suspensions.OrderBy(s => s.From).ThenBy(s => s.To))
        {
            if (merged.Count > 0 && next.From <= merged[^1].To)
            {
                var last = merged[^1];
                if (next.To > last.To)
                    merged[^1] = last with { To = next.To };
            }
            else
            {
                merged.Add(next);
            }
        }

        return [.. merged];
    }
}
