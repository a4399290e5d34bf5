using Mingjing.Core.Checks;
using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform.Access;
using Mingjing.Web.Kit;
using Mingjing.Web.Workbench;

namespace Mingjing.Web.Findings;

/// <summary>
/// 疑似问题: what stands and nobody has handled, one line a check, the most frequent first: the supervisors ask the departments, a head
/// several at once; the department looks for itself.
/// </summary>
public sealed class FindingWork(FindingQueries findings) : WorkSource
{
    // More lines would hide what else there is to do.
    private const int Most = 12;

    public override Permission Permission => FindingAccess.FollowUp;

    public override WorkSection SectionFor(Principal principal) =>
        (principal.Role & RoleSets.Department) == Roles.None ? WorkSection.Ask : WorkSection.FollowUp;

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
        var path = principal.Role == Roles.SupervisionHead ? "/verification/new" : "/findings";
        var stage = Show.Term(HandlingStage.New);
        var found = CheckList
            .All.Where(c => byCheck.ContainsKey(c.Info.Code))
            .Select(c => (c.Info, Count: byCheck[c.Info.Code]))
            .OrderByDescending(c => c.Count)
            .ToList();
        var items = found
            .Take(Most)
            .Select(c =>
                ItemOf(
                    $"{c.Info.Title}：{Show.Number(c.Count)} 件待核实",
                    Address.Of(path, ("check", c.Info.Code), ("stage", stage))
                )
            )
            .ToList();
        if (found.Skip(Most).ToList() is { Count: > 0 } others)
            items.Add(
                ItemOf(
                    $"其余 {Show.Plain(others.Count)} 类检查：{Show.Number(others.Sum(c => c.Count))} 件待核实",
                    Address.Of("/findings", ("stage", stage))
                )
            );
        return items;
    }

    private static WorkItem ItemOf(string title, string href) => new("疑似问题", title, href);
}
