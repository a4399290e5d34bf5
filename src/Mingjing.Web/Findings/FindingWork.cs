using Mingjing.Core.Checks;
using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform.Access;
using Mingjing.Web.Kit;
using Mingjing.Web.Workbench;

namespace Mingjing.Web.Findings;

/// <summary>疑似问题: what stands and nobody has handled, one line a check: the supervisors ask the departments, a head several at once; the department looks for itself.</summary>
public sealed class FindingWork(FindingQueries findings) : WorkSource
{
    public override Permission Permission => FindingAccess.FollowUp;

    public override WorkSection Section => WorkSection.FollowUp;

    public override async Task<IReadOnlyList<WorkItem>> Read(
        Principal principal,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var byCheck = await findings.ByCheck(
            principal,
            new FindingFilter { Handling = (HandlingStage.New, today) },
            cancel
        );
        return
        [
            .. CheckList
                .All.Where(c => byCheck.ContainsKey(c.Info.Code))
                .Select(c => new WorkItem(
                    "疑似问题",
                    $"{c.Info.Title}：{Show.Number(byCheck[c.Info.Code])} 件待核实",
                    Address.Of(
                        principal.Role == Roles.SupervisionHead ? "/verification/new" : "/findings",
                        ("check", c.Info.Code),
                        ("stage", Show.Term(HandlingStage.New))
                    )
                )),
        ];
    }
}
