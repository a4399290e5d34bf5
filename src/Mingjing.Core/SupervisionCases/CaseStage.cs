using Mingjing.Core.Platform;

namespace Mingjing.Core.SupervisionCases;

/// <summary>监督案件阶段 (law-rules §3.3). 逾期 is derived from the clock, never a stage.</summary>
public enum CaseStage
{
    /// <summary>立案待批.</summary>
    [Term("立案待批")]
    Filing,

    /// <summary>立案退回: the proposal lacks something.</summary>
    [Term("立案退回")]
    FilingReturned,

    /// <summary>立案撤回: given up before it was approved; the clue goes another way.</summary>
    [Term("立案撤回")]
    FilingWithdrawn,

    /// <summary>不予立案.</summary>
    [Term("不予立案")]
    FilingRefused,

    /// <summary>调查中.</summary>
    [Term("调查中")]
    Investigating,

    /// <summary>调查终结、拟处理.</summary>
    [Term("调查终结")]
    InvestigationConcluded,

    /// <summary>陈述申辩中.</summary>
    [Term("陈述申辩中")]
    StatementDue,

    /// <summary>可作处理: heard, waived or lapsed.</summary>
    [Term("可作处理")]
    Ready,

    /// <summary>意见书待送达: signed, not yet received.</summary>
    [Term("意见书待送达")]
    OpinionIssued,

    /// <summary>整改期内: the term of correction runs from the receipt.</summary>
    [Term("整改期内")]
    OpinionRunning,

    /// <summary>整改核查中.</summary>
    [Term("整改核查中")]
    VerifyingOpinion,

    /// <summary>结案待批.</summary>
    [Term("结案待批")]
    Closing,

    /// <summary>已结案.</summary>
    [Term("已结案")]
    Closed,

    /// <summary>已归档.</summary>
    [Term("已归档")]
    Archived,

    /// <summary>中止 (条例 33): every clock stands.</summary>
    [Term("中止")]
    Suspended,
}

/// <summary>监督案件动作.</summary>
public enum CaseAction
{
    /// <summary>提请立案.</summary>
    [Term("提请立案")]
    ProposeFiling,

    /// <summary>批准立案.</summary>
    [Term("批准立案")]
    ApproveFiling,

    /// <summary>退回立案.</summary>
    [Term("退回立案")]
    ReturnFiling,

    /// <summary>撤回立案.</summary>
    [Term("撤回立案")]
    WithdrawFiling,

    /// <summary>不予立案.</summary>
    [Term("不予立案")]
    RefuseFiling,

    /// <summary>通知被监督单位.</summary>
    [Term("通知调查")]
    NotifyUnit,

    /// <summary>调阅案卷.</summary>
    [Term("调阅案卷")]
    RequestFiles,

    /// <summary>询问 by two handlers.</summary>
    [Term("询问")]
    Interview,

    /// <summary>收集证据: what is entered as evidence of the case.</summary>
    [Term("收集证据")]
    CollectEvidence,

    /// <summary>延长调查.</summary>
    [Term("延长调查")]
    ExtendInvestigation,

    /// <summary>调查终结.</summary>
    [Term("调查终结")]
    FinishInvestigation,

    /// <summary>恢复调查 by the head: something is still open.</summary>
    [Term("退回补充调查")]
    ReopenInvestigation,

    /// <summary>告知陈述申辩.</summary>
    [Term("告知陈述申辩")]
    InviteStatement,

    /// <summary>记录陈述申辩 with the review of each point.</summary>
    [Term("记录陈述申辩")]
    RecordStatement,

    /// <summary>记录放弃陈述申辩.</summary>
    [Term("记录放弃陈述")]
    RecordWaiver,

    /// <summary>逾期未陈述: after the last day.</summary>
    [Term("记录逾期未陈述")]
    RecordLapse,

    /// <summary>制发意见书.</summary>
    [Term("制发意见书")]
    IssueOpinion,

    /// <summary>记录送达.</summary>
    [Term("记录送达")]
    RecordService,

    /// <summary>报送整改情况 by the department.</summary>
    [Term("报送整改情况")]
    ReportCorrection,

    /// <summary>申请延期 by the department.</summary>
    [Term("申请延期")]
    RequestMoreTime,

    /// <summary>批复延期申请.</summary>
    [Term("批复延期")]
    AnswerMoreTime,

    /// <summary>核查通过.</summary>
    [Term("核查通过")]
    VerifyAllDone,

    /// <summary>核查未通过.</summary>
    [Term("核查未通过")]
    VerifyIncomplete,

    /// <summary>批准结案.</summary>
    [Term("批准结案")]
    ApproveClosing,

    /// <summary>退回结案.</summary>
    [Term("退回结案")]
    ReturnClosing,

    /// <summary>归档.</summary>
    [Term("归档")]
    Archive,

    /// <summary>中止.</summary>
    [Term("中止")]
    Suspend,

    /// <summary>恢复.</summary>
    [Term("恢复")]
    Resume,

    /// <summary>改派承办人.</summary>
    [Term("改派承办人")]
    Reassign,

    /// <summary>作出回避声明: each handler for himself, before anything else.</summary>
    [Term("作出回避声明")]
    StateImpartiality,

    /// <summary>回避申请: by a handler about himself, or as the unit asked for it.</summary>
    [Term("提出回避")]
    RaiseRecusal,

    /// <summary>决定回避.</summary>
    [Term("决定回避")]
    DecideRecusal,
}

/// <summary>监督案件的期限.</summary>
public enum CaseClock
{
    /// <summary>立案审批.</summary>
    [Term("立案审批")]
    Approval,

    /// <summary>通知被监督单位.</summary>
    [Term("通知单位")]
    Notice,

    /// <summary>调查.</summary>
    [Term("调查")]
    Investigation,

    /// <summary>陈述申辩: the department's.</summary>
    [Term("陈述申辩")]
    Statement,

    /// <summary>整改: the department's.</summary>
    [Term("整改")]
    Correction,

    /// <summary>核查.</summary>
    [Term("核查")]
    Verification,

    /// <summary>归档.</summary>
    [Term("归档")]
    Archiving,
}

/// <summary>结案结果: set on the way to the closing, not a stage.</summary>
public enum CaseResult
{
    /// <summary>已纠正.</summary>
    [Term("已纠正")]
    Corrected,
}

/// <summary>中止的理由 (条例 33).</summary>
public enum SuspensionReason
{
    [Term("同一争议进入复议、诉讼")]
    OtherRoad,

    [Term("鉴定")]
    Appraisal,

    [Term("等待上级答复")]
    SuperiorAnswer,

    [Term("不可抗力")]
    ForceMajeure,
}
