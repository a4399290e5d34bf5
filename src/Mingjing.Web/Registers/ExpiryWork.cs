using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Registers;
using Mingjing.Core.Workbench;
using Mingjing.Web.Kit;
using Mingjing.Web.Workbench;

namespace Mingjing.Web.Registers;

/// <summary>即将到期: certificates and qualifications that end soon, or have ended and were not carried on.</summary>
public sealed class ExpiryWork(ExpiryQueries expiries) : WorkSource
{
    private const int Near = 30;

    public override Permission Permission => WorkbenchAccess.FollowExpiry;

    public override WorkSection SectionFor(Principal principal) => WorkSection.Expire;

    public override async Task<IReadOnlyList<WorkItem>> Read(
        Principal principal,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var near = await expiries.Near(principal, today, cancel);
        return
        [
            .. near.Select(e => new WorkItem(
                e.Kind == RegisterKind.Certificates ? "执法证" : "主体资格",
                $"{e.Name}　{e.Number}",
                $"/registers/{RegisterNames.Of(e.Kind)}"
            )
            {
                Organization = e.Organization,
                DueOn = e.LastDay,
                WarningDays = Near,
                Reckoning = $"有效期止 {Show.Date(e.LastDay)}（{Terms<RegisterKind>.Of(e.Kind)}）",
            }),
        ];
    }
}
