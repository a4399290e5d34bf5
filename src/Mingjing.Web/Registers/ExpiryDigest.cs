using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Registers;
using Mingjing.Core.Workbench;

namespace Mingjing.Web.Registers;

/// <summary>即将到期的摘要数字: certificates and qualifications of which the last day is near; those that have ended are not.</summary>
internal static class ExpiryDigest
{
    public static DigestCount Of(ExpiryQueries expiries) =>
        new(
            WorkbenchAccess.FollowExpiry,
            async (principal, today, cancel) =>
            {
                var soon = today.AddDays(DigestNumbers.ExpiringDays);
                var near = await expiries.Near(principal, today, cancel);
                var expiring = near.Count(e => e.LastDay >= today && e.LastDay <= soon);
                return new DigestNumbers(expiring, Overdue: 0, expiring);
            }
        );
}
