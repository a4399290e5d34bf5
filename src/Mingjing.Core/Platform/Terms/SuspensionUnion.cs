namespace Mingjing.Core.Platform.Terms;

/// <summary>中止合并: overlapping intervals count once (law-rules §2.1.7).</summary>
public static class SuspensionUnion
{
    /// <summary>
    /// Sorts by start and cuts off the days that an earlier interval already holds, so that every day keeps one ground.
    /// An interval that ends before it starts holds no day and is left out.
    /// </summary>
    public static Suspension[] Of(IEnumerable<Suspension> suspensions)
    {
        var union = new List<Suspension>();
        var free = DateOnly.MinValue;
        foreach (var next in suspensions.OrderBy(s => s.From).ThenByDescending(s => s.To))
        {
            var from = next.From > free ? next.From : free;
            if (next.To < from)
                continue;
            union.Add(next with { From = from });
            free = next.To.AddDays(1);
        }

        return [.. union];
    }
}
