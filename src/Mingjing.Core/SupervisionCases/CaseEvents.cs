using Mingjing.Core.Platform.Ledger;

namespace Mingjing.Core.SupervisionCases;

/// <summary>台账事项 of supervision cases: one for each action of the table.</summary>
public static class CaseEvents
{
    public static readonly LedgerEvent FilingProposed = new("case.filing-proposed", "提请立案");

    public static readonly LedgerEvent Filed = new("case.filed", "批准立案");

    public static readonly LedgerEvent FilingReturned = new("case.filing-returned", "退回立案");

    public static readonly LedgerEvent FilingWithdrawn = new("case.filing-withdrawn", "撤回立案");

    public static readonly LedgerEvent FilingRefused = new("case.filing-refused", "不予立案");

    public static readonly LedgerEvent ImpartialityStated = new("case.impartiality-stated", "作出回避声明");

    public static readonly LedgerEvent RecusalRaised = new("case.recusal-raised", "提出回避");

    public static readonly LedgerEvent RecusalDecided = new("case.recusal-decided", "决定回避");

    public static readonly LedgerEvent Reassigned = new(
        "case.reassigned",
        "改派承办人",
        SupervisionProcedure.Supervisors
    );

    public static readonly LedgerEvent UnitNotified = new("case.unit-notified", "通知调查");

    public static readonly LedgerEvent FilesRequested = new("case.files-requested", "调阅案卷");

    public static readonly LedgerEvent Interviewed = new("case.interviewed", "询问");

    public static readonly LedgerEvent EvidenceCollected = new("case.evidence-collected", "收集证据");

    public static readonly LedgerEvent InvestigationExtended = new("case.investigation-extended", "延长调查");

    public static readonly LedgerEvent InvestigationFinished = new("case.investigation-finished", "调查终结");

    public static readonly LedgerEvent InvestigationReopened = new("case.investigation-reopened", "退回补充调查");

    public static readonly LedgerEvent StatementInvited = new("case.statement-invited", "告知陈述申辩");

    public static readonly LedgerEvent Heard = new("case.heard", "记录陈述申辩");

    public static readonly LedgerEvent OpinionIssued = new(
        "case.opinion-issued",
        "制发意见书",
        SupervisionProcedure.Opinion
    );

    public static readonly LedgerEvent Served = new("case.served", "记录送达");

    public static readonly LedgerEvent CorrectionReported = new(
        "case.correction-reported",
        "报送整改情况",
        SupervisionProcedure.Report
    );

    public static readonly LedgerEvent MoreTimeRequested = new("case.more-time-requested", "申请延期");

    public static readonly LedgerEvent MoreTimeAnswered = new("case.more-time-answered", "批复延期申请");

    public static readonly LedgerEvent Verified = new("case.verified", "核查整改");

    public static readonly LedgerEvent Closed = new("case.closed", "批准结案");

    public static readonly LedgerEvent ClosingReturned = new("case.closing-returned", "退回结案");

    public static readonly LedgerEvent Archived = new("case.archived", "归档");

    public static readonly LedgerEvent Suspended = new("case.suspended", "中止");

    public static readonly LedgerEvent Resumed = new("case.resumed", "恢复");

    public static readonly LedgerEvent PaperDrafted = new("case.paper-drafted", "拟写案件文书");

    public static readonly LedgerEvent PaperSent = new("case.paper-sent", "发出案件文书");

    public static readonly LedgerEvent Replied = new("case.replied", "书面答复监督文书");

    public static readonly LedgerEvent ReplyPrepared = new("case.reply-prepared", "拟写整改报告");
}
