using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform.Access;
using Mingjing.Web.Kit;
using Mingjing.Web.Workbench;

namespace Mingjing.Web.Findings.Verification;

/// <summary>待答复: notices that this body has to answer; its head confirms what was prepared.</summary>
public sealed class AnswerWork(VerificationTasks tasks, ScreeningBasis basis) : WorkSource
{
    public override Permission Permission => VerificationAccess.Prepare;

    public override WorkSection SectionFor(Principal principal) => WorkSection.Answer;

    public override async Task<IReadOnlyList<WorkItem>> Read(
        Principal principal,
        DateOnly today,
        CancellationToken cancel
    ) =>
        [
            .. from task in await tasks.Of(principal, cancel)
            where task.IsAnswering
            select ItemOf(task, IsHead(principal), today),
        ];

    private static bool IsHead(Principal principal) => principal.Role is Roles.DepartmentHead or Roles.SupervisionHead;

    private WorkItem ItemOf(VerificationTask task, bool isHead, DateOnly today)
    {
        var line = task.Line;
        var awaited = line.Awaited + line.Overdue;
        var isDone = awaited == 0;
        return new WorkItem(
            isHead && line.Prepared > 0 ? "确认疑点反馈" : "反馈疑点核实",
            isDone
                ? $"{line.Number}：{Show.Number(line.Items)} 项疑点已反馈"
                : $"{line.Number}：{Show.Number(awaited)} / {Show.Number(line.Items)} 项疑点待反馈{PreparedOf(line)}",
            VerificationTexts.PageOf(line.Ref)
        )
        {
            Organization = line.Issuer,
            Since = line.IssuedOn,
            DueOn = isDone ? null : line.NextDueOn,
            WorkingDaysLeft = isDone ? null : Left(line, today),
            IsProvisional = line.IsProvisional,
            IsDone = isDone,
            IsMine = task.IsMine,
        };
    }

    private int? Left(VerificationLine line, DateOnly today) =>
        line.NextDueOn is { } due && due >= today ? basis.Calendar.WorkingDaysBetween(today, due) : null;

    private static string PreparedOf(VerificationLine line) =>
        line.Prepared == 0 ? "" : $"，其中 {Show.Number(line.Prepared)} 项已拟写、待负责人确认";
}

/// <summary>待审查: answers that wait for the supervision body, and notices of which a department has missed the last day.</summary>
public sealed class ReviewWork(VerificationTasks tasks) : WorkSource
{
    public override Permission Permission => VerificationAccess.Review;

    public override WorkSection SectionFor(Principal principal) => WorkSection.Review;

    public override async Task<IReadOnlyList<WorkItem>> Read(
        Principal principal,
        DateOnly today,
        CancellationToken cancel
    ) =>
        [
            .. from task in await tasks.Of(principal, cancel)
            where !task.IsAnswering
            from item in ItemsOf(task, today)
            select item,
        ];

    private static IEnumerable<WorkItem> ItemsOf(VerificationTask task, DateOnly today)
    {
        var line = task.Line;
        if (line.Answered > 0)
            yield return Item("审查疑点反馈", $"{line.Number}：{Show.Number(line.Answered)} 项反馈待审查") with
            {
                Since = task.AnsweredOn,
            };
        if (line.Overdue > 0)
            yield return Item(
                "催办",
                $"{line.Number}：{Show.Number(line.Overdue)} 项逾期未反馈{RemindersOf(line)}"
            ) with
            {
                DueOn = line.NextDueOn < today ? line.NextDueOn : null,
            };
        if (!line.IsOpen)
            yield return Item("疑点核实", $"{line.Number}：{Show.Number(line.Items)} 项疑点已了结") with
            {
                IsDone = true,
            };
        // What was sent and is in time waits for the department; whoever sent it finds it among his own.
        if (line is { Answered: 0, Overdue: 0, Awaited: > 0 } && task.IsMine)
            yield return Item("等待反馈", $"{line.Number}：{Show.Number(line.Awaited)} 项疑点由部门核实中") with
            {
                IsWaiting = true,
            };

        WorkItem Item(string kind, string title) =>
            new(kind, title, VerificationTexts.PageOf(line.Ref))
            {
                Organization = line.Department,
                Since = line.IssuedOn,
                IsMine = task.IsMine,
            };
    }

    private static string RemindersOf(VerificationLine line) =>
        line.Reminders == 0 ? "" : $"，已催办 {Show.Number(line.Reminders)} 次";
}
