using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Tests.EnforcementActs;

internal static class ActComparison
{
    public static void ShouldSayTheSame(this Act act, Act other) =>
        ActColumns
            .All.Where(c => !c.IsSame(act, other))
            .Select(c => $"{c.Name}: {c.Format(act)} | {c.Format(other)}")
            .ShouldBeEmpty();
}
