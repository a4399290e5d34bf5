using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Procedures;

namespace Mingjing.Core.SupervisionCases;

/// <summary>
/// 监督案件程序 (law-rules §3.3): the one table of stages and actions, an edition for each legal period. Which term runs from what is said
/// beside each step; no statute fixes the numbers.
/// </summary>
public static class SupervisionProcedure
{
    private const Roles Handler = Roles.SupervisionHandler;
    private const Roles Head = Roles.SupervisionHead;
    private const Roles DepartmentHead = Roles.DepartmentHead;

    private static readonly LawArticle Means = Law.Cite("supervision-regulation", 22);
    private static readonly LawArticle ProvincialMeans = Law.Cite("provincial-enforcement-regulation", 42);
    private static readonly LawArticle ProvincialOpinion = Law.Cite("provincial-enforcement-regulation", 43);
    private static readonly LawArticle OtherRoads = Law.Cite("supervision-regulation", 33);
    private static readonly LawArticle OwnLiability = Law.Cite("city-supervision-measures", 26);

    /// <summary>意见书.</summary>
    internal static readonly LawArticle Opinion = Law.Cite("supervision-regulation", 28);

    /// <summary>按要求纠正并报告.</summary>
    internal static readonly LawArticle Report = Law.Cite("supervision-regulation", 28, 2);

    /// <summary>监督人员: two of them, with their certificates.</summary>
    internal static readonly LawArticle Supervisors = Law.Cite("provincial-enforcement-regulation", 41);

    // Where it can be suspended: once it was approved, until it is to be closed.
    private static readonly CaseStage[] Worked =
    [
        CaseStage.Investigating,
        CaseStage.InvestigationConcluded,
        CaseStage.StatementDue,
        CaseStage.Ready,
        CaseStage.OpinionIssued,
        CaseStage.OpinionRunning,
        CaseStage.VerifyingOpinion,
    ];

    private static readonly CaseStage[] Open =
    [
        CaseStage.Filing,
        CaseStage.FilingReturned,
        .. Worked,
        CaseStage.Closing,
        CaseStage.Suspended,
    ];

    /// <summary>The editions: the list's until 31 January 2026, the regulation's from then on. A step is governed by that of its day.</summary>
    public static Editions<CaseStage, CaseAction> Editions { get; } =
        new(
            new Procedure<CaseStage, CaseAction>(
                "supervision-case.list",
                "行政执法监督案件（清单版）",
                inForceFrom: null,
                [.. Steps(isRegulation: false)]
            ),
            new Procedure<CaseStage, CaseAction>(
                "supervision-case.regulation-2026",
                "行政执法监督案件（条例版）",
                new DateOnly(2026, 2, 1),
                [.. Steps(isRegulation: true)]
            )
        );

    private static IEnumerable<Step<CaseStage, CaseAction>> Steps(bool isRegulation) =>
        [
            .. Filing(),
            .. Investigation(isRegulation),
            .. Hearing(),
            .. Correction(isRegulation),
            .. Closing(),
            .. Beside(isRegulation),
        ];

    private static IEnumerable<Step<CaseStage, CaseAction>> Filing() =>
        [
            new(null, CaseAction.ProposeFiling, CaseStage.Filing, Handler)
            {
                ListStep = 1,
                Paper = "立案审批表",
                Clock = "立案审批期限起算：5 个工作日（建议）",
            },
            new(CaseStage.Filing, CaseAction.ApproveFiling, CaseStage.Investigating, Head)
            {
                ListStep = 1,
                Clock = "审批期限停止；通知单位 5 个工作日、调查 60 日起算（建议）",
            },
            new(CaseStage.Filing, CaseAction.ReturnFiling, CaseStage.FilingReturned, Head) { IsProposal = true },
            new(CaseStage.FilingReturned, CaseAction.ProposeFiling, CaseStage.Filing, Handler) { IsProposal = true },
            new(CaseStage.FilingReturned, CaseAction.WithdrawFiling, CaseStage.FilingWithdrawn, Handler)
            {
                IsProposal = true,
            },
            new(CaseStage.Filing, CaseAction.RefuseFiling, CaseStage.FilingRefused, Head)
            {
                Basis = [OwnLiability],
                IsProposal = true,
                Paper = "不予立案审批表",
            },
        ];

    private static IEnumerable<Step<CaseStage, CaseAction>> Investigation(bool isRegulation)
    {
        LawArticle[] means = isRegulation ? [Means, ProvincialMeans] : [ProvincialMeans];
        return
        [
            new(CaseStage.Investigating, CaseAction.NotifyUnit, null, Head)
            {
                ListStep = 2,
                Basis = means,
                Paper = "调查通知书",
                Clock = "通知单位期限停止；答复期限 10 个工作日（建议）写在通知书上",
            },
            new(CaseStage.Investigating, CaseAction.RequestFiles, null, Handler)
            {
                ListStep = 2,
                Basis = means,
                Paper = "调阅案卷通知书、清单",
            },
            new(CaseStage.Investigating, CaseAction.Interview, null, Handler)
            {
                ListStep = 2,
                Basis = [ProvincialMeans],
                Paper = "询问笔录",
            },
            new(CaseStage.Investigating, CaseAction.CollectEvidence, null, Handler) { ListStep = 2, Basis = means },
            new(CaseStage.Investigating, CaseAction.ExtendInvestigation, null, Head)
            {
                IsProposal = true,
                Paper = "延期审批表",
                Clock = "调查期限延长到批准的日期",
            },
            new(CaseStage.Investigating, CaseAction.FinishInvestigation, CaseStage.InvestigationConcluded, Handler)
            {
                ListStep = 3,
                Paper = "调查终结报告",
                Clock = "调查期限停止",
            },
            new(CaseStage.InvestigationConcluded, CaseAction.ReopenInvestigation, CaseStage.Investigating, Head)
            {
                IsProposal = true,
                Clock = "调查期限重新起算",
            },
            new(CaseStage.Ready, CaseAction.ReopenInvestigation, CaseStage.Investigating, Head)
            {
                IsProposal = true,
                Clock = "调查期限重新起算",
            },
        ];
    }

    private static IEnumerable<Step<CaseStage, CaseAction>> Hearing() =>
        [
            // The list hears after the opinion; who is heard before it need not be heard against it.
            new(CaseStage.InvestigationConcluded, CaseAction.InviteStatement, CaseStage.StatementDue, Handler | Head)
            {
                ListStep = 4,
                IsProposal = true,
                Paper = "陈述申辩告知书",
                Clock = "陈述申辩期限起算：5 个工作日（建议）",
            },
            new(CaseStage.StatementDue, CaseAction.RecordStatement, CaseStage.Ready, Handler)
            {
                ListStep = 4,
                Paper = "陈述申辩记录、复核意见",
                Clock = "陈述申辩期限停止",
            },
            new(CaseStage.StatementDue, CaseAction.RecordWaiver, CaseStage.Ready, Handler)
            {
                ListStep = 4,
                Clock = "陈述申辩期限停止",
            },
            new(CaseStage.StatementDue, CaseAction.RecordLapse, CaseStage.Ready, Handler)
            {
                ListStep = 4,
                IsProposal = true,
                Clock = "陈述申辩期限届满",
            },
        ];

    private static IEnumerable<Step<CaseStage, CaseAction>> Correction(bool isRegulation)
    {
        LawArticle[] opinion = isRegulation ? [ProvincialOpinion, Opinion] : [ProvincialOpinion];
        LawArticle[] report = isRegulation ? [ProvincialOpinion, Report] : [ProvincialOpinion];
        return
        [
            new(CaseStage.Ready, CaseAction.IssueOpinion, CaseStage.OpinionIssued, Head)
            {
                ListStep = 3,
                Basis = opinion,
                Paper = "意见书",
            },
            new(CaseStage.OpinionIssued, CaseAction.RecordService, CaseStage.OpinionRunning, Handler)
            {
                IsProposal = true,
                Paper = "送达回证",
                Clock = "整改期限自收到的次日起算：30 日（建议），印在文书上",
            },
            new(CaseStage.OpinionRunning, CaseAction.ReportCorrection, CaseStage.VerifyingOpinion, DepartmentHead)
            {
                ListStep = 3,
                Basis = report,
                Paper = "整改报告",
                Clock = "整改期限停止；核查 10 个工作日起算（建议）",
            },
            new(CaseStage.OpinionRunning, CaseAction.RequestMoreTime, null, DepartmentHead)
            {
                IsProposal = true,
                Paper = "延期申请",
            },
            new(CaseStage.OpinionRunning, CaseAction.AnswerMoreTime, null, Head)
            {
                IsProposal = true,
                Paper = "延期批复",
                Clock = "同意的，整改期限延长到批准的日期",
            },
            new(CaseStage.VerifyingOpinion, CaseAction.VerifyAllDone, CaseStage.Closing, Handler)
            {
                IsProposal = true,
                Paper = "整改核查表",
                Clock = "核查期限停止",
            },
            new(CaseStage.VerifyingOpinion, CaseAction.VerifyIncomplete, CaseStage.OpinionRunning, Handler)
            {
                IsProposal = true,
                Paper = "整改核查表、补正通知",
                Clock = "整改期限继续计算；没有另定日期的，原届满日不变",
            },
        ];
    }

    private static IEnumerable<Step<CaseStage, CaseAction>> Closing() =>
        [
            new(CaseStage.Closing, CaseAction.ApproveClosing, CaseStage.Closed, Head)
            {
                IsProposal = true,
                Paper = "结案报告、结案审批表",
                Clock = "归档期限起算：30 日（建议）",
            },
            new(CaseStage.Closing, CaseAction.ReturnClosing, CaseStage.VerifyingOpinion, Head)
            {
                IsProposal = true,
                Clock = "核查期限重新起算",
            },
            new(CaseStage.Closed, CaseAction.Archive, CaseStage.Archived, Handler)
            {
                Basis = [Law.Cite("provincial-enforcement-regulation", 33, 2)],
                IsProposal = true,
                Paper = "卷内目录、备考表",
                Clock = "归档期限停止",
            },
        ];

    private static IEnumerable<Step<CaseStage, CaseAction>> Beside(bool isRegulation)
    {
        LawArticle[] suspension = isRegulation ? [OtherRoads] : [];
        return
        [
            .. Worked.Select(stage => new Step<CaseStage, CaseAction>(
                stage,
                CaseAction.Suspend,
                CaseStage.Suspended,
                Head
            )
            {
                Basis = suspension,
                IsProposal = true,
                Paper = "中止审批表",
                Clock = "各项期限中止",
            }),
            .. Worked.Select(stage => new Step<CaseStage, CaseAction>(
                CaseStage.Suspended,
                CaseAction.Resume,
                stage,
                Head
            )
            {
                IsProposal = true,
                Paper = "恢复审批表",
                Clock = "各项期限继续计算",
            }),
            .. Open.SelectMany(stage =>
                (IEnumerable<Step<CaseStage, CaseAction>>)
                    [
                        new(stage, CaseAction.Reassign, null, Head) { IsProposal = true, Paper = "审批记录" },
                        new(stage, CaseAction.StateImpartiality, null, Handler) { IsProposal = true },
                        new(stage, CaseAction.RaiseRecusal, null, Handler | Head) { IsProposal = true },
                        new(stage, CaseAction.DecideRecusal, null, Head) { IsProposal = true, Paper = "审批记录" },
                    ]
            ),
        ];
    }
}
