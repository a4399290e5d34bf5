using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Web.Kit;
using Mingjing.Web.Workbench;

namespace Mingjing.Web.EnforcementActs;

/// <summary>
/// 导入待更正: files with rows that were not used, or that are unclear; to whom the file belongs, not to the supervisors. It counts as mended when a later file of the same kind from
/// the same organization came in without any.
/// </summary>
public sealed class ImportWork(ImportRunQueries runs) : WorkSource
{
    private const int Most = 200;
    private const int DaysShownWhenDone = 30;

    public override Permission Permission => ActAccess.Report;

    public override WorkSection SectionFor(Principal principal) => WorkSection.Correct;

    public override async Task<IReadOnlyList<WorkItem>> Read(
        Principal principal,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var read = await runs.List(principal, Most, cancel);
        return
        [
            .. from run in read
            let day = Clock.DayOf(run.StartedAt)
            let isDone = IsWhole(run) || read.Any(later => Mends(later, run))
            where run.OrganizationId == principal.Organization
            where run.Status is not (ImportStatus.Waiting or ImportStatus.Running)
            where !isDone || day >= today.AddDays(-DaysShownWhenDone)
            select new WorkItem("导入文件", TitleOf(run), $"/acts/imports/{run.Ref}")
            {
                Since = day,
                IsDone = isDone,
                IsMine = string.Equals(run.Sender, principal.Actor, StringComparison.Ordinal),
            },
        ];
    }

    private static bool IsWhole(ImportRun run) => run is { Status: ImportStatus.Done, Rejected: 0, Unclear: 0 };

    private static bool Mends(ImportRun later, ImportRun run) =>
        IsWhole(later)
        && later.StartedAt > run.StartedAt
        && later.OrganizationId == run.OrganizationId
        && (run.Layout is null || string.Equals(later.Layout, run.Layout, StringComparison.Ordinal));

    private static string TitleOf(ImportRun run) =>
        run.Status switch
        {
            ImportStatus.Failed => $"{run.FileName}：没有导入，{run.Fault}",
            ImportStatus.Interrupted => $"{run.FileName}：导入中断，可以继续",
            _ when IsWhole(run) => $"{run.FileName}：{Show.Number(run.Read)} 行全部导入",
            _ => $"{run.FileName}：{Show.Number(run.Rejected)} 行没有导入，{Show.Number(run.Unclear)} 行已导入但有疑问",
        };
}
