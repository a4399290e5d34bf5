using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Workbench;
using Mingjing.Web.Workbench;

namespace Mingjing.Web.Findings;

/// <summary>待公示: results whose term of disclosure runs or has passed without a reported day.</summary>
public sealed class DisclosureWork(DisclosureQueries disclosure) : WorkSource
{
    private const int Most = 500;

    public override Permission Permission => WorkbenchAccess.Department;

    public override WorkSection SectionFor(Principal principal) => WorkSection.Publish;

    public override async Task<IReadOnlyList<WorkItem>> Read(
        Principal principal,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var awaited = await disclosure.Awaited(principal, Most, cancel);
        return
        [
            .. awaited.Select(a => new WorkItem("公示执法结果", $"{a.RecordNo}　{a.Matter}", $"/acts/{a.Ref}")
            {
                Organization = a.Organization,
                Since = a.Day,
                DueOn = a.DueOn,
                WorkingDaysLeft = a.WorkingDaysLeft,
                IsProvisional = a.IsProvisional,
                Reckoning = string.Concat(a.Reckoning),
            }),
        ];
    }
}
