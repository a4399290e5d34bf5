using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform.Access;
using Mingjing.Web.Kit;
using Mingjing.Web.Workbench;

namespace Mingjing.Web.Findings.Verification;

/// <summary>待答复: notices with findings that the department has not answered, those with drafts that its head has to confirm included.</summary>
public sealed class AnswerWork(VerificationQueries requests, ScreeningBasis basis) : WorkSource
{
    public override Permission Permission => VerificationAccess.Prepare;

    public override WorkSection SectionFor(Principal principal) => WorkSection.Answer;

    public override async Task<IReadOnlyList<WorkItem>> Read(
        Principal principal,
        DateOnly today,
        CancellationToken cancel
    ) =>
        [
            .. from line in await VerificationLines.Of(requests, principal, cancel)
            let awaited = line.Awaited + line.Overdue
            select new WorkItem("疑点核实", TitleOf(line, awaited), VerificationTexts.PageOf(line.Ref))
            {
                Organization = line.Department,
                Since = line.IssuedOn,
                DueOn = line.NextDueOn ?? (awaited > 0 ? line.DueOn : null),
                IsProvisional = line.IsProvisional,
                WorkingDaysLeft = VerificationLines.Left(line, today, basis),
                IsDone = awaited == 0,
            },
        ];

    private static string TitleOf(VerificationLine line, int awaited) =>
        awaited == 0 ? $"{line.Number}：{Show.Plain(line.Items)} 项已反馈"
        : line.Prepared == 0 ? $"{line.Number}：{Show.Plain(awaited)} 项待反馈"
        : $"{line.Number}：{Show.Plain(awaited)} 项待反馈，其中 {Show.Plain(line.Prepared)} 项已拟写，待部门负责人确认";
}

/// <summary>待审查: notices whose answers the supervision body has to judge, and those that a department leaves unanswered.</summary>
public sealed class ReviewWork(VerificationQueries requests) : WorkSource
{
    public override Permission Permission => VerificationAccess.Review;

    public override WorkSection SectionFor(Principal principal) => WorkSection.Review;

    public override async Task<IReadOnlyList<WorkItem>> Read(
        Principal principal,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var items = new List<WorkItem>();
        foreach (var line in await VerificationLines.Of(requests, principal, cancel))
        {
            if (line.Answered > 0)
                items.Add(ItemOf(line, "审查反馈", $"{line.Number}：{Show.Plain(line.Answered)} 项已反馈，待审查"));
            if (line.Overdue > 0)
                items.Add(
                    ItemOf(line, "逾期未反馈", $"{line.Number}：{Show.Plain(line.Overdue)} 项逾期未反馈，可以催办") with
                    {
                        DueOn = line.NextDueOn,
                    }
                );
            if (!line.IsOpen)
                items.Add(
                    ItemOf(line, "疑点核实", $"{line.Number}：{Show.Plain(line.Items)} 项全部办结") with
                    {
                        IsDone = true,
                    }
                );
        }

        return items;
    }

    private static WorkItem ItemOf(VerificationLine line, string kind, string title) =>
        new(kind, title, VerificationTexts.PageOf(line.Ref)) { Organization = line.Department, Since = line.IssuedOn };
}

/// <summary>The notices of a scope that a workbench shows.</summary>
internal static class VerificationLines
{
    private const int Open = 500;
    private const int Latest = 50;

    /// <summary>All that are open, and the latest of the others.</summary>
    public static async Task<IReadOnlyList<VerificationLine>> Of(
        VerificationQueries requests,
        Principal principal,
        CancellationToken cancel
    )
    {
        var open = await requests.List(principal, new VerificationFilter { OnlyOpen = true }, null, Open, cancel);
        var latest = await requests.List(principal, new VerificationFilter(), null, Latest, cancel);
        return [.. open.Rows.Concat(latest.Rows.Where(l => !l.IsOpen))];
    }

    /// <summary>Working days to the last one; null where it has passed or none is awaited.</summary>
    public static int? Left(VerificationLine line, DateOnly today, ScreeningBasis basis) =>
        line.NextDueOn is { } due && due >= today ? basis.Calendar.WorkingDaysBetween(today, due) : null;
}
