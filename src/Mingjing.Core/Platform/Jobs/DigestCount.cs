using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Platform.Jobs;

/// <summary>摘要数字: how much waits, and what of it is pressing.</summary>
/// <param name="Open">待办: all of it, the two below included.</param>
/// <param name="Overdue">已逾期.</param>
/// <param name="Expiring">将到期: whose last day is one of the next seven or today.</param>
public readonly record struct DigestNumbers(int Open, int Overdue, int Expiring)
{
    /// <summary>Days ahead that count as expiring.</summary>
    public const int ExpiringDays = 7;

    public bool IsNothing => this == default;

    public static DigestNumbers operator +(DigestNumbers left, DigestNumbers right) =>
        new(left.Open + right.Open, left.Overdue + right.Overdue, left.Expiring + right.Expiring);

    /// <summary>Each number of whichever is larger: two posts at one organization look at the same work.</summary>
    public static DigestNumbers Larger(DigestNumbers left, DigestNumbers right) =>
        new(
            Math.Max(left.Open, right.Open),
            Math.Max(left.Overdue, right.Overdue),
            Math.Max(left.Expiring, right.Expiring)
        );
}

/// <summary>
/// 摘要的一个来源: what one capability counts for the weekly digest. A capability registers its own as a service. The numbers are those of a
/// role in an organization on a day and not of a person: they are asked once for all who hold it.
/// </summary>
/// <param name="Permission">Who has such work.</param>
/// <param name="Read">Counts within the scope of a principal.</param>
public sealed record DigestCount(
    Permission Permission,
    Func<Principal, DateOnly, CancellationToken, Task<DigestNumbers>> Read
);
